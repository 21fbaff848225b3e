import { useEffect } from 'react';

/**
 * Ctrl+V or Cmd+V anywhere on the screen, but where somebody writes or a dialog stands over it. `onText`
 * must be a stable function; null listens no more.
 */
export function usePastedText(onText: ((text: string) => void) | null): void {
  useEffect(() => {
    if (!onText) return;
    const listen = (event: ClipboardEvent) => {
      if (isTaken(event.target)) return;
      event.preventDefault();
      onText(event.clipboardData?.getData('text/plain') ?? '');
    };
    document.addEventListener('paste', listen);
    return () => document.removeEventListener('paste', listen);
  }, [onText]);
}

const writable = 'input:not([readonly]), textarea, [contenteditable]';

function isTaken(target: EventTarget | null): boolean {
  if (document.querySelector('[role=dialog]')) return true;
  return target instanceof Element && target.closest(writable) !== null;
}
