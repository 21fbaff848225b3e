import { getCountryCallingCode, isSupportedCountry } from 'libphonenumber-js/min';
import type { ScoreTable } from './assign-columns.ts';
import type { Target } from './list-targets.ts';
import { createPhoneReader } from '../../fields/phone-digits.ts';
import { leastScore, type ReadColumn } from './score-pair.ts';

/** Columns that make one value together. */
export interface Join {
  target: Target;
  /** Places of the columns, in the order in which they are joined. */
  columns: number[];
  with: string;
  reason: string;
}

/** First and last name make the full name, where no column has it whole and they have no fields of their own. */
export function findNameJoin(
  table: ScoreTable,
  columns: readonly ReadColumn[],
  targets: readonly Target[],
): Join | null {
  const at = targets.findIndex(
    ({ to, meanings: [meaning] }) =>
      'field' in to && !('action' in to) && meaning?.head === 'name' && isBare(meaning),
  );
  const target = targets[at];
  if (!target) return null;
  const find = (head: string) => findPart(columns, head);
  const last = find('last-name');
  const first = find('first-name') ?? findShortName(columns, last);
  if (!first || !last) return null;
  const hasOwnField = [first, last].some(({ index }) =>
    table[index]?.some(
      (pair, place) => place !== at && pair !== null && pair.score >= leastScore.likely,
    ),
  );
  const hasWhole = columns.some(
    ({ index, meanings }) =>
      index !== first.index &&
      meanings.some(({ head }) => head === 'name' || head === 'display-name') &&
      (table[index]?.[at]?.score ?? 0) >= leastScore.likely &&
      isFilled(columns[index]),
  );
  if (hasOwnField || hasWhole) return null;
  const middle = find('middle-name');
  const parts = [first, ...(middle ? [middle] : []), last];
  const names = parts.map(({ header }) => `"${header}"`).join(' and ');
  return {
    target,
    columns: parts.map(({ index }) => index),
    with: ' ',
    reason: `Together, ${names} make ${target.words}; no other column has the full name.`,
  };
}

/** Of two pairs, the one that names nobody: "Last Name" before "Buyer Last Name". */
function findPart(columns: readonly ReadColumn[], head: string): ReadColumn | undefined {
  const parts = columns.filter(({ meanings }) =>
    meanings.some((one) => one.head === head && isBare(one)),
  );
  return parts.find(({ plain }) => plain === head.replace('-', '')) ?? parts[0];
}

/** "Name" beside "Surname" is the first name. */
function findShortName(columns: readonly ReadColumn[], last: ReadColumn | undefined) {
  return last &&
    columns[last.index - 1]?.plain === 'name' &&
    /^(?:surname|familyname)$/.test(last.plain)
    ? columns[last.index - 1]
    : undefined;
}

/** A column for the full name without a single name in it does not have the name whole. */
function isFilled(column: ReadColumn | undefined): boolean {
  return column !== undefined && (column.profile.of === 0 || column.profile.filled > 0);
}

function isBare({ qualifiers, words, concepts }: ReadColumn['meanings'][number]): boolean {
  return qualifiers.length === 0 && words.length === 0 && concepts.length === 0;
}

/** A phone without a code is read as one of the default country, so that code adds nothing. */
export function isOwnCode(code: string, country: string): boolean {
  return (
    isSupportedCountry(country) && code.replace(/^\+|^00/, '') === getCountryCallingCode(country)
  );
}

const callingCode = /^\+?\d{1,4}$/;

/** A column of calling codes goes before phones that lack them, if what comes out can be read. */
export function findCodeJoin(
  phone: { index: number; target: Target },
  columns: readonly ReadColumn[],
  { rows, country }: { rows: readonly (readonly string[])[]; country: string },
): Join | null {
  const code = columns.find(({ meanings }) => meanings[0]?.head === 'calling-code');
  if (!code || phone.target.type !== 'phone' || code.index === phone.index) return null;
  const pairs = rows
    .map((cells) => [cells[code.index]?.trim() ?? '', cells[phone.index]?.trim() ?? ''] as const)
    .filter(([prefix, number]) => prefix !== '' && number !== '');
  const readPhone = createPhoneReader(country);
  const fits = pairs.filter(
    ([prefix, number]) =>
      callingCode.test(prefix) && /^\d[\d\s-]*$/.test(number) && readPhone(prefix + number).ok,
  );
  const isAllOwn = pairs.every(([prefix]) => isOwnCode(prefix, country));
  if (pairs.length === 0 || isAllOwn || fits.length / pairs.length < 0.9) return null;
  const phoneHeader = columns[phone.index]?.header ?? '';
  return {
    target: phone.target,
    columns: [code.index, phone.index],
    with: '',
    reason: `The numbers in "${phoneHeader}" lack the calling code, and "${code.header}" has it: together they make ${phone.target.words}.`,
  };
}
