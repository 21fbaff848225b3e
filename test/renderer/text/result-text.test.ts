import { expect, it } from 'vitest';
import { balanceSentence, outcomeTexts, settledRows } from '../../../renderer/text/result-text.ts';
import { OutcomeKind, sumOutcomes, toCountKey } from '../../../shared/runs/row-outcome.ts';

const counts = { verified: 1, queued: 2, differs: 3, rejected: 4, skipped: 5, in_doubt: 6 };

it('the screen knows every outcome by the name that the JSON has', () => {
  expect(outcomeTexts.map(({ kind, count }) => [kind, count])).toEqual(
    OutcomeKind.options.map((kind) => [kind, toCountKey(kind)]),
  );
});

it('settled rows are the sum of the six counts', () => {
  expect(settledRows(counts)).toBe(sumOutcomes(counts));
});

it('the sum is said out loud', () => {
  expect(balanceSentence(counts, 21)).toBe(
    '21 rows in the file = 1 verified + 2 queued + 3 differs + 4 rejected + 5 skipped + 6 in doubt.',
  );
});
