import type { FilePreview } from '../../shared/ipc/file-preview.ts';

const samplesPerColumn = 3;

/** A few different values of a column, so that blank first rows do not hide what is in it. */
export function readSamples({ rows }: Pick<FilePreview, 'rows'>, columnIndex: number): string[] {
  const values = rows.map(({ cells }) => cells[columnIndex] ?? '');
  const filled = values.filter((value) => value.trim() !== '');
  return [...new Set(filled)].slice(0, samplesPerColumn);
}
