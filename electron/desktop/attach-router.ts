import { ipcMain } from 'electron';
import type { BrowserWindow, IpcMainInvokeEvent } from 'electron';
import { fail } from '../../shared/result.ts';
import type { Engine } from '../engine/engine.ts';
import { windowOrigin } from './app-protocol.ts';

export interface RouterParts {
  engine: Pick<Engine, 'route' | 'addFile' | 'on'>;
  /** The window of now: on macOS it may be closed and opened again while the engine goes on. */
  currentWindow: () => BrowserWindow | null;
  reportBug: (cause: unknown) => string;
}

/** Lets our window's own page, and nobody else, call the engine; sends it the engine's events. */
export function attachRouter({ engine, currentWindow, reportBug }: RouterParts): void {
  const isOurs = ({ senderFrame }: IpcMainInvokeEvent) =>
    senderFrame !== null &&
    senderFrame === currentWindow()?.webContents.mainFrame &&
    senderFrame.origin === windowOrigin;
  const refuse = () =>
    fail({ kind: 'bug', incidentId: reportBug(new Error('A call from a foreign frame')) } as const);

  ipcMain.handle('call', async (event, name: unknown, input: unknown) =>
    isOurs(event) ? engine.route(name, input) : refuse(),
  );
  ipcMain.handle('open-file', async (event, path: unknown) => {
    if (!isOurs(event)) return refuse();
    // A file made by a script has no path; only what the user chose or dropped has one.
    if (typeof path !== 'string' || path === '') return fail({ kind: 'file-unknown' } as const);
    return engine.addFile(path);
  });
  engine.on((name, payload) => {
    const window = currentWindow();
    if (window !== null && !window.isDestroyed()) window.webContents.send('event', name, payload);
  });
}
