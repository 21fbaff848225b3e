import type { AppError } from '../../shared/errors/app-error.ts';
import { fail, type Result } from '../../shared/result.ts';
import type { FileShape } from './file-shape.ts';
import type { ReadSummary } from './read-rows.ts';
import type { TakeRow } from './records.ts';

/** Reads every data row of one sheet. */
export async function readWorkbookRows(
  _path: string,
  { name }: FileShape,
  _take: TakeRow,
): Promise<Result<ReadSummary, AppError>> {
  return fail({ kind: 'file-unreadable', name, reason: 'binary' });
}
