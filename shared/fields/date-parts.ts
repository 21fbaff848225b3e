/** What a date cell says, before it is known whether such a day exists. Reused from cell to cell. */
export interface DateParts {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
  meridiem: 'am' | 'pm' | null;
  /** Set when the cell states its own distance from UTC, as `Z` or `+05:30`. */
  offsetMs: number | null;
}

const earliestYear = 1000;

export function createDateParts(): DateParts {
  const parts = {} as DateParts;
  clearDateParts(parts);
  return parts;
}

export function clearDateParts(parts: DateParts): void {
  parts.year = 0;
  parts.month = 0;
  parts.day = 0;
  parts.hour = 0;
  parts.minute = 0;
  parts.second = 0;
  parts.millisecond = 0;
  parts.meridiem = null;
  parts.offsetMs = null;
}

/** The wall-clock time as epoch ms read as if in UTC; NaN for a day or time no calendar has (31/02). */
export function toLocalMs(parts: DateParts): number {
  const { year, month, day, minute, second } = parts;
  const hour = toHourOfDay(parts);
  const isPossible =
    year >= earliestYear &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= countDays(year, month) &&
    hour <= 23 &&
    minute <= 59 &&
    second <= 59;
  if (!isPossible) return NaN;
  return Date.UTC(year, month - 1, day, hour, minute, second, parts.millisecond);
}

function toHourOfDay({ hour, meridiem }: DateParts): number {
  if (meridiem === null) return hour;
  if (hour < 1 || hour > 12) return NaN;
  return (hour % 12) + (meridiem === 'pm' ? 12 : 0);
}

function countDays(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
