import { dateFormatPairs } from './date-formats.ts';
import type { DateFormatPair } from './date-formats.ts';
import { createDateParts, toLocalMs } from './date-parts.ts';
import { compileDatePattern } from './date-pattern.ts';
import type { DatePattern } from './date-pattern.ts';

/**
 * What the cells of a column say about its format; `of` counts all cells that are not blank, `fits`
 * those the format reads, `dayFirst` and `monthFirst` those that only one of two orders can read.
 */
export type DateDecision =
  | {
      kind: 'proven';
      format: string;
      fits: number;
      of: number;
      dayFirst: number;
      monthFirst: number;
    }
  | { kind: 'only-fit'; format: string; fits: number; of: number }
  | { kind: 'ambiguous'; formats: [string, string]; of: number }
  | {
      kind: 'contradiction';
      formats: [string, string];
      dayFirst: number;
      monthFirst: number;
      of: number;
    }
  | { kind: 'none' };

export interface DateEvidence {
  add(cell: string): void;
  decide(): DateDecision;
}

/** A pair of formats and the cells counted so far, by which of the two can read them. */
interface Tally {
  pair: DateFormatPair;
  dayFirst: DatePattern;
  monthFirst: DatePattern | null;
  fitsBoth: number;
  onlyDayFirst: number;
  onlyMonthFirst: number;
}

/** Up to here a cell that proves the other order is a slip of its writer; above, two writers disagree. */
const largestSlipShare = 0.05;
const longestDate = 40;
/** Free text has a shape per cell; beyond this many, shapes are looked at anew each time. */
const mostShapes = 2000;

/** Gathers proof of a column's date format, cell by cell: 31/12 proves day first, 05/01 proves nothing. */
export function createDateEvidence(): DateEvidence {
  const tallies = dateFormatPairs.flatMap((pair) => createTally(pair));
  const talliesOfShape = new Map<string, readonly Tally[]>();
  const parts = createDateParts();
  let of = 0;

  const canRead = (pattern: DatePattern | null, text: string): boolean =>
    pattern !== null && pattern.read(text, parts) && !Number.isNaN(toLocalMs(parts));

  function findTallies(text: string): readonly Tally[] {
    const shape = toShape(text);
    const known = talliesOfShape.get(shape);
    if (known) return known;
    const found = tallies.filter(({ dayFirst }) => dayFirst.read(shape, parts));
    if (talliesOfShape.size < mostShapes) talliesOfShape.set(shape, found);
    return found;
  }

  return {
    add(cell) {
      const text = cell.trim();
      if (text === '') return;
      of += 1;
      if (text.length > longestDate) return;
      for (const tally of findTallies(text)) {
        const isDayFirst = canRead(tally.dayFirst, text);
        const isMonthFirst = canRead(tally.monthFirst, text);
        if (isDayFirst && isMonthFirst) tally.fitsBoth += 1;
        else if (isDayFirst) tally.onlyDayFirst += 1;
        else if (isMonthFirst) tally.onlyMonthFirst += 1;
      }
    },
    decide: () => decide(tallies, of),
  };
}

function createTally(pair: DateFormatPair): Tally[] {
  const dayFirst = compileDatePattern(pair.dayFirst);
  const monthFirst = pair.monthFirst === null ? null : compileDatePattern(pair.monthFirst);
  if (!dayFirst) return [];
  return [{ pair, dayFirst, monthFirst, fitsBoth: 0, onlyDayFirst: 0, onlyMonthFirst: 0 }];
}

function decide(tallies: readonly Tally[], of: number): DateDecision {
  const best = tallies.reduce((left, right) => (countFits(right) > countFits(left) ? right : left));
  const fits = countFits(best);
  if (fits === 0) return { kind: 'none' };
  const { pair, onlyDayFirst: dayFirst, onlyMonthFirst: monthFirst } = best;
  if (pair.monthFirst === null) return { kind: 'only-fit', format: pair.dayFirst, fits, of };
  const proofs = dayFirst + monthFirst;
  const formats: [string, string] = [pair.dayFirst, pair.monthFirst];
  if (proofs === 0) return { kind: 'ambiguous', formats, of };
  const slips = Math.min(dayFirst, monthFirst);
  if (slips / proofs > largestSlipShare)
    return { kind: 'contradiction', formats, dayFirst, monthFirst, of };
  const format = dayFirst > monthFirst ? pair.dayFirst : pair.monthFirst;
  return { kind: 'proven', format, fits: fits - slips, of, dayFirst, monthFirst };
}

function countFits({ fitsBoth, onlyDayFirst, onlyMonthFirst }: Tally): number {
  return fitsBoth + onlyDayFirst + onlyMonthFirst;
}

const digit = /\d/g;
const word = /[A-Za-z]+/g;
const wordsOfTime = /^(?:[ap]m|[TZ])$/i;

/** The cell with other digits and names: as a date of the same form, it tells which formats can match. */
function toShape(text: string): string {
  return text
    .replace(digit, '1')
    .replace(word, (letters) => (wordsOfTime.test(letters) ? letters : 'may'));
}
