import { decodeFile, UndecodableText, type DecodeOptions } from '../encoding/decode.ts';
import type { FileShape } from '../file-shape.ts';
import { countLineBreaks } from './line-ends.ts';
import { createRecordSplitter, type RecordSplitter, type TakeRecord } from './split-records.ts';

/** A record that goes on with bytes which are no text of the file's encoding. */
export class UndecodableRecord extends Error {
  readonly rowNumber: number;
  /** Line breaks of the record before those bytes. */
  readonly linesBefore: number;

  constructor(rowNumber: number, linesBefore: number) {
    super('undecodable');
    this.rowNumber = rowNumber;
    this.linesBefore = linesBefore;
  }
}

/**
 * Hands on every record of a text file in file order, until one is not wanted. Throws `MalformedRecord` and
 * `UndecodableRecord`, each after the records before it were handed on.
 */
export async function splitFile(
  path: string,
  shape: FileShape,
  options: DecodeOptions,
  take: TakeRecord,
): Promise<void> {
  const splitter = createRecordSplitter(shape, take);
  try {
    for await (const text of decodeFile(path, shape.encoding, options))
      if (!splitter.write(text)) return;
  } catch (cause) {
    if (!(cause instanceof UndecodableText)) throw cause;
    if (splitter.flush()) throw toUndecodable(splitter);
    return;
  }
  splitter.end();
}

function toUndecodable(splitter: RecordSplitter): UndecodableRecord {
  const { rowNumber, text } = splitter.open();
  return new UndecodableRecord(rowNumber, countLineBreaks(text));
}
