import { InvalidArgumentError, type Command } from 'commander';
import type { Reading, ReadingChoices } from '../../shared/ipc/file-preview.ts';
import { oneOf, positiveNumber } from './read-option.ts';

/** How a file is to be read, as far as somebody said so; the rest is proposed from the file itself. */
export interface ReadingOptions {
  encoding?: string;
  delimiter?: string;
  /** A word and not null, which commander would take for no value. */
  headerRow?: number | 'none';
  lastRow?: number;
  quotes?: 'enclose' | 'plain';
  sheet?: string;
}

/** The same six for every command that reads a file. */
export function addReadingOptions(command: Command): Command {
  return command
    .option('--encoding <label>', 'how the text is encoded, such as windows-1252', toEncoding)
    .option('--delimiter <char>', 'a character, or comma, semicolon, tab, pipe', toDelimiter)
    .option('--header-row <n>', 'the row that names the columns; none if none does', toHeaderRow)
    .option('--last-row <n>', 'the last row to read; those after it are left alone', positiveNumber)
    .option('--quotes <how>', 'enclose cells, or plain characters', oneOf('enclose', 'plain'))
    .option('--sheet <name>', 'the sheet of a workbook', toSheet);
}

export function toReadingChoices(options: ReadingOptions): ReadingChoices {
  const { encoding, delimiter, headerRow, lastRow, quotes, sheet } = options;
  return {
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(headerRow === undefined ? {} : { headerRow: headerRow === 'none' ? null : headerRow }),
    ...(lastRow === undefined ? {} : { lastRow }),
    ...(quotes === undefined ? {} : { quotes }),
    ...(sheet === undefined ? {} : { sheet }),
  };
}

const delimiterWords: Readonly<Record<string, string>> = {
  comma: ',',
  semicolon: ';',
  tab: '\t',
  '\\t': '\t',
  pipe: '|',
};

function toDelimiter(text: string): string {
  const character = delimiterWords[text.toLowerCase()] ?? text;
  if (character.length !== 1 || /["\r\n]/.test(character))
    throw new InvalidArgumentError('Write one character, or comma, semicolon, tab, pipe.');
  return character;
}

/** The label that every alias stands for: `latin1` is read as windows-1252, as browsers do. */
function toEncoding(text: string): string {
  try {
    return new TextDecoder(text).encoding;
  } catch {
    throw new InvalidArgumentError('Write an encoding such as utf-8, utf-16le or windows-1252.');
  }
}

function toHeaderRow(text: string): number | 'none' {
  return text.toLowerCase() === 'none' ? 'none' : positiveNumber(text);
}

function toSheet(text: string): string {
  if (text === '' || text.length > 255)
    throw new InvalidArgumentError('Write the name of a sheet.');
  return text;
}

/** How a file is read, in one line. */
export function describeReading(reading: Reading): string {
  const { kind, encoding, delimiter, quotes, headerRow, lastRow, sheet } = reading;
  const parts =
    kind === 'workbook'
      ? [`sheet "${sheet ?? ''}"`]
      : [encoding, delimiterName(delimiter), ...(quotes === 'plain' ? ['plain quotes'] : [])];
  const header = headerRow === null ? 'no header' : `header in row ${headerRow}`;
  const end = lastRow === null ? [] : [`up to row ${lastRow}`];
  return `${[...parts, header, ...end].join(', ')}.`;
}

function delimiterName(delimiter: string): string {
  const word = Object.keys(delimiterWords).find((name) => delimiterWords[name] === delimiter);
  return word ?? JSON.stringify(delimiter);
}
