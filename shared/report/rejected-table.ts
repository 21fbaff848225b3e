import type { RowOutcome } from '../runs/row-outcome.ts';
import { guardFormula, toCsvLine, unguardFormula } from './csv-text.ts';

/** A row that is not stored whole, with what its user should know and do. */
export interface RejectedRow {
  /** The user's own cells as they were read (I6). */
  cells: readonly string[];
  outcome: RowOutcome;
  problem: string;
  fix: string;
}

/** What `rejected.csv` adds behind the user's own columns. */
const ownColumns = [
  'leadloader_row',
  'leadloader_outcome',
  'leadloader_problem',
  'leadloader_fix',
] as const;

/** Header cells of the rejected-rows report; `width` is that of the file's widest row. */
export function toRejectedHeader(width: number, columns: readonly string[]): string[] {
  return [...pad(columns, width), ...ownColumns];
}

/** Cells of one rejected row, the user's own untouched: what a workbook gets. */
export function toRejectedCells(width: number, row: RejectedRow): string[] {
  const { outcome, problem, fix } = row;
  return [...pad(row.cells, width), String(outcome.rowNumber), outcome.kind, problem, fix];
}

/** One line of `rejected.csv`, header or row: only here can a cell be run as a formula. */
export function toRejectedLine(cells: readonly string[]): string {
  return toCsvLine(cells.map(guardFormula));
}

/** Where our own columns stand, wherever a user moved them; none unless the file is a `rejected.csv` of ours. */
export function findOwnColumns(header: readonly string[]): number[] {
  const found = ownColumns.map((column) => header.indexOf(column));
  return found.includes(-1) ? [] : found;
}

/** The user's own cells of one line of `rejected.csv`, as they were before it was written. */
export function toOwnersCells(cells: readonly string[], own: readonly number[]): string[] {
  return cells.filter((_cell, index) => !own.includes(index)).map(unguardFormula);
}

/** A ragged row is filled up, so that our columns stand under their names. */
function pad(cells: readonly string[], width: number): string[] {
  return Array.from({ length: Math.max(width, cells.length) }, (_, index) => cells[index] ?? '');
}
