import { dialog } from 'electron';
import type { App } from 'electron';
import { errorText } from '../../shared/errors/error-text.ts';

/**
 * A bug nobody caught leaves the process in a state nobody knows. It is written down, said in one
 * sentence, and the process ends: what was sent is in the store, and the run can be resumed.
 */
export function endAfterBug(app: App, reportBug: (cause: unknown) => string): void {
  const end = (cause: unknown) => {
    dialog.showErrorBox('Leadloader', errorText({ kind: 'bug', incidentId: reportBug(cause) }));
    app.exit(1);
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
}
