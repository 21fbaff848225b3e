import type { PreviewRow } from '../../../shared/ipc/file-preview.ts';

/** Sentences on rows above the header, or on a header that is missing. */
export function noteRowsAbove(rows: readonly PreviewRow[], headerRow: number | null): string[] {
  if (headerRow === null)
    return rows.length === 0
      ? []
      : [`Row ${rows[0]?.rowNumber ?? 1} holds data already, so the columns have no names.`];
  const above = rows.map(({ rowNumber }) => rowNumber).filter((row) => row < headerRow);
  if (above.length === 0) return [];
  return above.length === 1
    ? [`Row ${above[0]} stands above the header and is not read.`]
    : [`Rows ${listWords(above)} stand above the header and are not read.`];
}

/** Sentences on columns that share a name or have none; `cells` are the header's own. */
export function noteNames(
  cells: readonly string[],
  names: readonly string[],
  below: readonly PreviewRow[],
): string[] {
  return [...noteRepeated(cells, names), ...noteNameless(cells, names, below)];
}

/** More of a kind would hide the other notes. */
const most = 2;

function noteRepeated(cells: readonly string[], names: readonly string[]): string[] {
  const groups = new Map<string, string[]>();
  cells.forEach((cell, index) => {
    const wanted = cell.trim();
    if (wanted) groups.set(wanted, [...(groups.get(wanted) ?? []), names[index] ?? '']);
  });
  const repeated = [...groups].filter(([, group]) => group.length > 1);
  if (repeated.length > most)
    return [
      `${repeated.length} names stand above several columns each; all but the first column of a name carry a number here.`,
    ];
  return repeated.map(([wanted, [, ...others]]) =>
    others.length === 1
      ? `Two columns are called ${wanted}; the second one is called ${others[0]} here.`
      : `${others.length + 1} columns are called ${wanted}; all but the first are called ${listWords(others)} here.`,
  );
}

/** A separator at the end of each line makes a column that nobody misses: it has no name and no cells. */
function noteNameless(
  cells: readonly string[],
  names: readonly string[],
  below: readonly PreviewRow[],
): string[] {
  const nameless = names.filter(
    (_name, index) =>
      cells[index]?.trim() === '' && below.some((row) => (row.cells[index] ?? '').trim() !== ''),
  );
  if (nameless.length === 0) return [];
  return nameless.length === 1
    ? [`One column has no name and is called ${nameless[0]} here.`]
    : [`${nameless.length} columns have no name and are called ${listWords(nameless)} here.`];
}

/** A sentence on the rows that have another number of cells than the header. */
export function noteRagged(rows: readonly PreviewRow[], width: number): string[] {
  const ragged = rows.filter(
    ({ cells }) => cells.length < width || cells.slice(width).some((cell) => cell.trim() !== ''),
  );
  const [first] = ragged;
  if (!first) return [];
  return ragged.length === 1
    ? [`Row ${first.rowNumber} has ${countCells(first.cells.length)}; the header has ${width}.`]
    : [
        `${ragged.length} of the first ${rows.length} rows have more or fewer cells than the header has; row ${first.rowNumber} is the first.`,
      ];
}

function countCells(count: number): string {
  return count === 1 ? '1 cell' : `${count} cells`;
}

const longestList = 5;

/** `1, 2 and 3`; a long list is cut short. */
function listWords(words: readonly (string | number)[]): string {
  const shown = words.slice(0, longestList);
  if (words.length > longestList) return `${shown.join(', ')} and so on`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
