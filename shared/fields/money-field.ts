import { fail, ok } from '../result.ts';
import { createDecimalReader } from './plain-decimal.ts';
import type { FieldKind } from './read-cell.ts';
import { toNumber } from './to-number.ts';

const invalid = fail('money-invalid' as const);

/** A numeric string, decimals as typed; telecrm drops a JSON number here (6.1). */
export const moneyField: FieldKind = {
  compile({ decimal }) {
    const readDecimal = createDecimalReader(decimal);
    return (cell) => {
      const amount = readDecimal(cell);
      return amount === null ? invalid : ok(amount);
    };
  },
  isSame: (sent, readBack) => toNumber(sent) === toNumber(readBack),
};
