import { describe, expect, it } from 'vitest';
import { noOutcomes, sumOutcomes, toCountKey } from '../../../shared/runs/count-outcomes.ts';
import { OutcomeCounts, OutcomeKind } from '../../../shared/runs/row-outcome.ts';

describe('the counts of outcomes', () => {
  it('have one place for each outcome, and JSON writes in_doubt', () => {
    const places = OutcomeKind.options.map(toCountKey);
    expect(places.toSorted()).toEqual(Object.keys(OutcomeCounts.shape).toSorted());
    expect(toCountKey('in-doubt')).toBe('in_doubt');
    expect(Object.keys(noOutcomes).toSorted()).toEqual(places.toSorted());
  });

  it('add up to the rows that have one', () => {
    const counts = { verified: 1, queued: 2, differs: 4, rejected: 8, skipped: 16, in_doubt: 32 };
    expect([sumOutcomes(noOutcomes), sumOutcomes(counts)]).toEqual([0, 63]);
  });

  it('hold just these six', () => {
    expect(OutcomeCounts.safeParse({ ...noOutcomes, pending: 1 }).success).toBe(false);
  });
});
