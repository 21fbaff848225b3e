import { describe, expect, it } from 'vitest';
import { fieldKinds } from '../../../shared/fields/field-kinds.ts';
import { compileReader, readAll } from './compile-reader.ts';

describe('a rating column', () => {
  it('leaves as a JSON number, because telecrm drops "3"', () => {
    expect(readAll(compileReader('rating'), ['1', ' 5 ', '5.0', '3,00'])).toEqual({
      '1': 1,
      ' 5 ': 5,
      '5.0': 5,
      '3,00': 3,
    });
  });

  it.each(['0', '6', '3.5', '4 stars', '-1', '10', '5/5', '1e0', '★★★', '5.', '05'])(
    'holds %j',
    (cell) => {
      expect(compileReader('rating')(cell)).toEqual({ ok: false, error: 'rating-invalid' });
    },
  );

  it('takes a numeric string read back for the number that was sent', () => {
    expect([4, '4', '4.0', 5, null].map((value) => fieldKinds.rating.isSame(4, value))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});
