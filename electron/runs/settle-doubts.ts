import { toIdentifierKey } from '../../shared/fields/identifier-key.ts';
import { isRepeatable } from '../../shared/mapping/build-record.ts';
import { toActionType } from '../../shared/mapping/to-wire.ts';
import type { RowRecord } from '../checking/record-reader.ts';
import type { Intent } from '../store/outcome-table.ts';
import { findLeads } from './find-leads.ts';
import { plainOutcome, type RunSession } from './run-session.ts';

/** Milliseconds between looks for a row that telecrm's queue may not have reached yet. */
const lookAgainMs = [0, 2_000, 5_000];

/** A difference between our clock and telecrm's that may not hide an action. */
const clockSlackMs = 2_000;

/**
 * Rows that left and whose answer was not written down, after a crash. Fields only: sent again, which
 * does no harm. With actions: telecrm is asked whether the lead's timeline has them since the intent;
 * where it cannot tell, the row stays in doubt and the user decides (I2).
 */
export async function settleAfterCrash(
  session: RunSession,
  onQueued: (rowNumber: number) => void,
): Promise<void> {
  const { outcomes } = session.store;
  const doubtful: [RowRecord, Intent][] = [];
  for (const intent of outcomes.sending()) {
    const row = session.reader.read(intent.rowNumber);
    if (isRepeatable(row.record)) await outcomes.forget(intent.rowNumber);
    else doubtful.push([row, intent]);
  }
  await Promise.all(
    doubtful.map(async ([row, intent]) => {
      const isThere = await hasActions(row, intent.atMs, session);
      if (isThere === null && session.signal.aborted) return;
      await session.settle({
        ...plainOutcome(row, isThere ? 'queued' : 'in-doubt', isThere ? '' : doubtText),
        sentAtMs: intent.atMs,
      });
      if (isThere) onQueued(row.rowNumber);
    }),
  );
}

const doubtText =
  'It was being sent when Leadloader stopped, and telecrm does not show its actions. It was not sent again, so that no action can be there twice.';

/** Looks for every action of the row on its lead's timeline; null when telecrm could not be asked. */
async function hasActions(
  row: RowRecord,
  sinceMs: number,
  session: RunSession,
): Promise<boolean | null> {
  const key = toIdentifierKey(session.reader.plan.identifierType, row.identifier);
  const types = [...new Set(row.record.actions.map(({ code }) => toActionType(code, 'sync')))];
  for (const waitMs of lookAgainMs) {
    await session.clock.sleep(waitMs, session.signal);
    let isAll = true;
    for (const type of types) {
      const performed = { from: sinceMs - clockSlackMs, to: session.clock.now() + clockSlackMs };
      const found = await findLeads([row.identifier], session, { type, performed_at: performed });
      if (found === null) return null;
      isAll &&= found.ok && found.value.has(key);
    }
    if (isAll) return true;
  }
  return false;
}
