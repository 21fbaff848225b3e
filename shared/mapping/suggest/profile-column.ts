import { createDateEvidence } from '../../fields/date-evidence.ts';
import { emailField } from '../../fields/email-field.ts';
import { createPhoneReader } from '../../fields/phone-digits.ts';
import { createDecimalReader } from '../../fields/plain-decimal.ts';
import { readUrl } from '../../fields/read-url.ts';
import { isCity } from './known-cities.ts';

/** What can be told of a cell without knowing the field. */
export type CellKind = 'phone' | 'email' | 'date' | 'url' | 'number' | 'rating' | 'words';

/** What the cells of a column look like; shares are of the cells that are not blank, from 0 to 1. */
export interface ColumnProfile {
  /** Cells that are not blank, of those looked at. */
  filled: number;
  /** Cells in the column's rows, blank ones among them. */
  of: number;
  shares: Readonly<Record<CellKind, number>>;
  /** Share of cells with a digit: a date or an amount that we cannot read as it stands. */
  digits: number;
  /** Share of cells with at least seven digits and little else: a phone in a form we cannot read. */
  dialled: number;
  /** Share of cells with an @. */
  at: number;
  /** Share of Indian numbers that are landlines. */
  landlines: number;
  /** Share of cells that are addresses of profiles in a social network. */
  socials: number;
  /** Share of cells that name a town we know. */
  cities: number;
  /** Share of cells that are no more than Mr or Mrs. */
  salutations: number;
  /** Different cells, trimmed, with how often each occurs. */
  values: ReadonlyMap<string, number>;
}

/** Enough for a share to mean something; more would only cost time. */
const mostCells = 120;
/** Of Indian numbers: an area code set apart, or a first digit that no mobile has. */
const landline = /^'?(?:(?:\+?91[\s-]*|0)?[1-5]|0\d{2,4}[\s-]\d{5,8}$)/;
const social = /linkedin|facebook|instagram|twitter|youtube|\/in\//i;
/** An address as people write it, without https://. */
const bareDomain = /^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,}(?:\/\S*)?$/i;
const noKinds = { phone: 0, email: 0, date: 0, url: 0, number: 0, rating: 0, words: 0 };

const readDecimal = createDecimalReader('.');
const readEmail = emailField.compile({
  type: 'email',
  options: [],
  maxLength: null,
  dateFormat: null,
  zone: 'UTC',
  country: 'IN',
  separator: ',',
  decimal: '.',
  catalogue: {
    statuses: [],
    archivedStatuses: [],
    lostReasons: [],
    archivedLostReasons: [],
    members: [],
  },
});

export function createProfiler(country: string) {
  const readPhone = createPhoneReader(country);
  const isPhone = (cell: string) => {
    // Meta exports phones as `p:+919810000101`.
    const text = cell.replace(/^p:/, '');
    const digits = text.replaceAll(/\D/g, '');
    return digits.length >= 10 && !/^[01]\d{9}$/.test(digits) && readPhone(text).ok;
  };
  return (cells: readonly string[]): ColumnProfile => {
    const all = cells.filter((cell) => cell.trim() !== '').map((cell) => cell.trim());
    const step = Math.max(1, all.length / mostCells);
    const looked = Array.from(
      { length: Math.min(all.length, mostCells) },
      (_, index) => all[Math.floor(index * step)] ?? '',
    );
    const share = (is: (cell: string) => boolean) =>
      looked.length === 0 ? 0 : looked.filter(is).length / looked.length;
    const values = new Map<string, number>();
    for (const cell of looked) values.set(cell, (values.get(cell) ?? 0) + 1);
    return {
      filled: all.length,
      of: cells.length,
      shares: looked.length === 0 ? noKinds : countKinds(looked, share, isPhone),
      digits: share((cell) => /\d/.test(cell)),
      dialled: share((cell) => isDialled(cell)),
      at: share((cell) => cell.includes('@')),
      landlines: share((cell) => landline.test(cell) && isPhone(cell)),
      socials: share((cell) => social.test(cell)),
      cities: share(isCity),
      salutations: share((cell) =>
        /^(?:mr|mrs|ms|miss|dr|shri|smt|sri|kumari|prof|m\/s)\.?$/i.test(cell),
      ),
      values,
    };
  };
}

function isDialled(cell: string): boolean {
  const digits = cell.replaceAll(/\D/g, '').length;
  return /^'?\d(?:\.\d+)?e\+?\d+$/i.test(cell) || (digits >= 7 && digits / cell.length > 0.5);
}

function countKinds(
  cells: readonly string[],
  share: (is: (cell: string) => boolean) => number,
  isPhone: (cell: string) => boolean,
): Record<CellKind, number> {
  // Gathering proof of dates is dear, and no date is without a digit.
  const dated = cells.filter((cell) => /\d/.test(cell) && cell.length <= 40);
  const mayBeDates =
    dated.length / cells.length >= 0.2 && !dated.every((cell) => /^\+?\d{9,}$/.test(cell));
  const dates = mayBeDates ? createDateEvidence() : null;
  if (dates) for (const cell of cells) dates.add(cell);
  const decision = dates?.decide() ?? { kind: 'none' as const };
  const isEpochLike = cells.every((cell) => /^\d{8}$/.test(cell));
  const fits = 'fits' in decision ? decision.fits / decision.of : decision.kind === 'none' ? 0 : 1;
  return {
    phone: share(isPhone),
    email: share((cell) => readEmail(cell).ok),
    date: isEpochLike ? 0 : fits,
    url: share((cell) => readUrl(cell).ok || bareDomain.test(cell)),
    number: share((cell) => readDecimal(cell) !== null),
    rating: share((cell) => /^[1-5](?:\.0+)?$/.test(cell)),
    words: share((cell) => /\p{L}{2}/u.test(cell) && !/\d|@|:\/\//.test(cell)),
  };
}

/** How much of a column are labels of a list; a cell of several tags counts when all are. */
export function shareOfOptions(
  profile: ColumnProfile,
  options: ReadonlySet<string>,
  isList: boolean,
): { share: number; distinct: number } {
  let [cells, known, distinct] = [0, 0, 0];
  for (const [value, count] of profile.values) {
    cells += count;
    const parts = isList ? value.split(',').map((part) => part.trim()) : [value];
    if (!parts.filter((part) => part !== '').every((part) => options.has(part))) continue;
    known += count;
    distinct += 1;
  }
  return { share: cells === 0 ? 0 : known / cells, distinct };
}
