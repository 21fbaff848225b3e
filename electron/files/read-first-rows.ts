import type { AppError } from '../../shared/errors/app-error.ts';
import type { PreviewRow } from '../../shared/ipc/file-preview.ts';
import type { FileShape } from './file-shape.ts';
import { readRows } from './read-rows.ts';

export interface FirstRows {
  rows: PreviewRow[];
  /** Why the file cannot be read beyond these rows; null while nothing is wrong. */
  problem: AppError | null;
}

/** The first data rows of a file, up to the first that cannot be read. */
export async function readFirstRows(
  path: string,
  shape: FileShape,
  most: number,
): Promise<FirstRows> {
  const rows: PreviewRow[] = [];
  const read = await readRows(path, shape, (rowNumber, cells) => {
    rows.push({ rowNumber, cells });
    return rows.length < most;
  });
  if (!read.ok) return { rows, problem: read.error };
  if (rows.length > 0) return { rows, problem: null };
  const { name, kind, header } = shape;
  const reason = kind === 'workbook' && header.length === 0 ? 'empty-sheet' : 'no-rows';
  return { rows, problem: { kind: 'file-unreadable', name, reason } };
}
