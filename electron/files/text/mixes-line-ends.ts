import type { FileShape } from '../file-shape.ts';
import { afterClosingQuote, beginsCell } from './line-ends.ts';

/** Whether lines of a text end in different ways; the line ends inside quotes belong to their cells. */
export function mixesLineEnds(
  text: string,
  { delimiter, quotes }: Pick<FileShape, 'delimiter' | 'quotes'>,
): boolean {
  const kinds = new Set<string>();
  const next = /\r\n|\r|\n|"/g;
  for (let found = next.exec(text); found && kinds.size < 2; found = next.exec(text)) {
    const [end] = found;
    if (end !== '"') kinds.add(end);
    else if (quotes === 'enclose' && beginsCell(text, found.index, delimiter))
      next.lastIndex = afterClosingQuote(text, found.index);
  }
  return kinds.size > 1;
}
