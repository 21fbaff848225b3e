import { describe, expect, it } from 'vitest';
import { readInPieces, readInShape } from '../read-whole-file.ts';

const header = ['Name', 'Phone', 'City'];
const head = 'Name,Phone,City\nAsha,9810000001,Pune\n';
const next = 'Ravi,9810000005,Pune\nAnil,9810000006,Goa\n';

const faultOf = async (rows: string) => {
  const { rows: usable, read } = await readInShape(`${head}${rows}`, { header });
  return { usable: usable.length, error: read.ok ? null : read.error };
};

describe('a quote that rows further on close by chance', () => {
  it.each<[string, string, number, number]>([
    ['in the last cell', `Mina,9810000004,"Pune\n${next}Uma,9810000007,Pune"\n`, 3, 3],
    ['in the first cell', `"Mina,9810000004,Pune\n${next}Uma,9",Pune\n`, 3, 3],
    ['in the cell that tells', `Mina,"Ms 9810000004,Pune\n${next}Pipe,12",Pune\n`, 3, 3],
    ['with rows that end in CR', `Mina,981000004,"Pune\r${next}Uma,9810000007,Pune"\r`, 3, 3],
    ['closed in the row below', 'Mina,9810000004,"Pune\nUma,9810000007,Pune"\n', 3, 3],
    ['below a cell of two lines', `"A\nB",981,x\nMina,9810000004,"Pune\n${next}"\n`, 4, 5],
    ['behind a cell of two lines', `"A\nB",9810000004,"Pune\n${next}"\n`, 3, 4],
  ])('swallows no row in silence: opened %s', async (_where, rows, rowNumber, line) => {
    expect(await faultOf(rows)).toEqual({
      usable: rowNumber - 2,
      error: {
        kind: 'csv-malformed',
        name: 'leads.csv',
        problem: 'unclosed-quote',
        rowNumber,
        line,
      },
    });
  });

  it('is told alike in pieces of any size', async () => {
    const content = `${head}Mina,9810000004,"Pune\n${next}Uma,9810000007,Pune"\n`;
    const [whole, ...others] = await readInPieces(content, { header }, [1024, 1, 2, 7, 33]);
    expect(whole?.read.ok).toBe(false);
    for (const reading of others) expect(reading).toEqual(whole);
  });

  it.each([
    ['an address', 'Mina,9810000004,"12 MG Road\nKothrud, Pune, 411038"\n'],
    ['an address with as many commas', 'Mina,9810000004,"12 MG Road\nKothrud,Pune,411038"\n'],
    ['other people, as a person writes them', 'Mina,981,"Pune\nRavi, 9810000005, Pune"\n'],
    ['a phone on a line of its own', 'Mina,9810000004,"Pune\n9810000005\n"\n'],
    ['a name of two lines', '"Mina\nRao",9810000004,Pune\n'],
    ['a first cell of two lines with a comma', '"Rao,\nMina",9810000004,Pune\n'],
    ['a message with a comma', 'Mina,9810000004,"Hello,\n\ncall me, please,\nMina"\n'],
  ])('is not suspected in %s', async (_what, rows) => {
    expect(await faultOf(rows)).toEqual({ usable: 2, error: null });
  });

  it.each([
    ['Name,Phone,Notes,Other phone,City', 'Mina,9810000004,"Old\nRao",9810000005,Pune'],
    ['Name,City,Remarks', 'Mina,Pune,"Call back\nnot interested,busy,later"'],
  ])('is not suspected where no line is a row of the table %s', async (names, row) => {
    const columns = names.split(',');
    const above = columns.map((name) => (name.endsWith('hone') ? '9810000001' : name));
    const content = `${names}\n${above.join(',')}\n${row}\n`;
    const { rows, read } = await readInShape(content, { header: columns });
    expect({ usable: rows.length, isRead: read.ok }).toEqual({ usable: 2, isRead: true });
  });
});
