import type { PreviewRow } from '../../shared/ipc/file-preview.ts';

/** The row that names the columns; null when the first row is data already. */
export function findHeaderRow(rows: readonly PreviewRow[]): number | null {
  return rows[0]?.rowNumber ?? null;
}
