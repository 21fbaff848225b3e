import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import Papa from 'papaparse';
import type { AppError } from '../../shared/errors/app-error.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { maxColumns } from '../store/column-block.ts';
import { nameColumns } from './name-columns.ts';
import type { FileShape } from './file-shape.ts';

/** Enough for any header; a longer first record is refused as one. */
const sniffedBytes = 1024 * 1024;

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

/** No text in UTF-8 holds a NUL; workbooks, pictures and UTF-16 all do. */
function isBinary(start: Buffer): boolean {
  return start.includes(0);
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
  const first = readHeader(text, delimiter, newline);
  if (first === null || first.length > maxColumns)
    return fail({ kind: 'csv-malformed', name, rowNumber: 1, line: 1, problem: 'unclosed-quote' });
  return ok({ name, sizeBytes, encoding: 'utf-8', delimiter, newline, header: nameColumns(first) });
}

/** The first line end outside quotes; PapaParse is told it, because it would guess from a chunk. */
function findNewline(text: string): FileShape['newline'] {
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (character === '\n') return '\n';
    else if (character === '\r') return text[at + 1] === '\n' ? '\r\n' : '\r';
  }
  return '\n';
}

/** The candidate that splits the first line into the most cells; a comma when none splits it. */
function findDelimiter(text: string, newline: string): string {
  let best = { delimiter: ',', cells: 1 };
  for (const delimiter of [',', ';', '\t', '|']) {
    const cells = readHeader(text, delimiter, newline)?.length ?? 0;
    if (cells > best.cells) best = { delimiter, cells };
  }
  return best.delimiter;
}

/** The first record that is not blank; null when its quote is never closed. */
function readHeader(text: string, delimiter: string, newline: string): string[] | null {
  const { data, errors } = Papa.parse<string[]>(text, {
    delimiter,
    newline: newline as '\n',
    preview: 1,
    skipEmptyLines: 'greedy',
  });
  return errors.some((error) => error.type === 'Quotes') ? null : (data[0] ?? []);
}
