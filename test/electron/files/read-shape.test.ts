import { describe, expect, it } from 'vitest';
import type { FileShape } from '../../../electron/files/file-shape.ts';
import { encodeAs } from './encoding/encode-legacy.ts';
import { readInPieces, readInShape, type WholeFile } from './read-whole-file.ts';

type Rows = WholeFile['rows'];

/** The rows of a file that is read whole and, unless it is long, a byte at a time. */
async function rowsIn(
  content: string | Uint8Array,
  change: Partial<FileShape> = {},
): Promise<Rows> {
  const sizes = content.length < 1000 ? [64 * 1024, 1] : [64 * 1024];
  const [whole, bytewise] = await readInPieces(content, change, sizes);
  if (!whole?.read.ok) throw new Error(JSON.stringify(whole?.read));
  expect(bytewise ?? whole).toEqual(whole);
  return whole.rows;
}

describe('rows end where a spreadsheet ends them, be the kinds of line end mixed', () => {
  const both: Rows = [
    [2, ['1', '2']],
    [3, ['3', '4']],
  ];
  it.each<[string, string, Rows]>([
    ['CR, LF and CRLF', 'a,b\r1,2\n3,4\r\n', both],
    ['CR in a file of LF', 'a,b\n1,2\r3,4\n', both],
    ['CR in a file of CRLF', 'a,b\r\n1,2\r3,4\r\n', both],
    ['LF in a file of CR', 'a,b\r1,2\n3,4\r', both],
    ['CR after a quote', 'a,b\n1,"2"\r3,"4"\n', both],
    ['CR before a quote', 'a,b\n1,2\r"3","4"\n', both],
    ['CR at the very end', 'a,b\n1,2\n3,4\r', both],
    [
      'CR before an empty cell',
      'a,b\n"1"\r,2\n',
      [
        [2, ['1']],
        [3, ['', '2']],
      ],
    ],
    [
      'CR twice',
      'a,b\n1,2\r\r3,4\n',
      [
        [2, ['1', '2']],
        [4, ['3', '4']],
      ],
    ],
    [
      'LF and CR, which are two',
      'a,b\n1,2\n\r3,4\n',
      [
        [2, ['1', '2']],
        [4, ['3', '4']],
      ],
    ],
    [
      'CR in quotes, LF outside',
      'a,b\n"1\r1",2\n3,4\n',
      [
        [2, ['1\r1', '2']],
        [3, ['3', '4']],
      ],
    ],
    [
      'LF in quotes, CR outside',
      'a,b\r"1\n1",2\r3,4\r',
      [
        [2, ['1\n1', '2']],
        [3, ['3', '4']],
      ],
    ],
    [
      'CR as the end of a cell',
      'a,b\r\n1,"2\r"\r\n3,4\r\n',
      [
        [2, ['1', '2\r']],
        [3, ['3', '4']],
      ],
    ],
    ['every kind in quotes', 'a,b\n"\r\r\n\n","""\r"\r\n', [[2, ['\r\r\n\n', '"\r']]]],
  ])('%s', async (_, content, rows) => {
    expect(await rowsIn(content)).toEqual(rows);
  });
});

describe('a quote where none may be', () => {
  it.each([
    ['in mid-cell', '5" pipe,x\n', ['5" pipe', 'x']],
    ['doubled in mid-cell', 'a""b,x\n', ['a""b', 'x']],
    ['in a quoted cell', '"Size "5" pipe",x\n', ['Size "5" pipe', 'x']],
    ['in the last cell', 'x,"say "no" now"\r\n', ['x', 'say "no" now']],
    ['in the last cell of the file', 'x,"say "no" now"', ['x', 'say "no" now']],
    ['beside a separator', '"Ravi "Bob" Rao, Pune",x\n', ['Ravi "Bob" Rao, Pune', 'x']],
    ['with blanks after the cell', '"1" ,"2" \n', ['1', '2']],
    ['with blanks at the end of the file', '"1","2" ', ['1', '2']],
  ])('is a character of its cell where that cannot be mistaken: %s', async (_, row, cells) => {
    expect(await rowsIn(`a,b\n${row}`)).toEqual([[2, cells]]);
  });

  it('above the header needs no cells of a certain number', async () => {
    const content = '"Leads of "May" 2026"\na,b\n1,2\n';
    expect(await rowsIn(content, { headerRow: 2 })).toEqual([[3, ['1', '2']]]);
  });

  it('is told with our own columns counted among those of the file', async () => {
    const own = { header: ['a'], ownColumns: [1] };
    expect(await rowsIn('a,leadloader_row\n"x "y" z",2\n', own)).toEqual([[2, ['x "y" z']]]);
  });

  it.each([
    [
      'a lone one',
      'a,b\n"1,2\n3",4\n',
      [
        [2, ['"1', '2']],
        [3, ['3"', '4']],
      ],
    ],
    ['doubled ones', 'a,b\n"1""",2\r\n', [[2, ['"1"""', '2']]]],
    [
      'with CR outside',
      'a,b\r"1,2\r\n3,4\n',
      [
        [2, ['"1', '2']],
        [3, ['3', '4']],
      ],
    ],
    ['at the end of the file', 'a,b\n1,"', [[2, ['1', '"']]]],
  ])('is a character like any other where quotes are plain: %s', async (_, content, rows) => {
    expect(await rowsIn(content, { quotes: 'plain' })).toEqual(rows);
  });
});

describe('what the user chose', () => {
  const content = 'Leads,\n\na,b\n1,2\n\n3,4\n5,6\n';
  const [one, two, three]: Rows = [
    [4, ['1', '2']],
    [6, ['3', '4']],
    [7, ['5', '6']],
  ];
  const title: Rows = [
    [1, ['Leads', '']],
    [3, ['a', 'b']],
  ];
  it.each<[string, Partial<FileShape>, (typeof one | undefined)[]]>([
    ['a header further down', { headerRow: 3 }, [one, two, three]],
    ['no header', { headerRow: null }, [...title, one, two, three]],
    ['a last row', { headerRow: 3, lastRow: 6 }, [one, two]],
    ['a last row that is blank', { headerRow: 3, lastRow: 5 }, [one]],
    ['the last row of the file', { headerRow: 3, lastRow: 7 }, [one, two, three]],
    ['a last row beyond the file', { headerRow: 3, lastRow: 70 }, [one, two, three]],
    ['a last row above the header', { headerRow: 3, lastRow: 2 }, []],
  ])('is what is read: %s', async (_, change, rows) => {
    expect(await rowsIn(content, change)).toEqual(rows);
  });

  it('names a header of more columns than can be kept', async () => {
    const { read } = await readInShape(`${'x,'.repeat(4096)}x\n1,2\n`);
    expect(read).toMatchObject({ error: { rowNumber: 1, problem: 'too-many-cells' } });
  });

  it('is not held against a file that changed', async () => {
    const { read } = await readInShape('a,b\n1,2\n3,4\n', { lastRow: 2, sizeBytes: 8 });
    expect(read).toMatchObject({ error: { reason: 'changed' } });
  });
});

describe('a cell keeps', () => {
  it.each([
    ['a NUL', '1\0', 'utf-8'],
    ['a mark of byte order', '1\uFEFF', 'utf-16le'],
    ['a blank that does not break', '\u00a01\u00a0', 'windows-1252'],
    ['control characters', '\u0001\u001f\u007f\u0085', 'iso-8859-2'],
    ['letters whose second byte is a separator', 'ポ', 'shift_jis'],
  ])('%s', async (_, cell, encoding) => {
    const content = encodeAs(encoding, `a,b\n${cell},2\n`);
    expect(await rowsIn(content, { encoding })).toEqual([[2, [cell, '2']]]);
  });
});

describe('a file at its limits', () => {
  it.each([
    ['letters', 'नमस्ते '.repeat(300_000)],
    ['lines', 'call back, "soon"\r\n'.repeat(260_000)],
    ['lines of CR', 'call back, "soon"\r'.repeat(270_000)],
    ['quotes', '"'.repeat(2_500_000)],
  ])('reads one cell of 5 MB within two seconds: %s', async (_, cell) => {
    const content = `a,b\n1,2\n"${cell.replaceAll('"', '""')}",x\n3,4\n`;
    expect(Buffer.byteLength(content)).toBeGreaterThan(5_000_000);
    const before = process.cpuUsage();
    const rows = await rowsIn(content);
    // Of this process: others on the machine must not count.
    expect(process.cpuUsage(before).user / 1_000_000).toBeLessThan(2);
    expect(rows).toEqual([
      [2, ['1', '2']],
      [3, [cell, 'x']],
      [4, ['3', '4']],
    ]);
  });

  it('has 4,096 columns', async () => {
    const cells = Array.from({ length: 4096 }, (_, index) => `"${index}"`).join(',');
    const header = Array.from({ length: 4096 }, (_, index) => String(index));
    const rows = await rowsIn(`${cells}\n${cells}\n${cells}\n`, { header });
    expect(rows).toEqual([
      [2, header],
      [3, header],
    ]);
  });

  it('has a million rows', async () => {
    const rows = await rowsIn(`a,b\n${'98100,x\n'.repeat(1_000_000)}`);
    expect([rows.length, rows.at(-1)]).toEqual([1_000_000, [1_000_001, ['98100', 'x']]]);
  });
});
