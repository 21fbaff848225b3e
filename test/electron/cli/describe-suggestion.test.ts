import { describe, expect, it } from 'vitest';
import {
  describeSuggestion,
  tabulateSuggestion,
} from '../../../electron/cli/describe-suggestion.ts';
import type { ColumnSuggestion } from '../../../shared/mapping/mapping-suggestion.ts';

const certain: ColumnSuggestion = {
  column: 'Phone',
  target: 'phone',
  proposal: null,
  confidence: 'certain',
  reason: 'The same name.',
};
const possible: ColumnSuggestion = {
  column: 'Remarks',
  target: null,
  proposal: { action: 'ACTION_1001', field: 'note' },
  confidence: 'possible',
  reason: 'A similar word.',
};
const none: ColumnSuggestion = {
  column: 'Shoe size',
  target: null,
  proposal: null,
  confidence: 'none',
  reason: 'Nothing has this name.',
};

it('a suggestion as a table marks what is only possible with a question mark', () => {
  expect(tabulateSuggestion([certain, possible, none]).split('\n')).toEqual([
    'COLUMN     FIELD              SURE      WHY',
    'Phone      phone              certain   The same name.',
    'Remarks    ACTION_1001.note?  possible  A similar word.',
    'Shoe size  -                  -         Nothing has this name.',
  ]);
});

describe('a suggestion that is used unseen', () => {
  it.each<[string, ColumnSuggestion[], string]>([
    ['that maps all', [certain], '1 column mapped.'],
    [
      'with columns that are only possible',
      [certain, possible],
      '1 column mapped; only possible, and left out: "Remarks" (ACTION_1001.note?).',
    ],
    [
      'with columns of all kinds',
      [possible, none, certain],
      '1 column mapped; only possible, and left out: "Remarks" (ACTION_1001.note?); not mapped, and not sent: "Shoe size".',
    ],
  ])('%s says so', (_, columns, words) => {
    expect(describeSuggestion(columns)).toBe(`Mapping suggested: ${words}`);
  });
});
