import type { FileShape } from '../file-shape.ts';

/** Takes the first half of a CRLF off the last cell; in place, because it is done for every row. */
export function dropCarriageReturn(cells: string[]): void {
  const last = cells[cells.length - 1];
  if (last?.endsWith('\r')) cells[cells.length - 1] = last.slice(0, -1);
}

const lineBreak = /\r\n|\r|\n/g;

/** Line breaks inside a quoted cell. */
export function countLineBreaks(text: string): number {
  let breaks = 0;
  lineBreak.lastIndex = 0;
  while (lineBreak.test(text)) breaks += 1;
  return breaks;
}

/** Whether a CR stands anywhere but before an LF. */
export function hasLoneReturn(text: string): boolean {
  return /\r(?!\n)/.test(text);
}

/**
 * Makes every CR and CRLF outside quotes an LF; those inside are the cell's own. The text begins where a
 * record begins. Only for text with a lone CR: a parser that is told of LF alone reads the others as they are.
 */
export function unifyLineEnds(
  text: string,
  { delimiter, quotes }: Pick<FileShape, 'delimiter' | 'quotes'>,
): string {
  if (quotes === 'plain' || !text.includes('"')) return text.replaceAll(/\r\n?/g, '\n');
  const pieces: string[] = [];
  let from = 0;
  const next = /\r\n?|"/g;
  for (let found = next.exec(text); found; found = next.exec(text)) {
    const at = found.index;
    if (found[0] !== '"') {
      pieces.push(text.slice(from, at), '\n');
      from = next.lastIndex;
    } else if (beginsCell(text, at, delimiter)) next.lastIndex = afterClosingQuote(text, at);
  }
  pieces.push(text.slice(from));
  return pieces.join('');
}

/** A quote anywhere else, as in `Size"`, is a character of its cell. */
export function beginsCell(text: string, at: number, delimiter: string): boolean {
  const before = text[at - 1];
  return before === undefined || before === delimiter || before === '\n' || before === '\r';
}

/** The place behind the quote that closes the one at `opening`, or the end of the text; a doubled quote closes nothing. */
export function afterClosingQuote(text: string, opening: number): number {
  let at = text.indexOf('"', opening + 1);
  while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at === -1 ? text.length : at + 1;
}
