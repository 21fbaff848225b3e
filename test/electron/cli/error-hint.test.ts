import { describe, expect, it } from 'vitest';
import { errorHint } from '../../../electron/cli/error-hint.ts';
import type { AppError } from '../../../shared/errors/app-error.ts';

type Malformed = Extract<AppError, { kind: 'csv-malformed' }>;
const malformed = (rowNumber: number, problem: Malformed['problem']): AppError => ({
  kind: 'csv-malformed',
  name: 'leads.csv',
  rowNumber,
  line: rowNumber,
  problem,
});
const undecodable = (encoding: string): AppError => ({
  kind: 'file-undecodable',
  name: 'leads.csv',
  encoding,
  rowNumber: 7,
  line: 7,
});
const damaged: AppError = {
  kind: 'workbook-unreadable',
  name: 'leads.xlsx',
  problem: 'damaged',
  sheet: null,
  rowNumber: null,
};
const plain = '--quotes plain if quotes are characters like any other.';

describe('the option that may help', () => {
  it.each<[string, AppError, string | null]>([
    [
      'a quote never closed in row 42',
      malformed(42, 'unclosed-quote'),
      `Add --last-row 41 to use only the rows before it, or ${plain}`,
    ],
    ['a quote in the first row', malformed(2, 'stray-quote'), `Add ${plain}`],
    [
      'a row too wide',
      malformed(42, 'too-many-cells'),
      'Add --last-row 41 to use only the rows before it.',
    ],
    ['a header too wide', malformed(1, 'too-many-cells'), 'Name the delimiter with --delimiter.'],
    [
      'bytes that are not UTF-8',
      undecodable('utf-8'),
      'If it was saved by Excel on Windows, add --encoding windows-1252.',
    ],
    [
      'bytes that are not what was named',
      undecodable('windows-1252'),
      'Name the encoding it was saved in with --encoding.',
    ],
    ['a damaged workbook', damaged, null],
    ['no network', { kind: 'no-network', host: 'crm.example' }, null],
  ])('with %s', (_, error, hint) => {
    expect(errorHint(error)).toBe(hint);
  });
});
