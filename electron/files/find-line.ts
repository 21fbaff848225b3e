import { Readable } from 'node:stream';
import Papa from 'papaparse';
import { decodeFile } from './decode.ts';
import type { FileShape } from './file-shape.ts';
import { countLineBreaks, dropCarriageReturn, toParserNewline } from './line-ends.ts';

/** The line of the file, from 1, on which a record begins; a second reading, made only to say where a fault is. */
export function findLine(path: string, shape: FileShape, rowNumber: number): Promise<number> {
  let line = 1;
  let record = 1;
  const source = Readable.from(decodeFile(path, shape.encoding, () => {}));
  return new Promise((resolve) => {
    const finish = () => {
      source.destroy();
      resolve(line);
    };
    if (rowNumber <= 1) return finish();
    Papa.parse<string[]>(source, {
      delimiter: shape.delimiter,
      newline: toParserNewline(shape),
      step: ({ data }, parser) => {
        dropCarriageReturn(data);
        line += 1 + data.reduce((breaks, cell) => breaks + countLineBreaks(cell), 0);
        record += 1;
        if (record < rowNumber) return;
        parser.abort();
        finish();
      },
      complete: finish,
      error: finish,
    });
  });
}
