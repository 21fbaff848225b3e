import type { FileShape } from './file-shape.ts';

/**
 * What ends a record for the parser. As in a spreadsheet, both CRLF and LF do, in one file even: only
 * one of them would glue two rows into one, or leave a stray character in the last cell.
 */
export function toParserNewline({ newline }: Pick<FileShape, 'newline'>): '\n' | '\r' {
  return newline === '\r' ? '\r' : '\n';
}

/** Takes the first half of a CRLF off the last cell; in place, because it is done for every row. */
export function dropCarriageReturn(cells: string[]): void {
  const last = cells[cells.length - 1];
  if (last?.endsWith('\r')) cells[cells.length - 1] = last.slice(0, -1);
}

const lineBreak = /\r\n|\r|\n/g;

/** Line breaks inside a quoted cell. */
export function countLineBreaks(cell: string): number {
  return cell.match(lineBreak)?.length ?? 0;
}
