import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import Papa from 'papaparse';
import type { AppError } from '../../shared/errors/app-error.ts';
import { toOwnersCells } from '../../shared/report/rejected-table.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { decodeFile } from './decode.ts';
import type { FileShape } from './file-shape.ts';
import { findLine } from './find-line.ts';
import { dropCarriageReturn, toParserNewline } from './line-ends.ts';
import { hasTooManyCells, MalformedRecord, quoteProblem } from './malformed-record.ts';
import { toReason } from './sniff-file.ts';

/** Cells of one data row; `rowNumber` as the spreadsheet shows it. Answers false to stop reading. */
export type TakeRow = (rowNumber: number, cells: string[]) => boolean;

export interface ReadSummary {
  /** Data rows handed on: blank lines keep their number and are no rows. */
  rows: number;
  /** SHA-256 of the bytes, hexadecimal; of the part read when `take` stopped early. */
  sha256: string;
}

/** A quote that is never closed would otherwise be read to the end, in quadratic time. */
const maxRecordChars = 8 * 1024 * 1024;

/** Reads every data row in file order without holding the file in memory. */
export async function readRows(
  path: string,
  shape: FileShape,
  take: TakeRow,
): Promise<Result<ReadSummary, AppError>> {
  const hash = createHash('sha256');
  let readBytes = 0;
  let isStopped = false;
  const seeBytes = (bytes: Uint8Array) => {
    hash.update(bytes);
    readBytes += bytes.byteLength;
  };
  const takeOrStop: TakeRow = (rowNumber, cells) => {
    isStopped = !take(rowNumber, cells);
    return !isStopped;
  };
  try {
    const rows = await parse(decodeFile(path, shape.encoding, seeBytes), shape, takeOrStop);
    // A program was still writing it: what was read is neither the old file nor the new one.
    if (!isStopped && readBytes !== shape.sizeBytes)
      return fail({ kind: 'file-unreadable', name: shape.name, reason: 'changed' });
    return ok({ rows, sha256: hash.digest('hex') });
  } catch (cause) {
    return fail(await toFileError(cause, path, shape));
  }
}

function parse(chunks: AsyncIterable<string>, shape: FileShape, take: TakeRow): Promise<number> {
  const records = createRecords(shape.ownColumns.length > 0 ? restoring(shape, take) : take);
  const source = Readable.from(guarded(chunks, records.see));
  return new Promise((resolve, reject) => {
    const stop = (cause?: unknown) => {
      source.destroy();
      if (cause) reject(cause as Error);
      else resolve(records.rows());
    };
    Papa.parse<string[]>(source, {
      delimiter: shape.delimiter,
      newline: toParserNewline(shape),
      step: ({ data, errors }, parser) => {
        // Settled before the abort, which calls `complete` at once.
        const isWanted = attempt(() => records.take(data, errors), stop);
        if (isWanted) return;
        stop();
        parser.abort();
      },
      complete: () => resolve(records.rows()),
      error: stop,
    });
  });
}

/** A row of our own `rejected.csv` is handed on as the user wrote it: a guarded formula must not be stored. */
function restoring({ ownColumns }: FileShape, take: TakeRow): TakeRow {
  return (rowNumber, cells) => take(rowNumber, toOwnersCells(cells, ownColumns));
}

interface Records {
  see(chunk: string): void;
  take(cells: string[], errors: readonly Papa.ParseError[]): boolean;
  rows(): number;
}

/** Numbers records, drops blank ones and the header, and refuses what cannot be told apart. */
function createRecords(take: TakeRow): Records {
  let record = 0;
  let rows = 0;
  let isHeaderRead = false;
  let charsSinceRecord = 0;
  let hasNul = false;
  return {
    see(chunk) {
      charsSinceRecord += chunk.length;
      if (charsSinceRecord > maxRecordChars)
        throw new MalformedRecord(record + 1, 'record-too-long');
      hasNul ||= chunk.includes('\0');
    },
    take(cells, errors) {
      record += 1;
      charsSinceRecord = 0;
      const quote = quoteProblem(errors);
      if (quote) throw new MalformedRecord(record, quote);
      dropCarriageReturn(cells);
      if (cells.every((cell) => cell.trim() === '')) return true;
      if (hasTooManyCells(cells)) throw new MalformedRecord(record, 'too-many-cells');
      if (hasNul && cells.some((cell) => cell.includes('\0')))
        throw new MalformedRecord(record, 'nul-character');
      if (isHeaderRead) {
        rows += 1;
        return take(record, cells);
      }
      isHeaderRead = true;
      return true;
    },
    rows: () => rows,
  };
}

function attempt(work: () => boolean, onError: (cause: unknown) => void): boolean {
  try {
    return work();
  } catch (cause) {
    onError(cause);
    return false;
  }
}

async function* guarded(
  chunks: AsyncIterable<string>,
  see: (chunk: string) => void,
): AsyncGenerator<string> {
  for await (const chunk of chunks) {
    see(chunk);
    yield chunk;
  }
}

async function toFileError(cause: unknown, path: string, shape: FileShape): Promise<AppError> {
  const { name } = shape;
  if (cause instanceof MalformedRecord) {
    const { rowNumber, problem } = cause;
    const line = await findLine(path, shape, rowNumber);
    return { kind: 'csv-malformed', name, rowNumber, line, problem };
  }
  const isUndecodable =
    cause instanceof TypeError &&
    'code' in cause &&
    cause.code === 'ERR_ENCODING_INVALID_ENCODED_DATA';
  return { kind: 'file-unreadable', name, reason: isUndecodable ? 'not-utf-8' : toReason(cause) };
}
