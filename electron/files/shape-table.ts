import type { PreviewRow, ReadingChoices } from '../../shared/ipc/file-preview.ts';
import { findOwnColumns, toOwnersCells } from '../../shared/report/rejected-table.ts';
import { findHeaderRow } from './find-header.ts';
import { nameColumns } from './name-columns.ts';

/** What the first rows of a table say about all of it. */
export interface TableShape {
  headerRow: number | null;
  header: string[];
  ownColumns: number[];
  notes: string[];
}

/** Finds and names the columns, for text and workbook alike; `rows` are the first that are not blank. */
export function shapeTable(rows: readonly PreviewRow[], choices: ReadingChoices): TableShape {
  const headerRow = choices.headerRow === undefined ? findHeaderRow(rows) : choices.headerRow;
  const cells = rows.find(({ rowNumber }) => rowNumber === headerRow)?.cells ?? widest(rows);
  const ownColumns = findOwnColumns(cells);
  const header = nameColumns(ownColumns.length > 0 ? toOwnersCells(cells, ownColumns) : cells);
  return { headerRow, header, ownColumns, notes: [] };
}

/** Without a header there are as many columns as the widest row has cells, all without a name. */
function widest(rows: readonly PreviewRow[]): string[] {
  return Array.from({ length: Math.max(...rows.map(({ cells }) => cells.length)) }, () => '');
}
