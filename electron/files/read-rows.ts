import type { AppError } from '../../shared/errors/app-error.ts';
import type { Result } from '../../shared/result.ts';
import type { FileShape } from './file-shape.ts';
import { readTextRows } from './text/read-text-rows.ts';
import { readWorkbookRows } from './workbook/read-workbook-rows.ts';
import type { TakeRow } from './records.ts';

export interface ReadSummary {
  /** Data rows handed on: blank lines keep their number and are no rows. */
  rows: number;
  /** SHA-256 of the file's bytes, hexadecimal; of the part read when `take` stopped early. */
  sha256: string;
}

/**
 * Reads every data row in file order without holding the file in memory. Of a text file `chunkBytes` are read
 * at a time; what they are changes nothing in the rows.
 */
export function readRows(
  path: string,
  shape: FileShape,
  take: TakeRow,
  chunkBytes?: number,
): Promise<Result<ReadSummary, AppError>> {
  return shape.kind === 'workbook'
    ? readWorkbookRows(path, shape, take)
    : readTextRows(path, shape, take, chunkBytes);
}
