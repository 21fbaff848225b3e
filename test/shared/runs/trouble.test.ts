import { describe, expect, it } from 'vitest';
import type { CrmFailure } from '../../../shared/runs/crm-failure.ts';
import { countTrouble, maxAlike, noTrouble } from '../../../shared/runs/trouble.ts';

const broken: CrmFailure = { kind: 'no-answer', reason: 'telecrm answered 500: Oops.' };
const refused: CrmFailure = { kind: 'refused', status: 400, reason: 'fields is required' };

function count(...failures: CrmFailure[]): number {
  return failures.reduce(countTrouble, noTrouble).times;
}

describe('failures alike in a row', () => {
  it('are counted while they say the same', () => {
    expect(count(broken, broken, broken)).toBe(3);
    expect(count(refused, refused)).toBe(2);
    expect(maxAlike).toBe(5);
  });

  it('start again with one that says something else', () => {
    expect(count(broken, broken, refused)).toBe(1);
    expect(count(broken, { ...broken, reason: 'telecrm did not answer in time.' })).toBe(1);
    expect(count(refused, { kind: 'no-answer', reason: refused.reason })).toBe(1);
  });

  it.each<CrmFailure>([
    { kind: 'not-sent', reason: 'No route.' },
    { kind: 'throttled', retryAfterMs: 1000 },
    { kind: 'unauthorized', reason: 'Invalid or missing access token.' },
  ])('are neither counted nor interrupted by $kind, which says nothing about rows', (other) => {
    expect(count(other, other, other, other, other, other)).toBe(0);
    expect(count(broken, other, broken)).toBe(2);
  });
});
