import { errorText } from '../../shared/errors/error-text.ts';

/**
 * A bug nobody caught leaves the process in a state nobody knows. It is written down, said in one
 * sentence, and the process ends: what was sent is in the store, and the run can be resumed.
 */
export function endAfterBug(reportBug: (cause: unknown) => string): void {
  process.on('uncaughtException', (cause) => {
    process.stderr.write(`${errorText({ kind: 'bug', incidentId: reportBug(cause) })}\n`);
    process.exit(1);
  });
}
