import type { BrowserWindow } from 'electron';

/**
 * A page that crashed is loaded again and finds the engine as it was: the upload never noticed. One
 * that crashes while it loads is left alone, or it would crash for ever.
 */
export function mendWindow(window: Pick<BrowserWindow, 'webContents' | 'reload'>): void {
  let hasLoaded = false;
  window.webContents.on('did-finish-load', () => {
    hasLoaded = true;
  });
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (!hasLoaded || reason === 'clean-exit') return;
    hasLoaded = false;
    window.reload();
  });
}
