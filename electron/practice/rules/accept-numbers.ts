import { drop, keep } from './accepted.ts';
import type { Accepted } from './accepted.ts';

/** A plain decimal number in a string, without grouping, currency or exponent. */
export const numericString = /^-?\d+(?:\.\d+)?$/;

/** A JSON number; the same digits in a string are dropped (6.1). */
export function acceptNumber(value: unknown): Accepted<number> {
  return typeof value === 'number' && Number.isFinite(value)
    ? keep(value)
    : drop('Number is invalid');
}

/** A JSON integer from 1 to 5; `"3"` is dropped (P3a). */
export function acceptRating(value: unknown): Accepted<number> {
  const isRating = typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 5;
  return isRating ? keep(value) : drop('Rating must be between 1 and 5');
}

/** A numeric string; a JSON number is dropped, as is any sign of a currency (6.1). */
export function acceptMoney(value: unknown): Accepted<string> {
  return typeof value === 'string' && numericString.test(value)
    ? keep(value)
    : drop('Money value is invalid');
}
