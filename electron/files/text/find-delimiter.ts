import type { PreviewRow, ReadingEvidence } from '../../../shared/ipc/file-preview.ts';
import { shapingRows } from '../table/shape-table.ts';
import { readFirstRecords, type TextStart } from './first-records.ts';

export interface FoundDelimiter {
  delimiter: string;
  /** What each candidate would make of the first rows. */
  evidence: ReadingEvidence['delimiters'];
}

/** The likelier of two that fit alike first. */
const candidates = [',', ';', '\t', '|'] as const;

/**
 * Proposes the delimiter that gives the most rows the same number of cells; a line of text above the table
 * or commas inside the cells of a table with semicolons do not mislead it.
 */
export function findDelimiter(start: TextStart, quotes: 'enclose' | 'plain'): FoundDelimiter {
  const trials = candidates.map((delimiter) => tryDelimiter(start, delimiter, quotes));
  const [best] = [...trials].sort((one, other) => other.score - one.score);
  const evidence = trials.map(({ delimiter, columns, share }) => ({ delimiter, columns, share }));
  if (best && best.score > 0) return { delimiter: best.delimiter, evidence };
  // One column: a delimiter that none of its cells holds keeps them whole.
  const harmless = trials.find(({ columns, share }) => columns === 1 && share === 1);
  return { delimiter: (harmless ?? trials[0])?.delimiter ?? ',', evidence };
}

interface Trial {
  delimiter: string;
  columns: number;
  share: number;
  /** 0 for what is no table. */
  score: number;
}

function tryDelimiter(start: TextStart, delimiter: string, quotes: 'enclose' | 'plain'): Trial {
  const { rows, broken } = readTrialRows(start, delimiter, quotes);
  const columns = usualWidth(rows);
  const counted = rows.length + (broken ? 1 : 0);
  const fitting = rows.filter(({ cells }) => cells.length === columns).length;
  // Separators alone: read with any other they would be cells.
  if (counted === 0) return { delimiter, columns, share: 0, score: Infinity };
  const share = fitting / counted;
  const fit = columns > 1 ? share * (1 + Math.log2(columns)) : 0;
  return { delimiter, columns, share, score: fit * trust(rows, columns) };
}

/** A broken quote in the first row must not hide what splits it: the quotes are passed over then. */
function readTrialRows(start: TextStart, delimiter: string, quotes: 'enclose' | 'plain') {
  const found = readFirstRecords(start, { delimiter, quotes }, shapingRows);
  return found.rows.length > 0 || found.broken === null
    ? found
    : readFirstRecords(start, { delimiter, quotes: 'plain' }, shapingRows);
}

/** The most frequent number of cells; the larger of two that are as frequent. */
function usualWidth(rows: readonly PreviewRow[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  let usual = 1;
  for (const [width, count] of counts) {
    const most = counts.get(usual) ?? 0;
    if (count > most || (count === most && width > usual)) usual = width;
  }
  return usual;
}

/** A header that has other cells than its rows is suspect; one that has a single cell may be a line above the table. */
function trust(rows: readonly PreviewRow[], columns: number): number {
  const first = rows[0]?.cells.length ?? 0;
  if (first === columns) return 1;
  if (first > 1) return 0.6;
  const table = rows.slice(rows.findIndex(({ cells }) => cells.length === columns));
  const fitting = table.filter(({ cells }) => cells.length === columns);
  if (fitting.length < table.length * 0.8 || isProse(fitting)) return 0;
  return 0.6;
}

/** A blank behind nearly every delimiter: sentences and addresses, and no cells. */
function isProse(rows: readonly PreviewRow[]): boolean {
  const later = rows.flatMap(({ cells }) => cells.slice(1));
  return later.filter((cell) => cell.startsWith(' ')).length > later.length * 0.8;
}
