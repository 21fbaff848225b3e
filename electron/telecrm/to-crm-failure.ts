import type { CrmFailure } from '../../shared/runs/crm-failure.ts';
import { readReasonWords } from './read-reason-words.ts';
import { readRetryAfterMs } from './read-retry-after.ts';
import { isBeforeSending, readErrorCode } from './connection-errors.ts';

/** An answer whose status is not 2xx. */
export interface BadReply {
  status: number;
  retryAfter: string | null;
  text: string;
}

/** Total conversion: whatever a request throws becomes what it means for the row. In doubt, telecrm may have taken it. */
export function toCrmFailure(cause: unknown): CrmFailure {
  const code = readErrorCode(cause);
  const suffix = code === null ? '' : ` (${code})`;
  if (isBeforeSending(cause))
    return { kind: 'not-sent', reason: `telecrm could not be reached${suffix}.` };
  if (cause instanceof Error && cause.name === 'TimeoutError')
    return { kind: 'no-answer', reason: 'telecrm did not answer in time.' };
  return { kind: 'no-answer', reason: `The connection broke before telecrm answered${suffix}.` };
}

/** Total conversion of an answer that is no success; `nowMs` is epoch milliseconds (telecrm-api.md 3.3). */
export function replyToCrmFailure(reply: BadReply, nowMs: number): CrmFailure {
  const { status } = reply;
  const words = readReasonWords(reply.text);
  if (status === 429)
    return { kind: 'throttled', retryAfterMs: readRetryAfterMs(reply.retryAfter, nowMs) };
  if (status === 401)
    return { kind: 'unauthorized', reason: words ?? 'telecrm did not accept the token.' };
  if (status >= 400 && status < 500 && status !== 408)
    return { kind: 'refused', status, reason: words ?? `telecrm gave no reason (${status}).` };
  if (status < 500 && status !== 408)
    return answered(status, 'it points to another address, which telecrm never does.');
  return answered(status, words ?? 'it gave no reason.');
}

/** An answer came, but none that settles the row: 5xx, 408, a redirect, or a 2xx with a foreign body. */
export function answered(status: number, words: string): CrmFailure {
  return { kind: 'no-answer', reason: `telecrm answered ${status}: ${words}` };
}

/** The status inside a reason written by `answered`; null when no answer came at all. */
export function readAnsweredStatus(reason: string): number | null {
  const match = /^telecrm answered (\d{3}): /.exec(reason);
  return match ? Number(match[1]) : null;
}
