import { expect, it } from 'vitest';
import { balanceSentence, outcomeTexts } from '../../../renderer/text/result-text.ts';
import { OutcomeKind } from '../../../shared/runs/row-outcome.ts';

const counts = { verified: 1, queued: 2, differs: 3, rejected: 4, skipped: 5, in_doubt: 6 };

it('the screen has words for every outcome', () => {
  expect(outcomeTexts.map(({ kind }) => kind)).toEqual(OutcomeKind.options);
});

it('the sum is said out loud', () => {
  expect(balanceSentence(counts, 21)).toBe(
    '21 rows in the file = 1 verified + 2 queued + 3 differs + 4 rejected + 5 skipped + 6 in doubt.',
  );
});
