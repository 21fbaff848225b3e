/** A decimal without sign of currency, grouping or exponent: `-1200.50`. */
export type ReadDecimal = (cell: string) => string | null;

/**
 * Reads amounts as people write them: `1,200`, `1,00,000`, `1 200`, `₹ 500`, `Rs. 500/-`, `500 INR`.
 * Answers the decimals as typed, with a point, or null when a digit's meaning would be a guess
 * (`1,2,3`, `1,5`, `9.19E+11`). With `,` as the decimal sign, points group.
 */
export function createDecimalReader(decimal: '.' | ','): ReadDecimal {
  const amount = decimal === '.' ? pointAmount : commaAmount;
  return (cell) => {
    const text = cell.trim();
    return decimal === '.' && plain.test(text) ? text : readAmount(text, amount);
  };
}

const plain = /^(?:-?[1-9]\d*|0)(?:\.\d+)?$/;
const pointAmount = buildAmount(',', '\\.');
const commaAmount = buildAmount('\\.', ',');
const notDigit = /\D+/g;
const leadingZeros = /^0+(?=\d)/;

/** Groups are thousands or the Indian lakh and crore; blanks may group, never beside another mark. */
function buildAmount(group: string, point: string): RegExp {
  const currency = '(?:₹|rs\\.?|inr)';
  const grouped = (mark: string) =>
    `\\d{1,3}(?:${mark}\\d{3})+|\\d{1,2}(?:${mark}\\d{2})+${mark}\\d{3}`;
  const whole = `\\d*|${grouped(group)}|${grouped('\\s')}`;
  return new RegExp(
    `^([+\\-−]?)\\s*(?:${currency}\\s*)?([+\\-−]?)\\s*(${whole})(?:${point}(\\d+))?` +
      `(?:\\s*${currency})?(?:\\s*/-)?$`,
    'i',
  );
}

function readAmount(text: string, amount: RegExp): string | null {
  const found = amount.exec(text);
  if (!found) return null;
  const [, signBefore = '', signAfter = '', whole = '', decimals = ''] = found;
  if (signBefore !== '' && signAfter !== '') return null;
  if (whole === '' && decimals === '') return null;
  const digits = whole.replace(notDigit, '').replace(leadingZeros, '') || '0';
  const value = decimals === '' ? digits : `${digits}.${decimals}`;
  const sign = signBefore + signAfter;
  const isNegative = sign !== '' && sign !== '+' && Number(value) !== 0;
  return isNegative ? `-${value}` : value;
}
