import type { PreviewRow } from '../../../shared/ipc/file-preview.ts';
import type { FileShape } from '../file-shape.ts';
import { countLineBreaks } from './line-ends.ts';
import { MalformedRecord } from '../malformed-record.ts';
import { createRecordSplitter, type RecordSplitter } from './split-records.ts';

/** The beginning of a file as text. */
export interface TextStart {
  text: string;
  /** Whether the file goes on: the last record may then be half of one. */
  isCut: boolean;
  /** The first row that belongs to the table; a line before it may be an order to Excel. */
  firstRow: number;
}

export interface FirstRecords {
  /** Those that are not blank. */
  rows: PreviewRow[];
  /** The record at which the splitting ended before its time; null when none is broken. */
  broken: BrokenRecord | null;
}

/** A record that cannot be told apart into cells, by its row and the line to blame. */
export interface BrokenRecord {
  rowNumber: number;
  line: number;
  problem: MalformedRecord['problem'];
}

/** Answers false to stop. */
type SeeRow = (row: PreviewRow) => boolean;

/** Small enough that few rows are split in vain. */
const pieceChars = 16 * 1024;

/** The first `most` records of a file that are not blank, split as the reading will split them. */
export function readFirstRecords(
  start: TextStart,
  split: Pick<FileShape, 'delimiter' | 'quotes'>,
  most: number,
): FirstRecords {
  const rows: PreviewRow[] = [];
  const broken = forEachRecord(start, split, (row) => {
    rows.push(row);
    return rows.length < most;
  });
  return { rows, broken };
}

/** Shows each record that is not blank; answers the one that ended it before its time. */
export function forEachRecord(
  { text, isCut, firstRow }: TextStart,
  split: Pick<FileShape, 'delimiter' | 'quotes'>,
  see: SeeRow,
): BrokenRecord | null {
  let line = 1;
  const splitter = createRecordSplitter(split, (rowNumber, cells, { hasStray }) => {
    const breaks = cells.reduce((sum, cell) => sum + countLineBreaks(cell), 0);
    if (hasStray && breaks > 0) throw new MalformedRecord(rowNumber, 'stray-quote');
    line += 1 + breaks;
    const isWanted = rowNumber >= firstRow && cells.some((cell) => cell.trim() !== '');
    return isWanted ? see({ rowNumber, cells }) : true;
  });
  try {
    feed(splitter, text, isCut);
    return null;
  } catch (cause) {
    if (!(cause instanceof MalformedRecord)) throw cause;
    const { rowNumber, problem, linesBefore } = cause;
    return { rowNumber, line: line + linesBefore, problem };
  }
}

function feed(splitter: RecordSplitter, text: string, isCut: boolean): void {
  for (let at = 0; at < text.length; at += pieceChars)
    if (!splitter.write(text.slice(at, at + pieceChars))) return;
  if (!isCut) splitter.end();
  else if (splitter.flush()) refuseHugeRecord(splitter, text);
}

/** One record fills the whole beginning: no header can be told from it. */
function refuseHugeRecord(splitter: RecordSplitter, text: string): void {
  const { rowNumber } = splitter.open();
  if (rowNumber === 1 && text.length > pieceChars)
    throw new MalformedRecord(rowNumber, 'record-too-long');
}
