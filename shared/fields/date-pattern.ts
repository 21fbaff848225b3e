import { clearDateParts } from './date-parts.ts';
import type { DateParts } from './date-parts.ts';
import * as tokens from './date-tokens.ts';
import type { ReadToken } from './date-tokens.ts';

/** A date format made ready to read a million cells. */
export interface DatePattern {
  hasTime: boolean;
  /** Whether the whole text has the form of the format; says nothing about the calendar. */
  read(text: string, parts: DateParts): boolean;
}

const tokenOrLiteral = /YYYY|YY|MMMM|MMM|MM|M|DD|D|HH|H|hh|h|mm|ss|SSS|A|Z|\s+|[^]/gu;
const blanks = /^\s+$/;

/**
 * Tokens: `YYYY YY MM M DD D MMM MMMM HH H hh h mm ss SSS A Z`. Everything else must stand in the
 * cell as it is, but a blank stands for one or more. `hh` without `A` is read as `HH`. Null when the
 * format does not name a day, a month and a year, for then it gives no date.
 */
export function compileDatePattern(format: string): DatePattern | null {
  const pieces: readonly string[] = format.match(tokenOrLiteral) ?? [];
  const names = (...some: string[]) => some.some((token) => pieces.includes(token));
  const isDate = names('YYYY', 'YY') && names('MMMM', 'MMM', 'MM', 'M') && names('DD', 'D');
  const hasHour = names('HH', 'H', 'hh', 'h');
  if (!isDate || (!hasHour && names('mm', 'ss', 'SSS', 'A', 'Z'))) return null;
  const readers = pieces.map((_, index) => toReader(pieces, index));
  return { hasTime: hasHour, read: (text, parts) => readAll(readers, text, parts) };
}

function readAll(readers: readonly ReadToken[], text: string, parts: DateParts): boolean {
  clearDateParts(parts);
  let at = 0;
  for (const read of readers) {
    at = read(text, at, parts);
    if (at < 0) return false;
  }
  return at === text.length;
}

function toReader(pieces: readonly string[], index: number): ReadToken {
  const piece = pieces[index] ?? '';
  if (piece === 'YY') return tokens.readShortYear;
  if (piece === 'MMM' || piece === 'MMMM') return tokens.readMonthName;
  if (piece === 'A') return tokens.readMeridiem;
  if (piece === 'Z') return tokens.readOffset;
  if (blanks.test(piece)) return tokens.readBlanks;
  const numeric = tokens.numericTokens[piece];
  if (!numeric) return tokens.readLiteral(piece);
  const touches = [pieces[index - 1] ?? '', pieces[index + 1] ?? ''].some(
    (other) => other in tokens.numericTokens,
  );
  return tokens.readNumber(touches ? { ...numeric, least: numeric.most } : numeric);
}
