import { toOwnersCells } from '../../shared/report/rejected-table.ts';
import type { FileShape } from './file-shape.ts';
import { hasTooManyCells, MalformedRecord } from './malformed-record.ts';

/** Cells of one data row; `rowNumber` as the spreadsheet shows it. Answers false to stop reading. */
export type TakeRow = (rowNumber: number, cells: string[]) => boolean;

/** Tells data rows from what stands around them, the same for every kind of file. */
export interface Records {
  /** Takes the record at that row; answers false when nothing after it is wanted. */
  take(rowNumber: number, cells: string[]): boolean;
  /** Data rows handed on so far. */
  rows(): number;
  /** Whether the end that the user chose is reached, so that the rest was left unread. */
  isCutShort(): boolean;
}

/**
 * Hands on every data row of a file: what stands above the header, the header itself, blank rows (which
 * keep their number) and rows after the last one wanted are none. Throws `MalformedRecord`.
 */
export function createRecords(shape: FileShape, take: TakeRow): Records {
  const { headerRow, lastRow, ownColumns } = shape;
  const firstRow = (headerRow ?? 0) + 1;
  let rows = 0;
  let isCutShort = false;
  const takeRow = (rowNumber: number, cells: string[]): boolean => {
    const isData = rowNumber >= firstRow && cells.some((cell) => cell.trim() !== '');
    if ((isData || rowNumber === headerRow) && hasTooManyCells(cells))
      throw new MalformedRecord(rowNumber, 'too-many-cells');
    if (!isData) return true;
    rows += 1;
    // A row of our own `rejected.csv` as the user wrote it: a guarded formula must not be stored.
    return take(rowNumber, ownColumns.length > 0 ? toOwnersCells(cells, ownColumns) : cells);
  };
  return {
    take(rowNumber, cells) {
      const isWanted = lastRow === null || rowNumber <= lastRow ? takeRow(rowNumber, cells) : true;
      // Ends with the last row and not with the one after it, which may be the broken one.
      isCutShort = lastRow !== null && rowNumber >= lastRow;
      return isWanted && !isCutShort;
    },
    rows: () => rows,
    isCutShort: () => isCutShort,
  };
}
