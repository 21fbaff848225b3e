import type { PreviewRow, ReadingEvidence } from '../../shared/ipc/file-preview.ts';
import { countOf, formatCount } from './format.ts';

export const fileText = {
  title: 'Which file holds the leads?',
  drop: 'Drop a file here',
  dropOther: 'Drop another file here',
  dropHint: 'CSV, TSV, text or Excel (.xlsx): columns separated by comma, semicolon, tab or pipe.',
  pasteHint: 'Or copy rows in your spreadsheet and press Ctrl+V here, Cmd+V on a Mac.',
  choose: 'Choose a file',
  chooseOther: 'Choose another file',
  inputLabel: 'File with leads: csv, tsv, txt or xlsx',
  next: 'Map the columns',
  file: 'File',
  facts: (size: string, columns: number | null) =>
    columns === null ? size : `${size}, ${countOf(columns, 'column')}`,
};

export const pasteText = {
  open: 'Paste rows from a spreadsheet',
  title: 'Paste rows from a spreadsheet',
  hint: 'Copy the rows in your spreadsheet, the row with the column names among them. Then click into the box and press Ctrl+V, or Cmd+V on a Mac. Without this box, the same keys work anywhere on the screen of the file.',
  label: 'Rows',
  confirm: 'Read these rows',
  empty: 'There is no text to paste. Copy rows in your spreadsheet first.',
  oneCell: 'That is a single cell. Copy the whole rows, the row with the column names among them.',
  tooLong: (most: number) =>
    `That is more than ${formatCount(most)} characters. Save the rows as a file and choose that file.`,
};

export const readingText = {
  title: 'How it is read',
  sheet: 'Sheet',
  encoding: 'Encoding',
  delimiter: 'Columns separated by',
  quotes: 'Quotes',
  headerRow: 'Column names',
  noEncoding: 'No encoding with that name',
  yourChoice: 'your choice',
  proposal: 'Back to the proposal',
  notes: 'What is unusual about this file',
  moreNotes: 'Show all',
  fewerNotes: 'Show fewer',
  hidden: (sheet: string) => `${sheet} (hidden)`,
  sheets: (sheets: ReadingEvidence['sheets']) => {
    const hidden = sheets.filter(({ isHidden }) => isHidden).length;
    const all = `The workbook has ${countOf(sheets.length, 'sheet')}`;
    return hidden > 0 ? `${all}, ${formatCount(hidden)} of them hidden.` : `${all}.`;
  },
  samples: (samples: ReadingEvidence['samples']) =>
    samples.length === 0
      ? 'The first rows hold English letters only, so the encoding makes no difference there.'
      : `${countOf(samples.length, 'cell')} with other than English letters: ${samples.map(({ text }) => cut(text, 40)).join(', ')}. ${samples.length === 1 ? 'Does it' : 'Do they'} look right?`,
  split: (columns: number, share: number) =>
    share >= 1
      ? `Each of the first rows has ${countOf(columns, 'cell')}.`
      : `${formatShare(share)} of the first rows have ${countOf(columns, 'cell')}.`,
  enclose: 'Enclose a cell',
  plain: 'Are characters like any other',
  encloses: 'A cell in quotes may hold separators and line breaks.',
  plains: 'Quotes stay in the cells; every line is a row.',
  headerOption: ({ rowNumber, cells }: PreviewRow) =>
    `Row ${rowNumber}: ${cut(cells.filter((cell) => cell.trim() !== '').join(', '), 120)}`,
  rowOption: (rowNumber: number) => `Row ${rowNumber}`,
  noHeader: 'No row: the columns have no names',
  headerHint: 'The rows under it are read as leads.',
  noHeaderHint: 'Every row is read as a lead.',
};

export const previewText = {
  firstRows: (n: number) =>
    n === 1 ? 'The first row as it was read.' : `The first ${n} rows as they were read.`,
  reading: 'Reading the file so…',
  old: 'These rows are still of the reading before.',
  row: 'Row',
  beyond: (n: number) => `Extra cell ${n}`,
  beyondHint: 'More cells than columns: these belong to no column and cannot be mapped.',
};

export const problemText = {
  title: 'The file cannot be used as it is read now',
  rowsBefore: (n: number | null, rowNumber: number) =>
    n === null
      ? `Use the rows before row ${rowNumber}`
      : `Use the ${countOf(n, 'row')} before row ${rowNumber}`,
  plainQuotes: 'Read quotes as plain characters',
  windows1252: 'Read as Windows-1252',
  notRead: (from: number) => `Rows from ${from} on are not read and not sent.`,
  readAll: 'Read all rows again',
};

const delimiterNames: Readonly<Record<string, string>> = {
  ',': 'Comma ,',
  ';': 'Semicolon ;',
  '\t': 'Tab',
  '|': 'Pipe |',
  ':': 'Colon :',
  '^': 'Caret ^',
  '~': 'Tilde ~',
};

/** Offered whatever the file says; the last three are rare. */
export const usualDelimiters = Object.keys(delimiterNames);

export function delimiterName(delimiter: string): string {
  return delimiterNames[delimiter] ?? `"${delimiter}"`;
}

/** A share below 100 % is never said to be all. */
function formatShare(share: number): string {
  return `${Math.min(99, Math.floor(share * 100))} %`;
}

function cut(text: string, most: number): string {
  const characters = Array.from(text);
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : text;
}
