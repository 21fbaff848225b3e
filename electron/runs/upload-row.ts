import { isRepeatable } from '../../shared/mapping/build-record.ts';
import { toWire } from '../../shared/mapping/to-wire.ts';
import { assertNever } from '../../shared/result.ts';
import type { CrmFailure } from '../../shared/runs/crm-failure.ts';
import { decideNext, type Decision } from '../../shared/runs/decide-next.ts';
import { backoffMs } from '../../shared/runs/backoff.ts';
import type { RowRecord } from '../checking/record-reader.ts';
import type { Lease, LeaseEnd } from './pacer.ts';
import { plainOutcome, type RunSession } from './run-session.ts';
import { settleDoubt } from './settle-doubts.ts';

/** True once telecrm took the row into its queue. */
export type IsQueued = boolean;

/**
 * Sends one row until its fate is written down. The intent is on disk before each request leaves, so
 * no crash can hide a row that was sent (I5). A row that could not leave is as if it was never tried.
 */
export async function uploadRow(
  row: RowRecord,
  first: Lease,
  session: RunSession,
): Promise<IsQueued> {
  let lease: Lease | null = first;
  let mayBeTaken = false;
  for (let number = 1; lease; number += 1) {
    const sentAtMs = session.clock.now();
    const reply = await send(row, lease, sentAtMs, session);
    if (reply.ok) {
      session.succeeded();
      const queued = session.settle({ ...plainOutcome(row, 'queued'), sentAtMs });
      await Promise.all([queued, lease.finish({ kind: 'answered' })]);
      return true;
    }
    const failure = reply.error;
    const attempt = { number, isRepeatable: isRepeatable(row.record), chance: session.random() };
    const decision = decideNext(failure, attempt);
    mayBeTaken ||= failure.kind === 'no-answer';
    await Promise.all([
      apply(decision, { row, mayBeTaken }, session),
      lease.finish(toLeaseEnd(failure, decision, attempt)),
    ]);
    session.failed(failure);
    if (decision.kind === 'reject') return false;
    if (decision.kind === 'leave-in-doubt') {
      const because = `Sent, but not answered: ${reasonOf(failure)}`;
      return settleDoubt(row, { atMs: sentAtMs, because }, session);
    }
    if (failure.kind === 'no-answer' && decision.kind === 'retry')
      await session.clock.sleep(decision.afterMs, session.signal);
    lease = await session.lines.async.pacer.admit(session.signal);
  }
  return false;
}

/** One request, its intent written down first. */
async function send(row: RowRecord, { token }: Lease, sentAtMs: number, session: RunSession) {
  const { rowNumber, identifier } = row;
  await session.store.outcomes.markSending({ rowNumber, identifier, atMs: sentAtMs });
  session.sent();
  const reply = await session.lines.async.client.upsert(token.value, toWire(row.record, 'async'));
  session.answered(reply.ok || reply.error.kind === 'refused');
  return reply;
}

/** Writes down what the failure means for the row. */
async function apply(
  decision: Decision,
  { row, mayBeTaken }: { row: RowRecord; mayBeTaken: boolean },
  session: RunSession,
): Promise<void> {
  switch (decision.kind) {
    case 'reject':
      return session.settle(plainOutcome(row, 'rejected', decision.reason));
    case 'leave-in-doubt':
      // The intent stays on disk until telecrm has been asked.
      return;
    case 'retry':
    case 'park-token':
      // Once unanswered, the intent stays on disk: telecrm may have taken the row then.
      if (mayBeTaken) return;
      return session.store.outcomes.forget(row.rowNumber);
    default:
      return assertNever(decision);
  }
}

function reasonOf(failure: CrmFailure): string {
  return 'reason' in failure ? failure.reason : failure.kind;
}

function toLeaseEnd(
  failure: CrmFailure,
  decision: Decision,
  { number, chance }: { number: number; chance: number },
): LeaseEnd {
  const retryAfterMs = decision.kind === 'retry' ? decision.afterMs : backoffMs(number, chance);
  switch (failure.kind) {
    case 'not-sent':
    case 'throttled':
      return { kind: failure.kind, retryAfterMs: Math.max(retryAfterMs, 250) };
    case 'unauthorized':
      return { kind: 'unauthorized' };
    case 'no-answer':
      return { kind: 'trouble' };
    case 'refused':
      return { kind: 'answered' };
    default:
      return assertNever(failure);
  }
}
