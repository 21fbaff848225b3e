import Papa from 'papaparse';
import type { FileShape } from '../file-shape.ts';
import { countLineBreaks, dropCarriageReturn, hasLoneReturn, unifyLineEnds } from './line-ends.ts';
import { MalformedRecord, quoteProblem } from '../malformed-record.ts';

/** Cells of one record, blank ones included, numbered from 1; answers false to stop. */
export type TakeRecord = (rowNumber: number, cells: string[], signs: RecordSigns) => boolean;

export interface RecordSigns {
  /** A quote stands where none may be, which the parser took as a character. */
  hasStray: boolean;
  /** Whether it, or a record near it, has a cell of more than one line. */
  hasLines: boolean;
}

/** Splits text that comes in pieces, however small, into records. */
export interface RecordSplitter {
  /** Answers false once no more is wanted. Throws `MalformedRecord`. */
  write(text: string): boolean;
  /** Hands on every record that is complete. */
  flush(): boolean;
  /** Says that no more text comes. Throws `MalformedRecord` for a quote that is still open. */
  end(): void;
  /** The record whose end has not come: its number, and as much of it as there is. */
  open(): { rowNumber: number; text: string };
}

/** An open record may be 8 MB long (design.md section 7): a quote that is never closed would swallow the rest. */
const maxRecordChars = 8 * 1024 * 1024;

/**
 * Every line end outside quotes ends a record, as in a spreadsheet, and CR, LF and CRLF may be mixed; inside
 * quotes each is kept as it is. PapaParse's parser is called for a piece at a time and not its streaming,
 * which reads a long open record again with every piece, in quadratic time.
 */
export function createRecordSplitter(
  split: Pick<FileShape, 'delimiter' | 'quotes'>,
  take: TakeRecord,
): RecordSplitter {
  let rowNumber = 1;
  let open = '';
  let waiting = '';
  const parse = (isLast: boolean): boolean => {
    const found = parseRecords(open + waiting, split, isLast);
    waiting = '';
    open = found.open;
    for (const [index, cells] of found.records.entries())
      if (!take(rowNumber++, cells, found.strays.has(index) ? strayQuote : found.signs))
        return false;
    return true;
  };
  return {
    write(text) {
      waiting += text;
      const length = open.length + waiting.length;
      // Twice as much as before or nothing: a record as long as the file would be parsed once for each piece.
      if (waiting.length < open.length && length <= maxRecordChars) return true;
      if (!parse(false)) return false;
      if (open.length > maxRecordChars)
        throw toMalformed(rowNumber, open, split, 'record-too-long');
      return true;
    },
    flush: () => parse(false),
    end() {
      if (parse(true) && open) throw toMalformed(rowNumber, open, split, 'unclosed-quote');
    },
    open: () => ({ rowNumber, text: open }),
  };
}

type Split = Pick<FileShape, 'delimiter' | 'quotes'>;

const singleLines: RecordSigns = { hasStray: false, hasLines: false };
const severalLines: RecordSigns = { hasStray: false, hasLines: true };
const strayQuote: RecordSigns = { hasStray: true, hasLines: true };

interface FoundRecords {
  records: string[][];
  /** Of the records without a stray one. */
  signs: RecordSigns;
  /** Positions of the records that have a quote where none may be, which the parser took as a character. */
  strays: ReadonlySet<number>;
  /** What is left: the beginning of a record. */
  open: string;
}

const noStrays: ReadonlySet<number> = new Set();

/** The complete records of a text that begins where a record begins. */
function parseRecords(text: string, split: Split, isLast: boolean): FoundRecords {
  // A CR at the end of a piece may be half of a CRLF.
  const held = !isLast && text.endsWith('\r') ? '\r' : '';
  const whole = isLast ? withLineEnd(text) : text.slice(0, text.length - held.length);
  const isMixed = hasLoneReturn(whole);
  const unified = isMixed ? unifyLineEnds(whole, split) : whole;
  const { data, errors, meta } = runParser(unified, split, true);
  if (!isMixed && unified.includes('\r')) data.forEach(dropCarriageReturn);
  const strays = errors.length > 0 ? new Set(errors.map(({ row = -1 }) => row)) : noStrays;
  const hasLines = isMixed || hasMoreLines(unified, data.length, meta.cursor);
  const signs = hasLines ? severalLines : singleLines;
  return { records: data, signs, strays, open: unified.slice(meta.cursor) + held };
}

/** Counted for a whole piece: looking into every cell costs a tenth of the reading. */
function hasMoreLines(text: string, records: number, end: number): boolean {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1))
    lines += 1;
  return lines > records;
}

function runParser(text: string, { delimiter, quotes }: Split, isOpen: boolean) {
  const isPlain = quotes === 'plain';
  // In its fast mode the parser knows no quotes; by itself it takes that for text without any.
  const config = { delimiter, newline: '\n' as const, ...(isPlain && { fastMode: true }) };
  const result: Papa.ParseResult<string[]> = new Papa.Parser(config).parse(text, 0, isOpen);
  return result;
}

function withLineEnd(text: string): string {
  return text === '' || text.endsWith('\n') || text.endsWith('\r') ? text : `${text}\n`;
}

/** Says what keeps a record open, and where. */
function toMalformed(
  rowNumber: number,
  open: string,
  split: Split,
  problem: 'unclosed-quote' | 'record-too-long',
): MalformedRecord {
  const { errors } = runParser(open, split, false);
  if (quoteProblem(errors) === 'stray-quote') return new MalformedRecord(rowNumber, 'stray-quote');
  // PapaParse tells where the cell begins that is not closed.
  const linesBefore = countLineBreaks(open.slice(0, errors[0]?.index ?? 0));
  return new MalformedRecord(rowNumber, problem, linesBefore);
}
