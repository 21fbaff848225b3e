import type { PreviewRow, ReadingChoices } from '../../../shared/ipc/file-preview.ts';
import { findOwnColumns, toOwnersCells } from '../../../shared/report/rejected-table.ts';
import { noteNames, noteRowsAbove } from './describe-table.ts';
import { findHeaderRow } from './find-header.ts';
import { nameColumns } from './name-columns.ts';

/** Rows, blank ones aside, that the shape of a table is told from. */
export const shapingRows = 50;

/** What the first rows of a table say about all of it. */
export interface TableShape {
  headerRow: number | null;
  header: string[];
  ownColumns: number[];
  notes: string[];
}

/** Finds and names the columns, for text and workbook alike; `rows` are the first that are not blank. */
export function shapeTable(rows: readonly PreviewRow[], choices: ReadingChoices): TableShape {
  const isChosen = choices.headerRow !== undefined;
  const headerRow = choices.headerRow === undefined ? findHeaderRow(rows) : choices.headerRow;
  const named = rows.find(({ rowNumber }) => rowNumber === headerRow)?.cells ?? [];
  const below = rows.filter(({ rowNumber }) => rowNumber > (headerRow ?? 0));
  const cells = named.length === 0 ? widestOf(rows) : widen(named, below);
  const ownColumns = findOwnColumns(cells);
  const header = nameColumns(ownColumns.length > 0 ? toOwnersCells(cells, ownColumns) : cells);
  const notes = isChosen ? [] : noteRowsAbove(rows, headerRow);
  if (headerRow !== null && ownColumns.length === 0) notes.push(...noteNames(cells, header, below));
  return { headerRow, header, ownColumns, notes };
}

/** Without a header there are as many columns as the longest row has cells, all without a name. */
function widestOf(rows: readonly PreviewRow[]): string[] {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  return Array.from({ length: width }, () => '');
}

/**
 * The header with a cell for every column: one without a name, filled in the rows below, could not be mapped
 * otherwise. A few rows that are too long do not count: a comma without quotes has split a cell of theirs.
 */
function widen(named: readonly string[], below: readonly PreviewRow[]): string[] {
  const longer = below.filter(({ cells }) => cells.length > named.length);
  if (longer.length * 2 < below.length) return [...named];
  const reaches = longer.map(({ cells }) => cells.findLastIndex((cell) => cell.trim() !== '') + 1);
  const reach = reaches.reduce((most, one) => Math.max(most, one), named.length);
  return Array.from({ length: reach }, (_, index) => named[index] ?? '');
}
