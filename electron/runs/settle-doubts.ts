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

/** An action that is younger than this after its row left was most likely written by somebody else. */
const longestQueueMs = 3_600_000;

/** What telecrm says about a row that left and whose answer is not known; `paused`: it was not asked. */
type Evidence = 'there' | 'not-there' | 'not-told' | 'not-apart' | 'paused';

/**
 * Rows that left and whose answer was not written down, after a crash. Fields only: sent again, which
 * does no harm. With actions: telecrm is asked, and nothing is sent again (I2).
 */
export async function settleAfterCrash(session: RunSession): Promise<void> {
  const { outcomes } = session.store;
  const doubtful: [RowRecord, Intent][] = [];
  for (const intent of outcomes.sending()) {
    const row = session.reader.read(intent.rowNumber);
    if (isRepeatable(row.record)) await outcomes.forget(intent.rowNumber);
    else doubtful.push([row, intent]);
  }
  await Promise.all(
    doubtful.map(([row, { atMs }]) =>
      settleDoubt(row, { atMs, because: 'It was being sent when Leadloader stopped.' }, session),
    ),
  );
}

/**
 * Asks telecrm whether the lead's timeline has the row's actions since its intent, and writes down
 * what is known: `queued` with evidence, else `in-doubt`, and the user decides. True when queued. A
 * run that is paused meanwhile leaves the intent on the disk and asks when it goes on.
 */
export async function settleDoubt(
  row: RowRecord,
  { atMs, because }: { atMs: number; because: string },
  session: RunSession,
): Promise<boolean> {
  const evidence = await findEvidence(row, atMs, session);
  if (evidence === 'paused') return false;
  const isThere = evidence === 'there';
  await session.settle({
    ...plainOutcome(
      row,
      isThere ? 'queued' : 'in-doubt',
      isThere ? '' : doubtText(because, evidence),
    ),
    sentAtMs: atMs,
  });
  return isThere;
}

const evidenceTexts = {
  'not-there': 'telecrm does not show its actions.',
  'not-told': 'telecrm could not be asked about it.',
  'not-apart': 'telecrm cannot tell its actions from those of an earlier row of the same lead.',
};

function doubtText(because: string, evidence: keyof typeof evidenceTexts): string {
  return `${because} ${evidenceTexts[evidence]} It was not sent again, so that no action can be there twice.`;
}

async function findEvidence(row: RowRecord, atMs: number, session: RunSession): Promise<Evidence> {
  const { signal, clock, store } = session;
  if (!session.lines.sync) return 'not-told';
  if ((store.leads.of(row.rowNumber)?.place ?? 0) > 0 && sendsAll(session)) return 'not-apart';
  const types = [...new Set(row.record.actions.map(({ code }) => toActionType(code, 'sync')))];
  let evidence: Evidence = 'not-told';
  for (const waitMs of lookAgainMs) {
    await clock.sleep(waitMs, signal);
    const looks: Evidence[] = [];
    for (const type of types) looks.push(await lookFor(type, row, atMs, session));
    evidence = looks.find((look) => look !== 'there') ?? 'there';
    if (evidence === 'there' || evidence === 'paused') break;
  }
  return evidence;
}

function sendsAll({ run }: RunSession): boolean {
  return run.mapping.duplicates === 'send-all';
}

/** One look for one type of action; trouble that says nothing about the row is waited for. */
async function lookFor(
  type: string,
  row: RowRecord,
  atMs: number,
  session: RunSession,
): Promise<Evidence> {
  const key = toIdentifierKey(session.reader.plan.identifierType, row.identifier);
  for (;;) {
    const to = Math.min(session.clock.now(), atMs + longestQueueMs) + clockSlackMs;
    const performed = { from: atMs - clockSlackMs, to };
    const found = await findLeads([row.identifier], session, { type, performed_at: performed });
    if (found === null) return session.signal.aborted ? 'paused' : 'not-told';
    if (found.ok) return found.value.has(key) ? 'there' : 'not-there';
    if (found.error.kind === 'no-answer' || found.error.kind === 'refused') return 'not-told';
  }
}
