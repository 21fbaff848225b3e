import type { Enterprise } from '../workspace/workspace-state.ts';
import { drop, keep } from './accepted.ts';
import type { Accepted } from './accepted.ts';

/** Digits with an optional plus; anything else tells that the sender forgot to clean (5.3, step 3). */
const phonePattern = /^(\+?)([1-9]\d*)$/;
/** International numbers have 8 to 15 digits, Indian ones 12 (5.3, step 6). */
const shortest = 8;
const longest = 15;
const indianLength = 12;

/** Brings a phone to the stored form: country code and national number, digits only (5.3). */
export function acceptPhone(
  value: unknown,
  { countryCode, nationalLength }: Pick<Enterprise, 'countryCode' | 'nationalLength'>,
): Accepted<string> {
  const match = typeof value === 'string' ? phonePattern.exec(value) : null;
  const digits = match?.[2];
  if (!match || !digits) return drop('Phone number is invalid');
  const isNational = match[1] === '' && digits.length === nationalLength;
  const full = isNational ? countryCode + digits : digits;
  if (full.length < shortest || full.length > longest) return drop('Phone number is invalid');
  if (full.startsWith('91') && full.length !== indianLength) return drop('Phone number is invalid');
  return keep(full);
}
