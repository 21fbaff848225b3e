import { assertNever } from '../../../shared/result.ts';
import { serverError, tooManyRequests } from './answer.ts';
import type { Answer } from './answer.ts';
import type { Fault } from './fault.ts';
import type { Verdict } from './judge-call.ts';

/** What goes back over the wire, if anything does. `retryAfterS` becomes the header of that name. */
export type Reply =
  | { kind: 'answer'; answer: Answer; afterMs: number; retryAfterS: number | null }
  | { kind: 'html' }
  | { kind: 'destroyed' }
  | { kind: 'silence' };

/** A fault that lets the request through spoils only its answer; every other one keeps it from being taken. */
export function letsThrough(fault: Fault | null): boolean {
  return !fault || ['500-after', 'reset-after', 'slow'].includes(fault.kind);
}

/** What the client meets: the fault where there is one, else the answer of the API. */
export function toReply(fault: Fault | null, { answer, retryAfterS }: Verdict): Reply {
  const plain = { kind: 'answer', answer, afterMs: 0, retryAfterS } as const;
  if (!fault) return plain;
  switch (fault.kind) {
    case 'slow':
      return { ...plain, afterMs: fault.delayMs };
    case '500':
    case '500-after':
      return { ...plain, answer: serverError, retryAfterS: null };
    case '429':
      return { ...plain, answer: tooManyRequests, retryAfterS: fault.retryAfterS };
    case 'reset-before':
    case 'reset-after':
      return { kind: 'destroyed' };
    case 'html':
      return { kind: 'html' };
    case 'hang':
      return { kind: 'silence' };
    default:
      return assertNever(fault.kind);
  }
}
