import { toCellKind } from '../table/cell-kind.ts';
import { countLineBreaks } from './line-ends.ts';

/** Two columns are too few: a line of an address has a comma as well. */
const fewestColumns = 3;

/** Kinds that words inside a cell seldom have, and never in the place of a column. */
const tellingKinds: readonly string[] = ['email', 'phone', 'date'];

/**
 * Whether a cell of many lines holds rows of the table, because a quote was opened by mistake and closed by
 * chance rows further on. A line in it is a row when it has the columns of `before`, the row above, and a
 * phone, an address or a date where that has one. Answers the line breaks of the record before that cell.
 */
export function findSwallowed(
  cells: readonly string[],
  before: readonly string[],
  delimiter: string,
): { linesBefore: number } | null {
  let linesBefore = 0;
  for (const [index, cell] of cells.entries()) {
    const breaks = countLineBreaks(cell);
    if (breaks > 0 && holdsRow(cells, index, { before, delimiter })) return { linesBefore };
    linesBefore += breaks;
  }
  return null;
}

function holdsRow(
  cells: readonly string[],
  index: number,
  { before, delimiter }: { before: readonly string[]; delimiter: string },
): boolean {
  const [first = '', ...others] = (cells[index] ?? '').split(/\r\n|\r|\n/);
  const last = others.pop() ?? '';
  const opening = [...cells.slice(0, index), ...first.split(delimiter)];
  const closing = [...last.split(delimiter), ...cells.slice(index + 1)];
  // The row in which the quote was opened is whole, unless the cell just has a second line.
  if (opening.length !== before.length || opening.length < fewestColumns) return false;
  const isRow = (line: readonly string[]) => isAlike(line, before) || isAlike(line, opening);
  return isRow(closing) || others.some((line) => isRow(line.split(delimiter)));
}

/** A blank behind a delimiter is written by a person, in a sentence. */
function isAlike(line: readonly string[], model: readonly string[]): boolean {
  if (line.length !== model.length || line.some((cell) => cell.startsWith(' '))) return false;
  const telling = model.flatMap((cell, index) => {
    const kind = toCellKind(cell);
    return tellingKinds.includes(kind) ? [{ kind, index }] : [];
  });
  return (
    telling.length > 0 && telling.every(({ kind, index }) => toCellKind(line[index] ?? '') === kind)
  );
}
