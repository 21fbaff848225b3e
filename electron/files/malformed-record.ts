import type Papa from 'papaparse';
import type { AppError } from '../../shared/errors/app-error.ts';
import { maxColumns } from '../store/column-block.ts';

type Problem = Extract<AppError, { kind: 'csv-malformed' }>['problem'];

/** A record that cannot be told apart into cells; ends the reading of its file. */
export class MalformedRecord extends Error {
  readonly rowNumber: number;
  readonly problem: Problem;
  /** Line breaks of the record before the place that is to blame. */
  readonly linesBefore: number;

  constructor(rowNumber: number, problem: Problem, linesBefore = 0) {
    super(problem);
    this.rowNumber = rowNumber;
    this.problem = problem;
    this.linesBefore = linesBefore;
  }
}

/** What the parser says about quotes; null when it has nothing to say. */
export function quoteProblem(errors: readonly Papa.ParseError[]): Problem | null {
  const quote = errors.find(({ type }) => type === 'Quotes');
  if (!quote) return null;
  return quote.code === 'MissingQuotes' ? 'unclosed-quote' : 'stray-quote';
}

/** More cells than a block of the store can number. */
export function hasTooManyCells(cells: readonly string[]): boolean {
  return cells.length > maxColumns;
}
