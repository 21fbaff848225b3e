import Papa from 'papaparse';
import type { AppError } from '../../shared/errors/app-error.ts';
import type { PreviewRow, ReadingChoices } from '../../shared/ipc/file-preview.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { FileShape } from './file-shape.ts';
import type { InspectedFile } from './inspect-file.ts';
import { dropCarriageReturn, toParserNewline } from './line-ends.ts';
import { MalformedRecord, quoteProblem } from './malformed-record.ts';
import { shapeTable } from './shape-table.ts';
import type { SniffedFile } from './sniff-file.ts';

/** Rows that are looked at for the shape of the table. */
const sniffedRows = 50;

/** Proposes how to read a text file from its first megabyte; fails in one of the user's words for bad files. */
export async function sniffText(
  file: InspectedFile,
  choices: ReadingChoices,
): Promise<Result<SniffedFile, AppError>> {
  const { name, sizeBytes, start } = file;
  const encoding = choices.encoding ?? 'utf-8';
  const text = decodeStart(start, encoding, sizeBytes > start.length);
  if (text === null)
    return fail({ kind: 'file-undecodable', name, encoding, rowNumber: null, line: null });
  if (text.trim() === '') return fail({ kind: 'file-unreadable', name, reason: 'empty' });
  try {
    const newline = findNewline(text);
    const delimiter = choices.delimiter ?? findDelimiter(text, newline);
    const rows = readFirstRows(text, { delimiter, newline });
    const { notes, ...table } = shapeTable(rows, choices);
    const { quotes = 'enclose', lastRow = null } = choices;
    const reading = { kind: 'text' as const, encoding, delimiter, quotes, lastRow, sheet: null };
    const shape: FileShape = { name, sizeBytes, newline, ...reading, ...table };
    const evidence = { samples: [], encodings: [], delimiters: [], firstRows: rows, sheets: [] };
    return ok({ shape, evidence, notes });
  } catch (cause) {
    if (!(cause instanceof MalformedRecord)) throw cause;
    const { rowNumber, problem } = cause;
    return fail({ kind: 'csv-malformed', name, rowNumber, line: rowNumber, problem });
  }
}

/** null when the bytes are not of that encoding; a character cut at the end of the sample is no fault. */
function decodeStart(start: Buffer, encoding: string, isCut: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(start, { stream: isCut });
  } catch {
    return null;
  }
}

const delimiters = [',', ';', '\t', '|'];

/** The first line end outside quotes; PapaParse would guess it from a chunk. */
function findNewline(text: string): FileShape['newline'] {
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') {
      if (isQuoted && text[at + 1] === '"') at += 1;
      else isQuoted = !isQuoted && beginsCell(text, at);
    } else if (isQuoted) continue;
    else if (character === '\n') return '\n';
    else if (character === '\r') return text[at + 1] === '\n' ? '\r\n' : '\r';
  }
  return '\n';
}

/** A quote anywhere else, as in `Size"`, is a character of its cell. */
function beginsCell(text: string, at: number): boolean {
  return at === 0 || delimiters.includes(text[at - 1] ?? '');
}

/** The candidate that splits the first line into the most cells; a comma when none splits it. */
function findDelimiter(text: string, newline: FileShape['newline']): string {
  let best = { delimiter: ',', cells: 1 };
  for (const delimiter of delimiters) {
    const cells = countCells(text, { delimiter, newline });
    if (cells > best.cells) best = { delimiter, cells };
  }
  return best.delimiter;
}

type Split = Pick<FileShape, 'delimiter' | 'newline'>;

function countCells(text: string, split: Split): number {
  try {
    return readFirstRows(text, split, 1)[0]?.cells.length ?? 0;
  } catch (cause) {
    if (cause instanceof MalformedRecord) return 0;
    throw cause;
  }
}

/** The first records that are not blank, with their numbers. */
function readFirstRows(text: string, split: Split, most = sniffedRows): PreviewRow[] {
  const rows: PreviewRow[] = [];
  let rowNumber = 0;
  let malformed: MalformedRecord | null = null;
  Papa.parse<string[]>(text, {
    delimiter: split.delimiter,
    newline: toParserNewline(split),
    step: ({ data, errors }, parser) => {
      rowNumber += 1;
      dropCarriageReturn(data);
      const problem = quoteProblem(errors);
      // A row cut off by the end of the sample is no fault of the file.
      if (problem && rows.length === 0) malformed = new MalformedRecord(rowNumber, problem);
      if (problem) return parser.abort();
      if (data.some((cell) => cell.trim() !== '')) rows.push({ rowNumber, cells: data });
      if (rows.length === most) parser.abort();
    },
  });
  if (malformed) throw malformed as MalformedRecord;
  return rows;
}
