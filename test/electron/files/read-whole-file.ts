import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileShape } from '../../../electron/files/file-shape.ts';
import { readRows, type ReadSummary } from '../../../electron/files/read-rows.ts';
import { sniffFile } from '../../../electron/files/sniff-file.ts';
import type { AppError } from '../../../shared/errors/app-error.ts';
import type { Result } from '../../../shared/result.ts';

export interface WholeFile {
  shape: FileShape;
  /** Row number and cells. */
  rows: [number, string[]][];
  read: Result<ReadSummary, AppError>;
}

/** Writes `content` as `leads.csv`, hands its path on, and removes it afterwards. */
export async function withFile<T>(
  content: string | Uint8Array,
  use: (path: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'leadloader-'));
  try {
    const path = join(folder, 'leads.csv');
    await writeFile(path, content);
    return await use(path);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Every row of a file as the check would read it; with `shape`, in that instead of the proposed shape. */
export function readWholeFile(
  content: string | Uint8Array,
  shape: Partial<FileShape> = {},
): Promise<Result<WholeFile, AppError>> {
  return withFile(content, async (path) => {
    const sniffed = await sniffFile(path);
    if (!sniffed.ok) return sniffed;
    const rows: WholeFile['rows'] = [];
    const whole: FileShape = { ...sniffed.value.shape, ...shape };
    const read = await readRows(path, whole, (rowNumber, cells) => {
      rows.push([rowNumber, cells]);
      return true;
    });
    return { ok: true, value: { shape: whole, rows, read } };
  });
}

export type Reading = Omit<WholeFile, 'shape'>;

/** A shape of two columns in UTF-8, as a test says it and with no file to guess it from. */
export function toShape(change: Partial<FileShape> = {}): FileShape {
  return {
    kind: 'text',
    name: 'leads.csv',
    sizeBytes: 0,
    modifiedAtMs: 0,
    encoding: 'utf-8',
    delimiter: ',',
    quotes: 'enclose',
    headerRow: 1,
    lastRow: null,
    sheet: null,
    header: ['a', 'b'],
    ownColumns: [],
    ...change,
  };
}

/** Every row of a file read in that shape, without a look at the file before. */
export async function readInShape(
  content: string | Uint8Array,
  change: Partial<FileShape> = {},
): Promise<Reading> {
  const [reading] = await readInPieces(content, change, [64 * 1024]);
  if (!reading) throw new Error('Nothing was read');
  return reading;
}

/** The same once for each size of the pieces. */
export function readInPieces(
  content: string | Uint8Array,
  change: Partial<FileShape>,
  sizes: readonly number[],
): Promise<Reading[]> {
  return withFile(content, async (path) => {
    const { size: sizeBytes, mtimeMs: modifiedAtMs } = await stat(path);
    const shape = toShape({ sizeBytes, modifiedAtMs, ...change });
    const readings: Reading[] = [];
    for (const chunkBytes of sizes) {
      const rows: WholeFile['rows'] = [];
      const take = (rowNumber: number, cells: string[]) => rows.push([rowNumber, cells]) > 0;
      readings.push({ rows, read: await readRows(path, shape, take, chunkBytes) });
    }
    return readings;
  });
}

/** The rows of a file that must be readable. */
export async function rowsOf(
  content: string | Uint8Array,
  shape: Partial<FileShape> = {},
): Promise<WholeFile['rows']> {
  const whole = await readWholeFile(content, shape);
  if (!whole.ok) throw new Error(JSON.stringify(whole.error));
  if (!whole.value.read.ok) throw new Error(JSON.stringify(whole.value.read.error));
  return whole.value.rows;
}

/** Why a file is refused, by the proposal of its shape or by the reading. */
export async function refusalOf(content: string | Uint8Array): Promise<AppError | null> {
  const whole = await readWholeFile(content);
  if (!whole.ok) return whole.error;
  return whole.value.read.ok ? null : whole.value.read.error;
}
