import type { PreviewRow } from '../../shared/ipc/file-preview.ts';
import { toCellKind, type CellKind } from './cell-kind.ts';

/**
 * The row that names the columns: the first, unless it stands above the table, as a title does, and one of
 * names follows; null when the first row is data already. In doubt the first row is a header.
 */
export function findHeaderRow(rows: readonly PreviewRow[]): number | null {
  const [first] = rows;
  if (!first) return null;
  const above = countRowsAbove(rows);
  const candidate = rows[above];
  if (!candidate) return first.rowNumber;
  const isNamed = !isData(candidate, rows.slice(above + 1));
  if (above === 0) return isNamed ? first.rowNumber : null;
  if (isNamed && namesColumns(candidate)) return candidate.rowNumber;
  // No row names the columns of the table; the last line above it stands in, and is no data at least.
  return rows[above - 1]?.rowNumber ?? first.rowNumber;
}

/** Rows at the top with much fewer filled cells than is usual: titles, notes, dates of the export. */
function countRowsAbove(rows: readonly PreviewRow[]): number {
  const filled = rows.map(({ cells }) => cells.filter((cell) => cell.trim() !== '').length);
  const usual = [...filled].sort((one, other) => one - other)[Math.floor(filled.length / 2)] ?? 0;
  let above = 0;
  while (above < rows.length && isAbove(rows, above, filled[above] ?? 0, usual)) above += 1;
  return above === rows.length ? 0 : above;
}

function isAbove(
  rows: readonly PreviewRow[],
  index: number,
  filled: number,
  usual: number,
): boolean {
  if (filled > usual / 2) return false;
  if (usual > 2) return true;
  // Of two columns one may have no name; a title has no delimiter behind it, or a blank line below.
  const isGapBelow = (rows[index + 1]?.rowNumber ?? 0) > (rows[index]?.rowNumber ?? 0) + 1;
  return rows[index]?.cells.length === 1 || isGapBelow;
}

/** Kinds that no column is named after; a number may be a year. */
const dataKinds: readonly CellKind[] = ['email', 'phone', 'date'];

/** Whether a row has what the rows below have in the same columns; a lone row, whether it has a phone or an address. */
function isData({ cells }: PreviewRow, below: readonly PreviewRow[]): boolean {
  return cells.some((cell, column) => {
    const kind = toCellKind(cell);
    if (!dataKinds.includes(kind)) return false;
    const others = below
      .map((row) => toCellKind(row.cells[column] ?? ''))
      .filter((other) => other !== 'empty');
    if (others.length === 0) return below.length === 0 && kind !== 'date';
    return others.filter((other) => other === kind).length >= others.length * 0.6;
  });
}

/** At least half of its cells are words, and no two of them the same. */
function namesColumns({ cells }: PreviewRow): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  const words = filled.filter((cell) => toCellKind(cell) === 'words');
  return words.length * 2 >= filled.length && new Set(words).size > words.length / 2;
}
