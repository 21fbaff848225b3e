import { Group, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useKeptFocus } from './use-kept-focus.ts';

interface ScreenFrameProps {
  title: string;
  /** Buttons that lead on; always in view. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A screen: its heading takes the focus when it opens, so that readers and keys start here. */
export function ScreenFrame({ title, actions, children }: ScreenFrameProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const screen = useRef<HTMLElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useKeptFocus(screen, heading);
  return (
    <main className="screen" ref={screen}>
      <div className="screen-heading">
        <Title order={1} size="h3" ref={heading} tabIndex={-1} title={title}>
          {title}
        </Title>
        <Group gap="sm" wrap="nowrap">
          {actions}
        </Group>
      </div>
      <div className="screen-body">{children}</div>
    </main>
  );
}
