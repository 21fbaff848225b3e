import type { BrowserWindow } from 'electron';

export interface SingleWindow {
  /** The window of now, null while none is open: on macOS the engine goes on without one. */
  current(): BrowserWindow | null;
  /** Brings the window to the front, and opens it first when there is none. */
  show(): void;
}

export function createSingleWindow(open: () => BrowserWindow): SingleWindow {
  let window: BrowserWindow | null = null;
  const opened = () => {
    const fresh = open();
    fresh.once('closed', () => {
      window = null;
    });
    return fresh;
  };
  return {
    current: () => window,
    show() {
      window ??= opened();
      if (window.isMinimized()) window.restore();
      window.focus();
    },
  };
}
