import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { CountryCode } from 'libphonenumber-js/min';
import type { IssueCode } from '../checking/issue-code.ts';
import { fail, ok, type Result } from '../result.ts';
import { hasLength, isLongerThanAny, judgeByLength, readNumberingPlan } from './calling-codes.ts';
import type { NumberingPlan } from './calling-codes.ts';

type ReadPhone = (cell: string) => Result<string, IssueCode>;

const invalid = fail('phone-invalid' as const);
const destroyed = fail('phone-destroyed' as const);

/** Blanks, hyphens, dots, parentheses, and the invisible marks that address books copy along. */
const noise = /[\s().\-\u00ad\u200b-\u200f\u2010-\u2015\u2212\u202a-\u202e\u2060\u2066-\u2069]+/g;
const onlyDigits = /^\d+$/;
const cleaned = /^\+?\d+$/;
/** A spreadsheet's number: one or two zeros after the point, as `9876543210.0`. */
const decimalZeros = /^(\+?\d+)\.0{1,2}$/;
const scientific = /^'?[+-]?\d+(?:[.,]\d+)?e[+-]?\d+$/i;
const tailAfterGap = /[^\d]+\d+\D*$/;
/** How Meta's lead export (`p:+91…`) and links (RFC 3966) mark a phone. */
const phoneMark = /^(?:p|tel):(?=[+\d])/i;
const trunkZeroAfterCode = /^910[1-9]\d{9}$/;

/**
 * Reads the digits of a phone with its calling code and without `+` (telecrm-api.md 5.3, client column).
 * A number with `+` or `00` must be possible, by its length, for its calling code. Without, it is
 * national if its length is; else it carries the country's code; else another's. Letters (but for the mark
 * of a phone), a second number or an extension are never guessed away, and digits that a spreadsheet lost
 * do not come back.
 */
export function createPhoneReader(country: string): ReadPhone {
  const plan = readNumberingPlan(country);
  return (cell) => {
    const text = cell.trim().replace(phoneMark, '');
    const dialled = onlyDigits.test(text) ? text : cleanPhone(text);
    if (!cleaned.test(dialled)) return scientific.test(text) ? destroyed : invalid;
    const digits = readDialled(dialled, text, plan);
    return digits !== null && isWholeNumber(digits) ? ok(digits) : invalid;
  };
}

function cleanPhone(text: string): string {
  const bare = text.startsWith("'") ? text.slice(1) : text;
  return bare.replace(decimalZeros, '$1').replace(noise, '');
}

function readDialled(dialled: string, text: string, plan: NumberingPlan | null): string | null {
  if (dialled.startsWith('+')) return readInternational(dialled.slice(1));
  if (dialled.startsWith('00')) return readInternational(dialled.slice(2));
  return plan && (readNational(dialled, plan) ?? readForeign(dialled, text, plan));
}

/** The library is slow and asked only about a zero after the code, and codes that belong to no country. */
function readInternational(digits: string): string | null {
  const judgement = judgeByLength(digits);
  if (judgement !== 'ask-library') return judgement === 'possible' ? digits : null;
  const parsed = parsePhoneNumberFromString(`+${digits}`);
  if (!parsed?.isPossible()) return null;
  const found = parsed.number.slice(1);
  const hasMoreZeros = found !== digits && judgeByLength(found) === 'ask-library';
  return hasMoreZeros ? null : found;
}

function readNational(digits: string, plan: NumberingPlan): string | null {
  const { callingCode, country, lengths } = plan;
  if (country === 'IN' && digits.startsWith('0')) return readNational(digits.slice(1), plan);
  const hasTrunkZero = digits.startsWith('0');
  const isNational = !hasTrunkZero && hasLength(lengths, digits.length);
  const carriesCode =
    digits.startsWith(callingCode) && hasLength(lengths, digits.length - callingCode.length);
  if (isNational && carriesCode) return decideByValidity(digits, callingCode);
  if (isNational) return callingCode + digits;
  if (carriesCode) return readInternational(digits);
  return country === 'IN' ? readTrunkZeroAfterCode(digits) : readByLibrary(digits, plan);
}

/** `91 0 98765 43210`: no Indian number begins with zero, so this one can only be the trunk's. */
function readTrunkZeroAfterCode(digits: string): string | null {
  return trunkZeroAfterCode.test(digits) ? `91${digits.slice(3)}` : null;
}

/** Only countries with numbers of many lengths come here; two valid readings are nobody's to choose from. */
function decideByValidity(digits: string, callingCode: string): string | null {
  const withCode = callingCode + digits;
  const isNational = isValid(withCode);
  const carriesCode = isValid(digits);
  if (isNational === carriesCode) return null;
  return isNational ? withCode : digits;
}

function readByLibrary(digits: string, plan: NumberingPlan): string | null {
  const parsed = parsePhoneNumberFromString(digits, plan.country as CountryCode);
  return parsed?.isPossible() ? parsed.number.slice(1) : null;
}

/**
 * Another country's number in telecrm's own form, without `+`. Here a digit too many would turn a
 * national number into a stranger's, so it must be longer than national ones, no number with a tail
 * (`98765 43210-11`), and valid rather than possible.
 */
function readForeign(digits: string, text: string, plan: NumberingPlan): string | null {
  if (digits.startsWith('0') || !isLongerThanAny(plan.lengths, digits.length)) return null;
  const head = text.replace(tailAfterGap, '').replace(noise, '');
  if (head !== '' && hasLength(plan.lengths, head.length)) return null;
  return isValid(digits) ? digits : null;
}

/** Valid as it stands: the library would also leave out a trunk zero in the middle. */
function isValid(digits: string): boolean {
  const parsed = parsePhoneNumberFromString(`+${digits}`);
  return parsed?.isValid() === true && parsed.number === `+${digits}`;
}

/** Eight to fifteen digits is the international range; for India telecrm takes exactly twelve. */
function isWholeNumber(digits: string): boolean {
  return digits.startsWith('91') ? digits.length === 12 : digits.length >= 8 && digits.length <= 15;
}
