import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import Papa from 'papaparse';
import type { AppError } from '../../shared/errors/app-error.ts';
import { findOwnColumns, toOwnersCells } from '../../shared/report/rejected-table.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { dropCarriageReturn, toParserNewline } from './line-ends.ts';
import { hasTooManyCells, quoteProblem } from './malformed-record.ts';
import { nameColumns } from './name-columns.ts';
import type { FileShape } from './file-shape.ts';

/** Enough for any header; a longer first record is refused as one. */
const sniffedBytes = 1024 * 1024;

/** This few, or one in a thousand bytes, are a slip; a binary file has more. */
const strayNuls = 3;

/** Proposes how to read a file from its first megabyte; fails in one of the user's words for bad files. */
export async function sniffFile(path: string): Promise<Result<FileShape, AppError>> {
  const name = basename(path);
  const unreadable = (reason: (AppError & { kind: 'file-unreadable' })['reason']) =>
    fail<AppError>({ kind: 'file-unreadable', name, reason });
  try {
    const stats = await stat(path);
    if (stats.isDirectory()) return unreadable('directory');
    if (!stats.isFile()) return unreadable('failed');
    if (stats.size === 0) return unreadable('empty');
    const start = await readStart(path);
    if (isBinary(start)) return unreadable('binary');
    const text = decodeStart(start, stats.size > start.length);
    if (text === null) return unreadable('not-utf-8');
    if (text.trim() === '') return unreadable('empty');
    return shapeOf(text, name, stats.size);
  } catch (cause) {
    return unreadable(toReason(cause));
  }
}

/** Sorts what the file system says. */
export function toReason(cause: unknown): 'missing' | 'denied' | 'directory' | 'failed' {
  const code = cause instanceof Error && 'code' in cause ? cause.code : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'missing';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EBUSY') return 'denied';
  return code === 'EISDIR' ? 'directory' : 'failed';
}

async function readStart(path: string): Promise<Buffer> {
  const handle = await open(path);
  try {
    const buffer = Buffer.alloc(sniffedBytes);
    const { bytesRead } = await handle.read(buffer, 0, sniffedBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** Workbooks, pictures and UTF-16 are full of NULs; a stray one in a text is for the reader to name. */
function isBinary(start: Buffer): boolean {
  let nuls = 0;
  for (let at = start.indexOf(0); at !== -1; at = start.indexOf(0, at + 1)) nuls += 1;
  return nuls > Math.max(strayNuls, start.length / 1000);
}

/** null when the bytes are not UTF-8; a character cut at the end of the sample is no fault. */
function decodeStart(start: Buffer, isCut: boolean): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(start, { stream: isCut });
  } catch {
    return null;
  }
}

function shapeOf(text: string, name: string, sizeBytes: number): Result<FileShape, AppError> {
  const newline = findNewline(text);
  const delimiter = findDelimiter(text, newline);
  const { cells, isUnclosed } = readHeader(text, delimiter, newline);
  const malformed = (problem: 'unclosed-quote' | 'too-many-cells') =>
    fail<AppError>({ kind: 'csv-malformed', name, rowNumber: 1, line: 1, problem });
  if (isUnclosed) return malformed('unclosed-quote');
  if (hasTooManyCells(cells)) return malformed('too-many-cells');
  if (cells.length === 0) return fail({ kind: 'file-unreadable', name, reason: 'empty' });
  const ownColumns = findOwnColumns(cells);
  const header = nameColumns(ownColumns.length > 0 ? toOwnersCells(cells, ownColumns) : cells);
  return ok({ name, sizeBytes, encoding: 'utf-8', delimiter, newline, header, ownColumns });
}

const delimiters = [',', ';', '\t', '|'];

/** The first line end outside quotes; PapaParse would guess it from a chunk. */
function findNewline(text: string): FileShape['newline'] {
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') {
      if (isQuoted && text[at + 1] === '"') at += 1;
      else isQuoted = !isQuoted && beginsCell(text, at);
    } else if (isQuoted) continue;
    else if (character === '\n') return '\n';
    else if (character === '\r') return text[at + 1] === '\n' ? '\r\n' : '\r';
  }
  return '\n';
}

/** A quote anywhere else, as in `Size"`, is a character of its cell. */
function beginsCell(text: string, at: number): boolean {
  return at === 0 || delimiters.includes(text[at - 1] ?? '');
}

/** The candidate that splits the first line into the most cells; a comma when none splits it. */
function findDelimiter(text: string, newline: FileShape['newline']): string {
  let best = { delimiter: ',', cells: 1 };
  for (const delimiter of delimiters) {
    const { cells, isUnclosed } = readHeader(text, delimiter, newline);
    if (!isUnclosed && cells.length > best.cells) best = { delimiter, cells: cells.length };
  }
  return best.delimiter;
}

/** The first record that is not blank; no cells when all are. */
function readHeader(
  text: string,
  delimiter: string,
  newline: FileShape['newline'],
): { cells: string[]; isUnclosed: boolean } {
  let header = { cells: [] as string[], isUnclosed: false };
  Papa.parse<string[]>(text, {
    delimiter,
    newline: toParserNewline({ newline }),
    step: ({ data, errors }, parser) => {
      dropCarriageReturn(data);
      if (data.every((cell) => cell.trim() === '')) return;
      header = { cells: data, isUnclosed: quoteProblem(errors) !== null };
      parser.abort();
    },
  });
  return header;
}
