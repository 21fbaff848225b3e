import type {
  PreviewRow,
  ReadingChoices,
  ReadingEvidence,
} from '../../../shared/ipc/file-preview.ts';
import type { FileShape } from '../file-shape.ts';
import { shapingRows } from '../table/shape-table.ts';
import { findDelimiter } from './find-delimiter.ts';
import { readFirstRecords, type BrokenRecord, type TextStart } from './first-records.ts';
import { mixesLineEnds } from './mixes-line-ends.ts';

/** The beginning of a text, split into rows, with the decisions it took. */
export interface SplitStart extends Pick<FileShape, 'delimiter' | 'quotes'> {
  start: TextStart;
  /** The first that are not blank. */
  rows: PreviewRow[];
  /** The record that ended the splitting before its time. */
  broken: BrokenRecord | null;
  delimiters: ReadingEvidence['delimiters'];
  notes: string[];
}

/** Splits the beginning of a text, as the user chose or as it fits best. */
export function splitStart(
  { text, isCut }: Pick<TextStart, 'text' | 'isCut'>,
  choices: ReadingChoices,
): SplitStart {
  const ordered = findSeparatorLine(text);
  const start = { text, isCut, firstRow: ordered === null ? 1 : 2 };
  const quotes = choices.quotes ?? 'enclose';
  const found = findDelimiter(start, quotes);
  const delimiter = choices.delimiter ?? ordered ?? found.delimiter;
  // A header further down that the user chose is looked for there.
  const most = shapingRows + (choices.headerRow ?? 0);
  const { rows, broken } = readFirstRecords(start, { delimiter, quotes }, most);
  const notes = [
    ...(ordered === null
      ? []
      : ['Row 1 only tells Excel the delimiter (sep=); it is taken and is no row.']),
    ...(mixesLineEnds(text, { delimiter, quotes })
      ? ['Lines end in different ways; each of them ends a row.']
      : []),
  ];
  return { start, delimiter, quotes, rows, broken, delimiters: found.evidence, notes };
}

/** A first line such as `sep=;`, by which Excel is told the delimiter; it is no row of data. */
function findSeparatorLine(text: string): string | null {
  return /^"?sep=([^\r\n])"?(?:\r|\n|$)/i.exec(text)?.[1] ?? null;
}
