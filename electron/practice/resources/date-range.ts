import { isJsonObject } from '../json-object.ts';
import { acceptDate } from '../rules/accept-date.ts';

/** How dates of one field are written, and in which zone. */
export interface DateNotation {
  formats: readonly string[];
  zone: string;
}

/** Reads epoch milliseconds or text in one of the formats; null for anything else, ISO 8601 above all (P16). */
export function readInstantMs(value: unknown, { formats, zone }: DateNotation): number | null {
  if (typeof value === 'number') return value;
  for (const dateFormat of formats) {
    const accepted = acceptDate({ dateFormat }, value, zone);
    if (accepted.isKept) return accepted.value;
  }
  return null;
}

/** True for instants from `from` to `to`, both included; a bound that cannot be read matches nothing (P16). */
export function buildRangeTest(
  criterion: unknown,
  notation: DateNotation,
): (instantMs: number) => boolean {
  if (!isJsonObject(criterion)) return () => false;
  const { from, to } = criterion;
  if (from === undefined && to === undefined) return () => false;
  const fromMs = from === undefined ? -Infinity : readInstantMs(from, notation);
  const toMs = to === undefined ? Infinity : readInstantMs(to, notation);
  if (fromMs === null || toMs === null) return () => false;
  return (instantMs) => instantMs >= fromMs && instantMs <= toMs;
}
