import { fileURLToPath } from 'node:url';
import { BrowserWindow, nativeTheme } from 'electron';
import { windowOrigin } from './app-protocol.ts';
import { mendWindow } from './mend-window.ts';
import { offerTextMenu } from './text-menu.ts';

const preload = fileURLToPath(new URL('../preload/preload.cjs', import.meta.url));

/** Sizes in device-independent pixels; the smallest is what every screen is laid out for. */
const size = { width: 1280, height: 832, minWidth: 1024, minHeight: 640 };

/** The one window: a sandboxed page without Node, which reaches the engine through the preload only. */
export function openWindow(): BrowserWindow {
  const window = new BrowserWindow({
    ...size,
    title: 'Leadloader',
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#242424' : '#ffffff',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  offerTextMenu(window);
  mendWindow(window);
  // Rejects when the window is closed before it has loaded, which is no trouble; a missing page is answered.
  window.loadURL(`${windowOrigin}/`).catch(() => null);
  return window;
}
