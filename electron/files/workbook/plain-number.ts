const literal = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/;

/** Digits that Excel keeps; what follows is the noise of binary fractions. */
const meaningfulDigits = 15;

/** No number of a spreadsheet is longer; one that is, is left as it stands in the file. */
const mostDigits = 400;

/**
 * A number as plain digits, never with an exponent: `9.1987654321E+11` is `919876543210`. Whole numbers
 * keep every digit of the file; fractions are rounded to the fifteen digits that a spreadsheet knows, so
 * that `0.10000000000000001` is `0.1`. What is no number is answered as it is.
 */
export function toPlainNumber(text: string): string {
  const trimmed = text.trim();
  const found = literal.exec(trimmed);
  if (!found) return trimmed;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = found;
  if (whole === '' && fraction === '') return trimmed;
  const decimal = placePoint(whole, fraction, Number(exponent));
  if (decimal === null) return trimmed;
  const rounded = decimal.fraction === '' ? decimal : roundFraction(decimal);
  const digits = rounded.fraction === '' ? rounded.whole : `${rounded.whole}.${rounded.fraction}`;
  return sign === '-' && digits !== '0' ? `-${digits}` : digits;
}

interface Decimal {
  /** At least one digit, and no zero before others. */
  whole: string;
  /** No zero at its end. */
  fraction: string;
}

function placePoint(whole: string, fraction: string, exponent: number): Decimal | null {
  if (Math.abs(exponent) > mostDigits) return null;
  const digits = whole + fraction;
  const point = whole.length + exponent;
  const padded = point < 0 ? '0'.repeat(-point) + digits : digits.padEnd(point, '0');
  const at = Math.max(point, 0);
  return {
    whole: padded.slice(0, at).replace(/^0+/, '') || '0',
    fraction: padded.slice(at).replace(/0+$/, ''),
  };
}

function roundFraction({ whole, fraction }: Decimal): Decimal {
  const leading = whole === '0' ? 0 : whole.length;
  if (leading >= meaningfulDigits) return { whole, fraction };
  const zeros = leading > 0 ? 0 : fraction.search(/[1-9]/);
  const kept = meaningfulDigits - leading + zeros;
  if (fraction.length <= kept) return { whole, fraction };
  const scaled = BigInt(whole + fraction.slice(0, kept)) + (fraction.charAt(kept) >= '5' ? 1n : 0n);
  const digits = scaled.toString().padStart(kept + 1, '0');
  return {
    whole: digits.slice(0, -kept),
    fraction: digits.slice(-kept).replace(/0+$/, ''),
  };
}
