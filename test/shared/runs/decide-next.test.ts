import { describe, expect, it } from 'vitest';
import type { CrmFailure } from '../../../shared/runs/crm-failure.ts';
import { decideNext, type Decision } from '../../../shared/runs/decide-next.ts';

const notSent: CrmFailure = { kind: 'not-sent', reason: 'No route.' };
const noAnswer: CrmFailure = { kind: 'no-answer', reason: 'No answer in time.' };
const throttled = (retryAfterMs: number | null): CrmFailure => ({
  kind: 'throttled',
  retryAfterMs,
});

const fieldsOnly = { number: 3, isRepeatable: true, chance: 0.5 };
const withActions = { ...fieldsOnly, isRepeatable: false };

describe('after a failure', () => {
  it.each<[string, CrmFailure, typeof fieldsOnly, Decision]>([
    ['never left, fields only', notSent, fieldsOnly, { kind: 'retry', afterMs: 2_000 }],
    ['never left, with actions', notSent, withActions, { kind: 'retry', afterMs: 2_000 }],
    ['has no answer, fields only', noAnswer, fieldsOnly, { kind: 'retry', afterMs: 2_000 }],
    ['has no answer, with actions', noAnswer, withActions, { kind: 'leave-in-doubt' }],
    ['was throttled', throttled(null), withActions, { kind: 'retry', afterMs: 2_000 }],
    ['was throttled for long', throttled(9_000), withActions, { kind: 'retry', afterMs: 9_000 }],
    ['was throttled for a moment', throttled(10), withActions, { kind: 'retry', afterMs: 2_000 }],
    [
      'was refused',
      { kind: 'refused', status: 400, reason: 'Invalid JSON body' },
      withActions,
      { kind: 'reject', reason: 'Invalid JSON body' },
    ],
    [
      'found its token not accepted',
      { kind: 'unauthorized', reason: 'Invalid or missing access token.' },
      withActions,
      { kind: 'park-token' },
    ],
  ])('a row that %s is decided by what that means', (_name, failure, attempt, decision) => {
    expect(decideNext(failure, attempt)).toEqual(decision);
  });

  it.each([1, 2, 10, 500])('a wait is never shorter than telecrm asked (attempt %i)', (number) => {
    for (const chance of [0, 0.3, 0.999]) {
      const decision = decideNext(throttled(5_000), { number, isRepeatable: true, chance });
      expect(decision.kind === 'retry' && decision.afterMs >= 5_000).toBe(true);
    }
  });
});
