import type { PreviewRow } from '../../../shared/ipc/file-preview.ts';
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
  const isSparse = filled <= usual / 2;
  if (isSparse && usual > 2) return true;
  // One of two columns may have no name, and a title may hold a comma: what follows has to prove itself.
  const names = rows
    .slice(index + 1, index + mostAbove)
    .findIndex((_, at) => isProven(rows, index + 1 + at));
  if (isSparse) return names !== -1 || hasGapBelow(rows, index);
  const width = rows[index]?.cells.length ?? 0;
  return names !== -1 && width < (rows[index + 1 + names]?.cells.length ?? 0);
}

const mostAbove = 6;

function hasGapBelow(rows: readonly PreviewRow[], index: number): boolean {
  return (rows[index + 1]?.rowNumber ?? 0) > (rows[index]?.rowNumber ?? 0) + 1;
}

/** Whether a row is words alone, and something else stands below one of them. */
function isProven(rows: readonly PreviewRow[], index: number): boolean {
  const kinds = (rows[index]?.cells ?? []).map(toCellKind).filter((kind) => kind !== 'empty');
  if (kinds.length < 2 || kinds.some((kind) => kind !== 'words')) return false;
  const below = rows.slice(index + 1);
  return (rows[index]?.cells ?? []).some((_cell, column) => {
    const others = kindsBelow(below, column);
    const words = others.filter((kind) => kind === 'words').length;
    return others.length > 0 && words <= others.length * 0.4;
  });
}

function kindsBelow(below: readonly PreviewRow[], column: number): CellKind[] {
  return below
    .map(({ cells }) => toCellKind(cells[column] ?? ''))
    .filter((kind) => kind !== 'empty');
}

/** Kinds that no column is named after; a number may be a year. */
const dataKinds: readonly CellKind[] = ['email', 'phone', 'date'];

/** Whether a row has what the rows below have in the same columns; a lone row, whether it has a phone or an address. */
function isData({ cells }: PreviewRow, below: readonly PreviewRow[]): boolean {
  return cells.some((cell, column) => {
    const kind = toCellKind(cell);
    if (!dataKinds.includes(kind)) return false;
    const others = kindsBelow(below, column);
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
