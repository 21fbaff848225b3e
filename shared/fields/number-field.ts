import { fail, ok } from '../result.ts';
import { createDecimalReader } from './plain-decimal.ts';
import type { FieldKind } from './read-cell.ts';
import { toNumber } from './to-number.ts';

const invalid = fail('number-invalid' as const);

/** A JSON number. A whole number too big to be carried exactly is held, never rounded. */
export const numberField: FieldKind = {
  compile({ decimal }) {
    const readDecimal = createDecimalReader(decimal);
    return (cell) => {
      const text = readDecimal(cell);
      if (text === null) return invalid;
      const value = Number(text);
      return Math.abs(value) <= Number.MAX_SAFE_INTEGER ? ok(value) : invalid;
    };
  },
  isSame: (sent, readBack) => toNumber(sent) === toNumber(readBack),
};
