import type { RunSession } from './run-session.ts';
import { uploadRow } from './upload-row.ts';

/**
 * Sends rows as the pacer admits them; a row is pulled only then, so nothing is read ahead of the
 * network. Resolves when all of them are settled or the run was paused, with what was in flight
 * settled too. Rejects with a store's failure, and also then nothing is in flight any more.
 */
export async function sendRows(
  rows: Iterable<number>,
  session: RunSession,
  onQueued: (rowNumber: number) => void,
): Promise<void> {
  const underWay = new Set<Promise<void>>();
  const failures: unknown[] = [];
  const { pacer } = session.lines.async;
  const giveUp = (cause: unknown) => {
    failures.push(cause);
    session.pause('');
  };
  try {
    for (const rowNumber of rows) {
      const lease = await pacer.admit(session.signal);
      if (!lease) break;
      const send = async () => {
        if (await uploadRow(session.reader.read(rowNumber), lease, session)) onQueued(rowNumber);
      };
      const work = send()
        .catch(giveUp)
        .finally(() => underWay.delete(work));
      underWay.add(work);
    }
  } catch (cause) {
    giveUp(cause);
  }
  await Promise.all(underWay);
  if (failures.length > 0) throw failures[0];
  if (!pacer.hasTokens())
    session.pause(
      'telecrm accepts none of the Async tokens any more. The rows sent so far are written down. Check token, token type and enterprise ID, then resume.',
    );
}
