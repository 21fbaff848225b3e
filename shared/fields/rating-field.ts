import { fail, ok } from '../result.ts';
import type { FieldKind } from './read-cell.ts';
import { toNumber } from './to-number.ts';

const invalid = fail('rating-invalid' as const);
const wholeRating = /^[1-5](?:[.,]0+)?$/;

/** A JSON integer from 1 to 5 (P3); `5.0` is a spreadsheet's 5, `4.5` and `4 stars` are not ours to round. */
export const ratingField: FieldKind = {
  compile: () => (cell) => {
    const text = cell.trim();
    return wholeRating.test(text) ? ok(text.charCodeAt(0) - 48) : invalid;
  },
  isSame: (sent, readBack) => toNumber(sent) === toNumber(readBack),
};
