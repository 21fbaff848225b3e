import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import type { AppError } from '../../../shared/errors/app-error.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { FileShape } from '../file-shape.ts';
import { findLine } from './find-line.ts';
import { hashFile } from '../hash-file.ts';
import { countLineBreaks } from './line-ends.ts';
import { MalformedRecord } from '../malformed-record.ts';
import type { ReadSummary } from '../read-rows.ts';
import { createRecords, type TakeRow } from '../records.ts';
import { toUnreadableReason } from '../to-unreadable-reason.ts';
import { splitFile, UndecodableRecord } from './split-file.ts';
import type { RecordSigns } from './split-records.ts';
import { findSwallowed } from './swallowed-row.ts';

/** Reads every data row of a text file in file order. */
export async function readTextRows(
  path: string,
  shape: FileShape,
  take: TakeRow,
  chunkBytes?: number,
): Promise<Result<ReadSummary, AppError>> {
  const hash = createHash('sha256');
  let readBytes = 0;
  let isStopped = false;
  const seeBytes = (bytes: Uint8Array) => {
    hash.update(bytes);
    readBytes += bytes.byteLength;
  };
  const records = createRecords(shape, (rowNumber, cells) => {
    isStopped = !take(rowNumber, cells);
    return !isStopped;
  });
  try {
    const refuse = createQuoteFence(shape);
    await splitFile(path, shape, { seeBytes, chunkBytes }, (rowNumber, cells, signs) => {
      refuse(rowNumber, cells, signs);
      return records.take(rowNumber, cells);
    });
    const isCutShort = !isStopped && records.isCutShort();
    const after = await stat(path);
    if (isCutShort) readBytes = after.size;
    // Written since it was looked at: what was read is neither the old file nor the new one.
    const isSame = readBytes === shape.sizeBytes && after.mtimeMs === shape.modifiedAtMs;
    if (!isStopped && !isSame)
      return fail({ kind: 'file-unreadable', name: shape.name, reason: 'changed' });
    const sha256 = isCutShort ? await hashFile(path) : hash.digest('hex');
    return ok({ rows: records.rows(), sha256 });
  } catch (cause) {
    return fail(await toFileError(cause, path, shape));
  }
}

/** Answers what throws `MalformedRecord` for a record whose quotes the parser takes in another way than they were meant. */
function createQuoteFence(shape: FileShape) {
  const { delimiter, header, headerRow, ownColumns } = shape;
  const width = header.length + ownColumns.length;
  let before: string[] = [];
  return (rowNumber: number, cells: string[], { hasStray, hasLines }: RecordSigns) => {
    if (hasStray && !isRecovered(rowNumber, cells, shape))
      throw new MalformedRecord(rowNumber, 'stray-quote');
    if (rowNumber <= (headerRow ?? 0)) return;
    const swallowed = hasLines ? findSwallowed(cells, before, delimiter) : null;
    if (swallowed) throw new MalformedRecord(rowNumber, 'unclosed-quote', swallowed.linesBefore);
    if (cells.length === width) before = cells;
  };
}

/**
 * Whether a row with a quote where none may be is read as it is meant. It is when it ends on its own line, has
 * the columns of the others, and no quote stands where a cell would begin: what a quote had swallowed shows.
 */
function isRecovered(rowNumber: number, cells: readonly string[], shape: FileShape): boolean {
  const { delimiter, header, headerRow, ownColumns } = shape;
  const isAboveHeader = rowNumber < (headerRow ?? 0);
  if (!isAboveHeader && cells.length !== header.length + ownColumns.length) return false;
  return cells.every((cell) => {
    const [, ...parts] = cell.split(delimiter);
    return countLineBreaks(cell) === 0 && !parts.some((part) => part.trimStart().startsWith('"'));
  });
}

async function toFileError(cause: unknown, path: string, shape: FileShape): Promise<AppError> {
  const { name, encoding } = shape;
  const isUndecodable = cause instanceof UndecodableRecord;
  if (!isUndecodable && !(cause instanceof MalformedRecord))
    return { kind: 'file-unreadable', name, reason: toUnreadableReason(cause) };
  const { rowNumber } = cause;
  const line = (await findLine(path, shape, rowNumber)) + cause.linesBefore;
  return isUndecodable
    ? { kind: 'file-undecodable', name, encoding, rowNumber, line }
    : { kind: 'csv-malformed', name, rowNumber, line, problem: cause.problem };
}
