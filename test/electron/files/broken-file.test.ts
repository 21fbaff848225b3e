import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { encodeAs } from './encoding/encode-legacy.ts';
import { readInPieces, readInShape, type WholeFile } from './read-whole-file.ts';

const malformed = (rowNumber: number, line: number, problem: string) => ({
  kind: 'csv-malformed',
  name: 'leads.csv',
  rowNumber,
  line,
  problem,
});

/** Why the reading ends; there are as many columns as the first line has commas, and one more. */
async function faultOf(content: string) {
  const [first = ''] = content.split('\n', 1);
  const { read } = await readInShape(content, { header: first.split(',') });
  return read.ok ? null : read.error;
}

describe('a file that cannot be told apart', () => {
  it.each<[string, string, number, number]>([
    ['a,b\n1,2\n3,"4\n5,6\n', 'unclosed-quote', 3, 3],
    ['a,b\n1,2\n3,"4', 'unclosed-quote', 3, 3],
    ['a,b\n\n"1\n\n2",3\n4,"5\n', 'unclosed-quote', 4, 6],
    ['a,b\r\n"1\r\n2",3\r\n4,"5\r\n', 'unclosed-quote', 3, 4],
    ['a,b\r\n"1\n2",3\r\n4,"5\r\n', 'unclosed-quote', 3, 4],
    ['"a\nb",c\n1,"2\n', 'unclosed-quote', 2, 3],
    ['a,b\r1,2\r"3,4\r', 'unclosed-quote', 3, 3],
    ['a,b\r1,2\n3,4\r\n"5\r\r\n6",7\r"8,9', 'unclosed-quote', 5, 7],
    ['a,b\n"1\n2\n3","4\n5,6\n', 'unclosed-quote', 2, 4],
    ['a,b\n1,2\n3,"4"x\n5,6\n', 'stray-quote', 3, 3],
    ['a,b\n1,"2"x,"3"\n4,5\n', 'stray-quote', 2, 2],
    ['a,b\n1,"2"x, "3"\n4,5\n', 'stray-quote', 2, 2],
    ['a,b\n"1 "x" 2",3,4\n5,6\n', 'stray-quote', 2, 2],
    ['a,b,c\n"1 "x" 2",3\n5,6,7\n', 'stray-quote', 2, 2],
    ['a,b\n"1" x,2\n"3",4\n', 'stray-quote', 2, 2],
    [`a,b\n1,2\n${','.repeat(4095)}x\n${','.repeat(4096)}x\n`, 'too-many-cells', 4, 4],
  ])('names row and line: %j is %s in row %i, line %i', async (content, problem, row, line) => {
    expect(await faultOf(content)).toEqual(malformed(row, line, problem));
  });

  it('names the row of a fault a megabyte further on', async () => {
    const rows = '1,"नमस्ते\r\n2"\r\n'.repeat(50_000);
    expect(await faultOf(`a,b\r\n${rows}3,"4"x\r\n${rows}`)).toEqual(
      malformed(50_002, 100_002, 'stray-quote'),
    );
  });

  it('is given up 8 MB after a lone opening quote, without reading on', async () => {
    const content = `a,b\n1,2\n3,"4\n${'abcdef,ghijkl\n'.repeat(1_500_000)}`;
    expect(await faultOf(content)).toEqual(malformed(3, 3, 'record-too-long'));
  });

  it('may hold a record of just under 8 MB', async () => {
    const cell = 'x\n'.repeat(3_900_000);
    const { rows } = await readInShape(`a,b\n1,"${cell}"\n2,3\n`);
    expect(rows).toEqual([
      [2, ['1', cell]],
      [3, ['2', '3']],
    ]);
  });
});

describe('bytes that are no text of the encoding', () => {
  const undecodable = (encoding: string, rowNumber: number, line: number) => ({
    kind: 'file-undecodable',
    name: 'leads.csv',
    encoding,
    rowNumber,
    line,
  });
  const readAs = async (encoding: string, content: Uint8Array) => {
    const { rows, read } = await readInShape(content, { encoding });
    return { rows, error: read.ok ? null : read.error };
  };
  const first: [number, string[]][] = [[2, ['1\n1', '2']]];
  const start = 'a,b\r\n"1\n1",2\r\n';

  it.each<[string, string, number[], [row: number, line: number]]>([
    ['a byte of another code page', 'utf-8', [0x33, 0xe9, 0x0a], [3, 4]],
    ['half a character at the end', 'utf-8', [0x33, 0x2c, 0xe0, 0xa4], [3, 4]],
    ['after a line break in quotes', 'utf-8', [0x22, 0x33, 0x0d, 0x0a, 0xff, 0x22], [3, 5]],
    ['where a row begins', 'utf-8', [0xff, 0x33, 0x0a], [3, 4]],
    ['an odd byte', 'utf-16le', [0x33, 0x00, 0x34], [3, 4]],
    ['half a pair', 'utf-16be', [0x00, 0x33, 0xd8, 0x3d, 0x00, 0x33], [3, 4]],
    ['a lead byte alone', 'shift_jis', [0x33, 0x82], [3, 4]],
    ['a place without a letter', 'windows-1253', [0x33, 0x0a, 0x34, 0xd2], [4, 5]],
  ])('are named, and the rows before them read: %s', async (_, encoding, bytes, place) => {
    const content = Buffer.concat([encodeAs(encoding, start), Uint8Array.from(bytes)]);
    const { rows, error } = await readAs(encoding, content);
    expect([rows.slice(0, 1), error]).toEqual([first, undecodable(encoding, ...place)]);
  });

  it('are named a megabyte further on, where nothing before them showed it', async () => {
    const content = Buffer.concat([
      Buffer.from(`a,b\n${'1,"2\n"\n'.repeat(200_000)}`),
      Buffer.from([0x33, 0x2c, 0xe9, 0x0a]),
      Buffer.from('5,6\n'.repeat(20_000)),
    ]);
    const { rows, error } = await readAs('utf-8', content);
    expect([rows.length, error]).toEqual([200_000, undecodable('utf-8', 200_002, 400_002)]);
  });
});

describe('a row that ends just before bytes that are no text', () => {
  it('is handed on, though too little has come since the last look to look again', async () => {
    const long = 'x'.repeat(100);
    const content = Buffer.concat([Buffer.from(`a,b\n${long},2\n3`), Uint8Array.of(0xff)]);
    const [reading] = await readInPieces(content, {}, [64]);
    expect(reading).toMatchObject({ rows: [[2, [long, '2']]], read: { error: { rowNumber: 3 } } });
  });
});

describe('the rows before a fault', () => {
  const faults: [string, string | Uint8Array][] = [
    ['a quote that is never closed', '5,"6\n7,8\n'],
    ['a stray quote', '5,"6"x\n7,8\n'],
    ['a row as long as the file', `5,"6\n${'x'.repeat(9_000_000)}\n`],
    ['too many cells', `${'x,'.repeat(5000)}\n`],
    ['bytes of another encoding', Uint8Array.of(0x35, 0xe9, 0x0a)],
  ];
  const sound: WholeFile['rows'] = [
    [2, ['1', '2']],
    [3, ['3', '4']],
  ];
  const fileWith = (fault: string | Uint8Array) =>
    Buffer.concat([Buffer.from('a,b\n1,2\n3,4\n'), Buffer.from(fault)]);

  it.each(faults)('are handed on first: %s', async (_, fault) => {
    const { rows, read } = await readInShape(fileWith(fault));
    expect([rows, read.ok]).toEqual([sound, false]);
  });

  it.each(faults)('are the file once it is said to end with them: %s', async (_, fault) => {
    const content = fileWith(fault);
    const sha256 = createHash('sha256').update(content).digest('hex');
    expect(await readInShape(content, { lastRow: 3 })).toEqual({
      rows: sound,
      read: { ok: true, value: { rows: 2, sha256 } },
    });
  });
});
