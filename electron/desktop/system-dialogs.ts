import { basename, join } from 'node:path';
import { app, dialog } from 'electron';
import type { BrowserWindow } from 'electron';
import { ok } from '../../shared/result.ts';
import type { FileSaver } from '../engine/ports.ts';

/** Saves where the user says, in the system's own dialog, which also asks before it replaces a file. */
export function createSaveDialog(currentWindow: () => BrowserWindow | null): FileSaver {
  return {
    async save(suggestedName, write) {
      const options = { defaultPath: join(app.getPath('downloads'), suggestedName) };
      const window = currentWindow();
      // Called as a property, so that a test can put its own in the place of a dialog it cannot click.
      const chosen = await (window === null
        ? dialog.showSaveDialog(options)
        : dialog.showSaveDialog(window, options));
      if (chosen.canceled || chosen.filePath === '') return ok({ kind: 'cancelled' });
      const written = await write(chosen.filePath);
      return written.ok ? ok({ kind: 'saved', name: basename(chosen.filePath) }) : written;
    },
  };
}
