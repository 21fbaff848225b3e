import type { AppError } from '../../../shared/errors/app-error.ts';
import type { PreviewRow } from '../../../shared/ipc/file-preview.ts';
import { readRows } from '../../../electron/files/read-rows.ts';
import { sniffFile } from '../../../electron/files/sniff-file.ts';

/** What a file is taken for, and its rows, as `test/fixtures/files.expected.json` has them. */
export type DescribedFile =
  | { failure: AppError }
  | {
      encoding: string;
      delimiter: string;
      headerRow: number | null;
      header: string[];
      rows: number;
      first: PreviewRow | null;
      last: PreviewRow | null;
      notes: string[];
      /** Why the reading broke off after the last row. */
      problem: AppError | null;
    };

/** Proposes how to read a file and reads it so. */
export async function describeFile(path: string): Promise<DescribedFile> {
  const sniffed = await sniffFile(path);
  if (!sniffed.ok) return { failure: sniffed.error };
  const { shape, notes } = sniffed.value;
  const rows: PreviewRow[] = [];
  const read = await readRows(path, shape, (rowNumber, cells) => {
    rows.push({ rowNumber, cells });
    return true;
  });
  const { encoding, delimiter, headerRow, header } = shape;
  return {
    encoding,
    delimiter,
    headerRow,
    header,
    rows: rows.length,
    first: rows[0] ?? null,
    last: rows.at(-1) ?? null,
    notes,
    problem: read.ok ? null : read.error,
  };
}
