import { Badge, ColorSwatch } from '@mantine/core';
import type { ReactNode } from 'react';

interface ColourBadgeProps {
  /** A colour of the theme. */
  colour: string;
  children: ReactNode;
}

/** A short text with a dot of colour: the text keeps its contrast whatever the colour. */
export function ColourBadge({ colour, children }: ColourBadgeProps) {
  return (
    <Badge
      variant="default"
      tt="none"
      maw={320}
      flex="none"
      leftSection={
        <ColorSwatch color={`var(--mantine-color-${colour}-6)`} size={10} withShadow={false} />
      }
    >
      {children}
    </Badge>
  );
}
