import { ok } from '../result.ts';
import { createPhoneReader } from './phone-digits.ts';
import type { FieldKind } from './read-cell.ts';

const longestNationalNumber = 10;
const notDigit = /\D+/g;

/**
 * Digits with the calling code. Ten or fewer, as in Singapore's `6581234567`, telecrm would take for
 * a national number and put its own code before them (5.3): only those leave with a `+`.
 */
export const phoneField: FieldKind = {
  compile({ country }) {
    const readPhone = createPhoneReader(country);
    return (cell) => {
      const read = readPhone(cell);
      return read.ok && read.value.length <= longestNationalNumber ? ok(`+${read.value}`) : read;
    };
  },
  isSame: (sent, readBack) => {
    const digits = toDigits(sent);
    return digits !== '' && digits === toDigits(readBack);
  },
};

function toDigits(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number'
    ? String(value).replace(notDigit, '')
    : '';
}
