import { readNumberingPlan } from '../fields/calling-codes.ts';
import { compileDatePattern } from '../fields/date-pattern.ts';
import { createZoneClock } from '../fields/zone-clock.ts';
import type { Mapping } from './mapping.ts';

/**
 * One sentence for each option that no cell could be read with: a misspelt zone would hold every date,
 * and say of each that its day and month cannot be told apart.
 */
export function findOptionProblems({ zone, country, links }: Mapping): string[] {
  const zones = [zone, ...links.map((link) => link.zone)];
  const countries = [country, ...links.map((link) => link.country)];
  const formats = links.map(({ dateFormat }) => dateFormat);
  return [
    ...unknown(zones, (one) => createZoneClock(one) !== null).map(
      (one) => `There is no time zone "${one}"; write it like Asia/Kolkata.`,
    ),
    ...unknown(countries, (one) => readNumberingPlan(one) !== null).map(
      (one) => `There is no country "${one}"; write two letters like IN.`,
    ),
    ...unknown(formats, (one) => compileDatePattern(one) !== null).map(
      (one) => `The date format "${one}" names no whole date; write it like DD/MM/YYYY.`,
    ),
  ];
}

function unknown(values: (string | undefined)[], isKnown: (value: string) => boolean): string[] {
  const said = values.filter((value) => value !== undefined);
  return [...new Set(said)].filter((value) => !isKnown(value));
}
