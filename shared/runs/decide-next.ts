import { assertNever } from '../result.ts';
import { backoffMs } from './backoff.ts';
import type { CrmFailure } from './crm-failure.ts';

/** What is known about a row that was tried. */
export interface Attempt {
  /** From 1. */
  number: number;
  isRepeatable: boolean;
  /** For the jitter: from 0 up to but not 1. */
  chance: number;
}

export type Decision =
  | { kind: 'retry'; afterMs: number }
  | { kind: 'leave-in-doubt' }
  | { kind: 'reject'; reason: string }
  | { kind: 'park-token' };

/** A row goes out again only if the CRM never took it, or if taking it twice does no harm (I2). */
export function decideNext(failure: CrmFailure, attempt: Attempt): Decision {
  const afterMs = backoffMs(attempt.number, attempt.chance);
  switch (failure.kind) {
    case 'not-sent':
      return { kind: 'retry', afterMs };
    case 'throttled':
      return { kind: 'retry', afterMs: Math.max(afterMs, failure.retryAfterMs ?? 0) };
    case 'no-answer':
      return attempt.isRepeatable ? { kind: 'retry', afterMs } : { kind: 'leave-in-doubt' };
    case 'refused':
      return { kind: 'reject', reason: failure.reason };
    case 'unauthorized':
      return { kind: 'park-token' };
    default:
      return assertNever(failure);
  }
}
