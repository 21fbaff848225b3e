import type { AppError } from '../../shared/errors/app-error.ts';
import { assertNever } from '../../shared/result.ts';
import type { CrmFailure } from '../../shared/runs/crm-failure.ts';
import { readAnsweredStatus } from './to-crm-failure.ts';

/** Who asked whom: `tokenEnd` is all that may be shown of a token (I7). */
export interface Asked {
  api: 'async' | 'sync';
  tokenEnd: string;
  host: string;
}

/** What a failure means to the user before a run, when there is no row yet that it could befall. */
export function toAppError(failure: CrmFailure, { api, tokenEnd, host }: Asked): AppError {
  switch (failure.kind) {
    case 'not-sent':
      return { kind: 'no-network', host };
    case 'no-answer': {
      const status = readAnsweredStatus(failure.reason);
      return status === null
        ? { kind: 'no-network', host }
        : { kind: 'crm-failed', status, message: failure.reason };
    }
    case 'throttled':
      return { kind: 'crm-failed', status: 429, message: 'too many requests in the last hour' };
    case 'refused':
      return { kind: 'crm-failed', status: failure.status, message: failure.reason };
    case 'unauthorized':
      return { kind: 'unauthorized', api, tokenEnd, message: failure.reason };
    default:
      return assertNever(failure);
  }
}
