import type { AppError } from '../../../shared/errors/app-error.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { FileShape } from '../file-shape.ts';
import { hashFile } from '../hash-file.ts';
import type { ReadSummary } from '../read-rows.ts';
import { createRecords, type TakeRow } from '../records.ts';
import { findSheet } from './find-sheet.ts';
import type { SheetRow } from './read-sheet-rows.ts';
import { withWorkbook } from './with-workbook.ts';
import { WorkbookFault } from './workbook-fault.ts';

/**
 * Reads every data row of one sheet in file order; each has at least a cell for every column. When `take`
 * stops early the file is read no further and not hashed: a preview need not wait for a large one.
 */
export async function readWorkbookRows(
  path: string,
  shape: FileShape,
  take: TakeRow,
): Promise<Result<ReadSummary, AppError>> {
  let isStopped = false;
  const records = createRecords(shape, (rowNumber, cells) => {
    isStopped = !take(rowNumber, cells);
    return !isStopped;
  });
  const read = await withWorkbook(path, shape, async (workbook) => {
    const sheet = findSheet(workbook, shape.sheet);
    for await (const rows of workbook.rows(sheet, 'read')) {
      const isDone = rows.some((row) => !records.take(row.rowNumber, toCells(row, shape)));
      if (isDone) break;
    }
    return isStopped ? '' : hashFile(path);
  });
  return read.ok ? ok({ rows: records.rows(), sha256: read.value }) : read;
}

/** An empty cell where the sheet shows a value would be a value dropped in silence. */
function toCells({ rowNumber, cells, isUncalculated }: SheetRow, shape: FileShape): string[] {
  const { headerRow, lastRow, header, sheet } = shape;
  const isData = rowNumber > (headerRow ?? 0) && rowNumber <= (lastRow ?? Infinity);
  if (isUncalculated && isData) throw new WorkbookFault('formula-without-value', sheet, rowNumber);
  while (cells.length < header.length) cells.push('');
  return cells;
}
