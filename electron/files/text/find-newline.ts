import type { FileShape } from '../file-shape.ts';
import { afterClosingQuote, beginsCell } from './line-ends.ts';

export interface FoundNewline {
  /** The first line end outside quotes. */
  newline: FileShape['newline'];
  /** Whether other kinds end lines as well. */
  isMixed: boolean;
}

/** Finds what ends the lines of a text; those inside quotes belong to their cells. */
export function findNewline(
  text: string,
  { delimiter, quotes }: Pick<FileShape, 'delimiter' | 'quotes'>,
): FoundNewline {
  const kinds = new Set<FileShape['newline']>();
  const next = /\r\n|\r|\n|"/g;
  for (let found = next.exec(text); found; found = next.exec(text)) {
    const [end] = found;
    if (end === '\n' || end === '\r' || end === '\r\n') {
      kinds.add(end);
    } else if (quotes === 'enclose' && beginsCell(text, found.index, delimiter))
      next.lastIndex = afterClosingQuote(text, found.index);
  }
  const [newline = '\n'] = kinds;
  return { newline, isMixed: kinds.size > 1 };
}
