import { format, getFormatFromId, isDateFormat, isValidFormat, tokenize } from 'numfmt';
import { toPlainNumber } from './plain-number.ts';

/** The text of a cell that holds a number, from the number as it stands in the file. */
export type NumberText = (literal: string) => string;

export interface NumberFormat {
  id: number;
  /** null for a format that every program knows by its ID. */
  code: string | null;
}

/**
 * A date or a time is text as the sheet shows it; every other number keeps its digits without grouping,
 * currency and rounding. Only a format of zeros, or with a phone's prefix, is applied to a number: the
 * sheet shows `00123` or `+91 98765`, and the number alone would have lost that.
 */
export function createNumberText({ id, code }: NumberFormat, is1904: boolean): NumberText {
  const known = code ?? getFormatFromId(id);
  if (!isValidFormat(known)) return toPlainNumber;
  if (isDateFormat(known)) return remember(createDateText(findShownCode(id, known), is1904));
  return keepsDigits(known) ? createDigitText(known) : toPlainNumber;
}

const mostRemembered = 10_000;

/** A column of dates has few days, and showing one costs as much as reading twenty cells. */
function remember(toText: NumberText): NumberText {
  const known = new Map<string, string>();
  return (literal) => {
    const found = known.get(literal);
    if (found !== undefined) return found;
    const text = toText(literal);
    if (known.size >= mostRemembered) known.clear();
    known.set(literal, text);
    return text;
  };
}

/** Days from the first day of the 1900 system to that of the 1904 system. */
const daysTo1904 = 1462;
/** The day after 31 December 9999. */
const endOfDays = 2_958_466;

function createDateText(code: string, is1904: boolean): NumberText {
  const isElapsed = tokenize(code).some(({ type }) => type === 'DURATION');
  const shift = is1904 && !isElapsed ? daysTo1904 : 0;
  return (literal) => {
    const days = literal.trim() === '' ? NaN : Number(literal) + shift;
    // Excel shows ####### for these: the number says more.
    if (!(days >= 0 && days < endOfDays)) return toPlainNumber(literal);
    return attempt(() => format(code, days)) ?? toPlainNumber(literal);
  };
}

/** Dates that each program shows in its reader's own order (14, and those of East Asia). */
const dateByReader = new Set([14, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);
const dateTimeByReader = 22;
const systemDate = /\[\$-(?:[0-9a-f]*f800|x-sysdate)[\],]/i;
const systemTime = /\[\$-(?:[0-9a-f]*f400|x-systime)[\],]/i;

/** Nobody can tell what the sender saw under a format that follows the reader's settings: ISO says it without doubt. */
function findShownCode(id: number, code: string): string {
  if (id === dateTimeByReader) return 'yyyy-mm-dd hh:mm:ss';
  if (dateByReader.has(id) || systemDate.test(code)) return 'yyyy-mm-dd';
  return systemTime.test(code) ? 'hh:mm:ss' : code;
}

const placeholders = new Set(['ZERO', 'HASH']);
const literals = new Set(['STRING', 'ESCAPED', 'PLUS', 'MINUS', 'SPACE', 'PAREN', 'DIGIT']);
const phoneMark = /^[+\d\s().-]*$/;

/** Whether a format shows digits that the number alone has not: leading zeros, or a prefix of a phone. */
function keepsDigits(code: string): boolean {
  let zeros = 0;
  let prefix = '';
  for (const { type, value, raw } of tokenize(code)) {
    if (type === 'BREAK') break;
    if (placeholders.has(type)) zeros += type === 'ZERO' ? 1 : 0;
    else if (literals.has(type) && phoneMark.test(value)) prefix += value;
    else if (type !== 'COLOR' && !raw.startsWith('[$-')) return false;
  }
  return zeros > 1 || /[+\d]/.test(prefix);
}

/** More digits would be rounded. */
const wholeNumber = /^\d{1,15}$/;

function createDigitText(code: string): NumberText {
  const hasSections = code.includes(';');
  return (literal) => {
    const plain = toPlainNumber(literal);
    const isShown = wholeNumber.test(plain) && !(hasSections && plain === '0');
    return (isShown ? attempt(() => format(code, Number(plain))) : null) ?? plain;
  };
}

/** Some codes are valid and yet cannot be shown, as those of other calendars. */
function attempt(work: () => string): string | null {
  try {
    return work();
  } catch {
    return null;
  }
}
