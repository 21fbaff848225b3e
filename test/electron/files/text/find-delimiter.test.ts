import { describe, expect, it } from 'vitest';
import { sniffFile } from '../../../../electron/files/sniff-file.ts';
import type { ReadingChoices } from '../../../../shared/ipc/file-preview.ts';
import { withFile } from '../read-whole-file.ts';

async function sniff(content: string, choices: ReadingChoices = {}) {
  const sniffed = await withFile(content, (path) => sniffFile(path, choices));
  if (!sniffed.ok) throw new Error(JSON.stringify(sniffed.error));
  return sniffed.value;
}

const delimiterOf = async (content: string) => (await sniff(content)).shape.delimiter;

describe('the delimiter of a file', () => {
  it.each<[string, string, string]>([
    ['; with a comma in every name', 'Name;Phone\nRao, Asha;1\nIyer, Meera;2\n', ';'],
    ['; with decimal commas in every row', 'A;Price;B\nx;1,5;1,5\ny;2,5;2,5\n', ';'],
    ['; with a comma in each name of the header', 'A, a;B, b;C, c\n1;2;3\n', ';'],
    ['; with all cells quoted', '"Name";"Phone";"City"\n"Rao, Asha";"1";"Pune"\n', ';'],
    ['a comma with a list in every row', 'A,B\nx,a;b\ny,c;d\nz,e;f\n', ','],
    ['a comma under a title', 'Leads of May\nA,B,C\n1,2,3\n4,5,6\n', ','],
    ['a comma, half of the rows ragged', 'a,b,c,d\n1,2,3\n1,2,3,4\n1,2\n1,2,3,4\n', ','],
    ['a tab with commas everywhere', 'N, t\tA\tP\nR, A\t12, M, P\t1\nI, M\t4, P, K\t2\n', '\t'],
    ['a pipe with commas and quotes in cells', 'N|D\nA|{"a":1,"b":2}\nB|{"a":3,"b":4}\n', '|'],
    ['a comma in a header whose quote never closes', 'a,"b\n1,2\n', ','],
  ])('is %s', async (_, content, delimiter) => {
    const found = await withFile(content, (path) => sniffFile(path));
    expect(found.ok ? found.value.shape.delimiter : delimiter).toBe(delimiter);
  });

  it('is what the order to Excel says, and that line is no row', async () => {
    const { shape, evidence, notes } = await sniff('sep=|\r\nName|Phone\r\nAsha|1\r\n');
    expect([shape.delimiter, shape.headerRow, shape.header, evidence.firstRows, notes]).toEqual([
      '|',
      2,
      ['Name', 'Phone'],
      [
        { rowNumber: 2, cells: ['Name', 'Phone'] },
        { rowNumber: 3, cells: ['Asha', '1'] },
      ],
      ['Row 1 only tells Excel the delimiter (sep=); it is taken and is no row.'],
    ]);
  });

  it('is no row of data either when the order to Excel stands above rows without a header', async () => {
    const { shape } = await sniff('sep=;\nAsha;919810000001\nMeera;919810000002\n');
    expect([shape.headerRow, shape.header]).toEqual([1, ['Column 1', 'Column 2']]);
  });

  it('is shown with rows down to the header that is chosen', async () => {
    const content = `a,b\n${'1,2\n'.repeat(68)}x,y\n3,4\n`;
    const { shape, evidence } = await sniff(content, { headerRow: 70 });
    expect([shape.header, evidence.firstRows.length]).toEqual([['x', 'y'], 70]);
  });

  it('splits no cell of a file with a single column', async () => {
    const content = 'Address\n12, MG Road, Pune\n4, Park Street\nPlot 7, Anna Salai, Chennai\n';
    expect((await sniff(content)).shape.header).toEqual(['Address']);
    expect(await delimiterOf(content)).not.toBe(',');
    expect(await delimiterOf('Address\n12, MG Road\n4, Park Street\n')).not.toBe(',');
  });

  it('is shown with what each would make of the first rows', async () => {
    const { evidence } = await sniff('Name;Phone;City\nRao, Asha;1;Pune\nIyer, Meera;2;Goa\n');
    expect(evidence.delimiters).toEqual([
      { delimiter: ',', columns: 2, share: 2 / 3 },
      { delimiter: ';', columns: 3, share: 1 },
      { delimiter: '\t', columns: 1, share: 1 },
      { delimiter: '|', columns: 1, share: 1 },
    ]);
  });

  it('that is chosen is taken as it is, any character, and quotes as characters', async () => {
    expect((await sniff('a~b\n1~2\n', { delimiter: '~' })).shape.header).toEqual(['a', 'b']);
    const { shape } = await sniff('a,"b\n"1,2\n', { quotes: 'plain' });
    expect([shape.quotes, shape.header]).toEqual(['plain', ['a', '"b']]);
  });
});

describe('the ends of lines', () => {
  const mixed = ['Lines end in different ways; each of them ends a row.'];
  it.each<[string, string[]]>([
    ['a,b\r\n1,2\n', mixed],
    ['a,b\n1,2\r3,4\n', mixed],
    ['size",b\r1,2\n', mixed],
    ['a,"x\ry"\n1,"2\r\n3"\n', []],
    ['"a\r""\nb",c\r1,2\r', []],
    ['a,b\r\n1,2\r\n', []],
    ['a,b', []],
  ])('of %j are told where they differ', async (content, notes) => {
    expect((await sniff(content)).notes).toEqual(notes);
  });
});

describe('a file that is broken', () => {
  it.each<[string, string, number]>([
    ['in its header', 'a,"b\n1,2\n', 1],
    ['in a header below blank lines', '\n\na,"b\n1,2\n', 3],
  ])('%s is refused with its row and line', async (_, content, row) => {
    expect(await withFile(content, (path) => sniffFile(path))).toEqual({
      ok: false,
      error: {
        kind: 'csv-malformed',
        name: 'leads.csv',
        rowNumber: row,
        line: row,
        problem: 'unclosed-quote',
      },
    });
  });

  it('below its header keeps its shape, for the rows before can be used', async () => {
    const { shape } = await sniff('Name,Phone\nAsha,1\n"Meera,2\nJosé,3\n');
    expect([shape.delimiter, shape.header]).toEqual([',', ['Name', 'Phone']]);
  });

  it('by a record longer than its first megabyte is refused at its header', async () => {
    const content = `"${'x'.repeat(2 * 1024 * 1024)}",b\n1,2\n`;
    expect(await withFile(content, (path) => sniffFile(path))).toMatchObject({
      error: { kind: 'csv-malformed', rowNumber: 1, line: 1, problem: 'record-too-long' },
    });
  });

  it('by a cell of megabytes below its header is not: the sample only ends there', async () => {
    const content = `Name,Note\nAsha,"${'x, '.repeat(1024 * 1024)}"\nMeera,y\n`;
    const { shape, evidence } = await sniff(content);
    expect([shape.delimiter, evidence.firstRows.length]).toEqual([',', 1]);
  });
});
