import type { FileShape } from '../file-shape.ts';
import { countLineBreaks } from './line-ends.ts';
import { MalformedRecord } from '../malformed-record.ts';
import { splitFile, UndecodableRecord } from './split-file.ts';

/** The line of the file, from 1, on which a record begins; a second reading, made only to say where a fault is. */
export async function findLine(path: string, shape: FileShape, rowNumber: number): Promise<number> {
  let line = 1;
  if (rowNumber <= 1) return line;
  try {
    await splitFile(path, shape, {}, (row, cells) => {
      line += 1 + cells.reduce((breaks, cell) => breaks + countLineBreaks(cell), 0);
      return row + 1 < rowNumber;
    });
  } catch (cause) {
    if (!(cause instanceof UndecodableRecord) && !(cause instanceof MalformedRecord)) throw cause;
  }
  return line;
}
