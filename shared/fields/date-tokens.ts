import type { DateParts } from './date-parts.ts';

/** Reads one token at `at` into the parts; answers where it ends, or -1 when it is not there. */
export type ReadToken = (text: string, at: number, parts: DateParts) => number;

type NumericPart = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'millisecond';

interface NumericToken {
  part: NumericPart;
  /** Fewest digits; a token that touches another one, as in `YYYYMMDD`, must have them all. */
  least: number;
  most: number;
}

/** A person writes 5/1 and 05/01 for the same day, so day, month and hour take one digit or two. */
export const numericTokens: Readonly<Record<string, NumericToken>> = {
  YYYY: { part: 'year', least: 4, most: 4 },
  YY: { part: 'year', least: 2, most: 2 },
  MM: { part: 'month', least: 1, most: 2 },
  M: { part: 'month', least: 1, most: 2 },
  DD: { part: 'day', least: 1, most: 2 },
  D: { part: 'day', least: 1, most: 2 },
  HH: { part: 'hour', least: 1, most: 2 },
  H: { part: 'hour', least: 1, most: 2 },
  hh: { part: 'hour', least: 1, most: 2 },
  h: { part: 'hour', least: 1, most: 2 },
  mm: { part: 'minute', least: 2, most: 2 },
  ss: { part: 'second', least: 2, most: 2 },
  SSS: { part: 'millisecond', least: 3, most: 3 },
};

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const monthByName = new Map([
  ...months.map((name, index): [string, number] => [name, index + 1]),
  ...months.map((name, index): [string, number] => [name.slice(0, 3), index + 1]),
  ['sept', 9],
]);

/** Two-digit years follow POSIX: 69 to 99 are the last century's, 00 to 68 this one's. */
const firstYearOfLastCentury = 69;
const minuteMs = 60_000;

export function readNumber({ part, least, most }: NumericToken): ReadToken {
  return (text, at, parts) => {
    let end = at;
    let value = 0;
    for (; end < at + most; end += 1) {
      const digit = digitAt(text, end);
      if (digit < 0) break;
      value = value * 10 + digit;
    }
    if (end - at < least) return -1;
    parts[part] = value;
    return end;
  };
}

export const readShortYear: ReadToken = (text, at, parts) => {
  const tens = digitAt(text, at);
  const ones = digitAt(text, at + 1);
  if (tens < 0 || ones < 0) return -1;
  const year = tens * 10 + ones;
  parts.year = year + (year >= firstYearOfLastCentury ? 1900 : 2000);
  return at + 2;
};

/** English names, short or whole, in any case: a name leaves no doubt. */
export const readMonthName: ReadToken = (text, at, parts) => {
  let end = at;
  while (isLetterAt(text, end)) end += 1;
  const month = monthByName.get(text.slice(at, end).toLowerCase());
  if (month === undefined) return -1;
  parts.month = month;
  return end;
};

export const readMeridiem: ReadToken = (text, at, parts) => {
  const letters = text.slice(at, at + 2).toLowerCase();
  if (letters !== 'am' && letters !== 'pm') return -1;
  parts.meridiem = letters;
  return at + 2;
};

/** `Z`, `+05:30` or `-0800`. */
export const readOffset: ReadToken = (text, at, parts) => {
  const sign = text[at];
  if (sign === 'Z' || sign === 'z') {
    parts.offsetMs = 0;
    return at + 1;
  }
  if (sign !== '+' && sign !== '-') return -1;
  const colon = text[at + 3] === ':' ? 1 : 0;
  const hours = digitAt(text, at + 1) * 10 + digitAt(text, at + 2);
  const minutes = digitAt(text, at + 3 + colon) * 10 + digitAt(text, at + 4 + colon);
  if (!(hours >= 0 && hours <= 14 && minutes >= 0 && minutes <= 59)) return -1;
  parts.offsetMs = (sign === '+' ? 1 : -1) * (hours * 60 + minutes) * minuteMs;
  return at + 5 + colon;
};

/** Any run of blanks: some programs put a narrow no-break one before AM and PM. */
export const readBlanks: ReadToken = (text, at) => {
  let end = at;
  while (isBlankAt(text, end)) end += 1;
  return end > at ? end : -1;
};

export function readLiteral(literal: string): ReadToken {
  return (text, at) => (text.startsWith(literal, at) ? at + literal.length : -1);
}

/** -1 for anything but a digit. */
function digitAt(text: string, at: number): number {
  const digit = text.charCodeAt(at) - 48;
  return digit >= 0 && digit <= 9 ? digit : -1;
}

function isLetterAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at) | 32;
  return code >= 97 && code <= 122;
}

function isBlankAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || code === 9 || code === 0xa0 || code === 0x202f;
}
