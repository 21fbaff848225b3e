import { isRepeatable } from '../../shared/mapping/build-record.ts';
import { toWire } from '../../shared/mapping/to-wire.ts';
import { assertNever } from '../../shared/result.ts';
import type { CrmFailure } from '../../shared/runs/crm-failure.ts';
import { decideNext, type Decision } from '../../shared/runs/decide-next.ts';
import { backoffMs } from '../../shared/runs/backoff.ts';
import type { RowRecord } from '../checking/record-reader.ts';
import type { Lease, LeaseEnd } from './pacer.ts';
import { plainOutcome, type RunSession } from './run-session.ts';

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
  const { outcomes } = session.store;
  let lease: Lease | null = first;
  for (let number = 1; lease; number += 1) {
    const sentAtMs = session.clock.now();
    await outcomes.markSending({
      rowNumber: row.rowNumber,
      identifier: row.identifier,
      atMs: sentAtMs,
    });
    session.sent();
    const reply = await session.lines.async.client.upsert(
      lease.token.value,
      toWire(row.record, 'async'),
    );
    session.answered();
    if (reply.ok) {
      session.succeeded();
      const queued = session.settle({ ...plainOutcome(row, 'queued'), sentAtMs });
      await Promise.all([queued, lease.finish({ kind: 'answered' })]);
      return true;
    }
    const attempt = { number, isRepeatable: isRepeatable(row.record), chance: session.random() };
    const decision = decideNext(reply.error, attempt);
    await Promise.all([
      apply(decision, reply.error, row, session),
      lease.finish(toLeaseEnd(reply.error, decision, attempt)),
    ]);
    session.failed(reply.error);
    if (decision.kind === 'reject' || decision.kind === 'leave-in-doubt') return false;
    if (reply.error.kind === 'no-answer' && decision.kind === 'retry')
      await session.clock.sleep(decision.afterMs, session.signal);
    lease = await session.lines.async.pacer.admit(session.signal);
  }
  return false;
}

/** Writes down what the failure means for the row. */
async function apply(
  decision: Decision,
  failure: CrmFailure,
  row: RowRecord,
  session: RunSession,
): Promise<void> {
  switch (decision.kind) {
    case 'reject':
      return session.settle(plainOutcome(row, 'rejected', decision.reason));
    case 'leave-in-doubt':
      return session.settle({
        ...plainOutcome(row, 'in-doubt', `Sent, but not answered: ${reasonOf(failure)}`),
        sentAtMs: session.clock.now(),
      });
    case 'retry':
      // Unanswered: the intent stays on disk, because telecrm may have taken the row.
      if (failure.kind === 'no-answer') return;
      return session.store.outcomes.forget(row.rowNumber);
    case 'park-token':
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
