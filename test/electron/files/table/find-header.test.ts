import { describe, expect, it } from 'vitest';
import { shapeTable } from '../../../../electron/files/table/shape-table.ts';
import type { PreviewRow } from '../../../../shared/ipc/file-preview.ts';

/** Rows as a person would type them; a blank line keeps its number. */
function toRows(lines: readonly string[]): PreviewRow[] {
  return lines
    .map((line, index) => ({ rowNumber: index + 1, cells: line.split(',') }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}

const data = ['Asha,919810000001,Pune', 'Meera,919810000002,Chennai'];
const two = ['Asha,919810000001', 'Meera,919810000002'];

describe('the header', () => {
  it.each<[string, number | null, string[]]>([
    ['the first row', 1, ['Name,Phone,City', ...data]],
    ['below a title', 2, ['Expo leads', 'Name,Phone,City', ...data]],
    ['below a title and a blank line', 3, ['Expo leads', '', 'Name,Phone,City', ...data]],
    ['below a title with a comma in it', 2, ['Leads, May 2026', 'Name,Phone,City', ...data]],
    ['below a title filled up with separators', 2, ['Expo leads,,', 'Name,Phone,City', ...data]],
    [
      'below a title, words over words',
      2,
      ['Expo', 'Name,City,Stage', 'Asha,Pune,Hot', 'Meera,Goa,Won'],
    ],
    ['below a title of two columns', 2, ['Expo leads', 'Name,Phone', ...two]],
    ['below names of groups', 2, ['Contact,,,Place,,', 'A,B,C,D,E,F', 'a,1,c,d,e,f']],
    ['below a count', 2, ['Leads: 2,,', 'Name,Phone,City', ...data]],
    ['years', 1, ['City,2024,2025', 'Pune,12,15', 'Goa,8,20']],
    ['days over numbers', 1, ['City,01/05/2026,02/05/2026', 'Pune,12,15', 'Goa,8,20']],
    ['API names', 1, ['phone,ACTION_1001.note', '919810000001,called']],
    [
      'one name over three columns',
      1,
      ['Phone', '919810000001,Asha,Pune', '919810000002,Meera,Goa'],
    ],
    ['one name over a list', 1, ['Name', 'Rao,Asha', 'Iyer,Meera']],
    ['words over words', 1, ['Name,City', 'Asha,Pune', 'Meera,Goa']],
    ['numbers over numbers, for nothing proves them data', 1, ['1,2', '3,4']],
    ['a title, when the table below has no names', 1, ['Expo leads', ...data]],
    ['the only row', 1, ['Name,Phone']],
    ['none above phones', null, data],
    ['none above e-mail addresses', null, ['Asha,asha@example.com', 'Meera,meera@example.com']],
    ['none above dates', null, ['Asha,01/05/2026', 'Meera,02/05/2026']],
    ['none above a destroyed phone', null, ['Asha,9.19E+11', 'Meera,919810000002']],
    ['none above a single row of data', null, ['Asha,919810000001']],
  ])('is %s', (_, headerRow, lines) => {
    expect(shapeTable(toRows(lines), {}).headerRow).toBe(headerRow);
  });

  it.each<[string, number | null, string[]]>([
    ['another row', 2, ['919810000001', 'Asha', 'Column 3']],
    ['none', null, ['Column 1', 'Column 2', 'Column 3']],
    ['a row that is not there', 99, ['Column 1', 'Column 2', 'Column 3']],
  ])('that is chosen may be %s', (_, headerRow, header) => {
    const rows = toRows(['Phone,Name', '919810000001,Asha', '919810000002,Meera,Goa']);
    expect(shapeTable(rows, { headerRow }).header).toEqual(header);
  });
});

describe('the columns', () => {
  it.each<[string, string[], string[]]>([
    [
      'have names for cells that most rows have beyond the header',
      ['A,B', '1,2,3', '1,2,4'],
      ['A', 'B', 'Column 3'],
    ],
    ['are no more where a comma has split one row', ['A,B', '1,2', '1,2,3', '1,2'], ['A', 'B']],
    ['are no more where separators end each row', ['A,B', '1,2,,', '3,4,,'], ['A', 'B']],
  ])('%s', (_, lines, header) => {
    expect(shapeTable(toRows(lines), {}).header).toEqual(header);
  });
});

describe('what is said about a table', () => {
  it.each<[string, string[], string[]]>([
    ['nothing of an ordinary one', ['Name,Phone', ...two], []],
    ['nothing of columns without name or cells', ['Name,Phone,,', 'Asha,1,,'], []],
    ['that it has no header', two, ['Row 1 holds data already, so the columns have no names.']],
    [
      'which rows stand above it',
      ['Expo', 'May', 'Name,Phone,City', ...data],
      ['Rows 1 and 2 stand above the header and are not read.'],
    ],
    [
      'that a name stands twice',
      ['Phone,Phone', '1,2'],
      ['Two columns are called Phone; the second one is called Phone (2) here.'],
    ],
    [
      'that a name stands three times',
      ['Phone,Phone,Phone', '1,2,3'],
      ['3 columns are called Phone; all but the first are called Phone (2) and Phone (3) here.'],
    ],
    [
      'that many names do',
      ['a,a,b,b,c,c', '1,2,3,4,5,6'],
      [
        '3 names stand above several columns each; all but the first column of a name carry a number here.',
      ],
    ],
    [
      'which columns have cells and no name',
      ['A,,C,,', '1,2,3,4,'],
      ['2 columns have no name and are called Column 2 and Column 4 here.'],
    ],
  ])('is %s', (_, lines, notes) => {
    expect(shapeTable(toRows(lines), {}).notes).toEqual(notes);
  });
});
