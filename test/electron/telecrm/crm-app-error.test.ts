import { expect, it } from 'vitest';
import { toAppError } from '../../../electron/telecrm/crm-app-error.ts';
import { answered } from '../../../electron/telecrm/to-crm-failure.ts';
import type { AppError } from '../../../shared/errors/app-error.ts';
import type { CrmFailure } from '../../../shared/runs/crm-failure.ts';

const host = 'next.telecrm.in';

it.each<[CrmFailure, AppError]>([
  [
    { kind: 'not-sent', reason: 'No route.' },
    { kind: 'no-network', host },
  ],
  [
    { kind: 'no-answer', reason: 'telecrm did not answer in time.' },
    { kind: 'no-network', host },
  ],
  [
    answered(502, 'Bad Gateway'),
    { kind: 'crm-failed', status: 502, message: 'telecrm answered 502: Bad Gateway' },
  ],
  [
    { kind: 'throttled', retryAfterMs: 5_000 },
    { kind: 'crm-failed', status: 429, message: 'too many requests in the last hour' },
  ],
  [
    { kind: 'refused', status: 404, reason: 'Not found' },
    { kind: 'crm-failed', status: 404, message: 'Not found' },
  ],
  [
    { kind: 'unauthorized', reason: 'Invalid or missing access token.' },
    {
      kind: 'unauthorized',
      api: 'sync',
      tokenEnd: '1234',
      message: 'Invalid or missing access token.',
    },
  ],
])('tells a user before a run what %j means', (failure, error) => {
  expect(toAppError(failure, { api: 'sync', tokenEnd: '1234', host })).toEqual(error);
});
