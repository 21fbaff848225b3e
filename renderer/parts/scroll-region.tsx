import type { ReactNode } from 'react';

interface ScrollRegionProps {
  label: string;
  children: ReactNode;
}

/** Scrolls in a frame of its own, with the arrow keys too: therefore it takes the focus. */
export function ScrollRegion({ label, children }: ScrollRegionProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- What scrolls must be reachable by key.
    <div className="scroll-table" tabIndex={0} role="region" aria-label={label}>
      {children}
    </div>
  );
}
