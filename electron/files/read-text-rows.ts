import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import Papa from 'papaparse';
import type { AppError } from '../../shared/errors/app-error.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { decodeFile } from './decode.ts';
import type { FileShape } from './file-shape.ts';
import { findLine } from './find-line.ts';
import { dropCarriageReturn, toParserNewline } from './line-ends.ts';
import { hashFile } from './hash-file.ts';
import { toReason } from './inspect-file.ts';
import { MalformedRecord, quoteProblem } from './malformed-record.ts';
import type { ReadSummary } from './read-rows.ts';
import { createRecords, type Records, type TakeRow } from './records.ts';

/** A quote that is never closed would otherwise be read to the end, in quadratic time. */
const maxRecordChars = 8 * 1024 * 1024;

/** Reads every data row of a text file in file order. */
export async function readTextRows(
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
  const records = createRecords(shape, (rowNumber, cells) => {
    isStopped = !take(rowNumber, cells);
    return !isStopped;
  });
  try {
    await parse(decodeFile(path, shape.encoding, seeBytes), shape, records);
    if (records.isCutShort()) return ok({ rows: records.rows(), sha256: await hashFile(path) });
    // A program was still writing it: what was read is neither the old file nor the new one.
    if (!isStopped && readBytes !== shape.sizeBytes)
      return fail({ kind: 'file-unreadable', name: shape.name, reason: 'changed' });
    return ok({ rows: records.rows(), sha256: hash.digest('hex') });
  } catch (cause) {
    return fail(await toFileError(cause, path, shape));
  }
}

function parse(chunks: AsyncIterable<string>, shape: FileShape, records: Records): Promise<void> {
  const numbered = numberRecords(records);
  const source = Readable.from(guarded(chunks, numbered.see));
  return new Promise((resolve, reject) => {
    const stop = (cause?: unknown) => {
      source.destroy();
      if (cause) reject(cause as Error);
      else resolve();
    };
    Papa.parse<string[]>(source, {
      delimiter: shape.delimiter,
      newline: toParserNewline(shape),
      step: ({ data, errors }, parser) => {
        // Settled before the abort, which calls `complete` at once.
        const isWanted = attempt(() => numbered.take(data, errors), stop);
        if (isWanted) return;
        stop();
        parser.abort();
      },
      complete: () => resolve(),
      error: stop,
    });
  });
}

/** Numbers the parser's records and refuses what cannot be told apart. */
function numberRecords(records: Records) {
  let record = 0;
  let charsSinceRecord = 0;
  return {
    see(chunk: string): void {
      charsSinceRecord += chunk.length;
      if (charsSinceRecord > maxRecordChars)
        throw new MalformedRecord(record + 1, 'record-too-long');
    },
    take(cells: string[], errors: readonly Papa.ParseError[]): boolean {
      record += 1;
      charsSinceRecord = 0;
      const quote = quoteProblem(errors);
      if (quote) throw new MalformedRecord(record, quote);
      dropCarriageReturn(cells);
      return records.take(record, cells);
    },
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
  return isUndecodable
    ? { kind: 'file-undecodable', name, encoding: shape.encoding, rowNumber: null, line: null }
    : { kind: 'file-unreadable', name, reason: toReason(cause) };
}
