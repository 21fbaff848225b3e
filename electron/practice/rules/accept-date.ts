import type { ValueRule } from '../workspace/field-definition.ts';
import { drop, keep } from './accepted.ts';
import type { Accepted } from './accepted.ts';
import { readFormattedDate } from './read-formatted-date.ts';

/** The last instant a JavaScript date can hold, in epoch milliseconds. */
const lastInstantMs = 8_640_000_000_000_000;

/** Epoch milliseconds, or text in the field's own format; never ISO 8601 (P4). Seconds are taken for milliseconds (6.3). */
export function acceptDate(
  { dateFormat }: Pick<ValueRule, 'dateFormat'>,
  value: unknown,
  zone: string,
): Accepted<number> {
  if (typeof value === 'string' && dateFormat !== undefined) {
    const instantMs = readFormattedDate(value, dateFormat, zone);
    return instantMs === null ? drop('Date is invalid') : keep(instantMs);
  }
  return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= lastInstantMs
    ? keep(value)
    : drop('Date is invalid');
}
