import { appendFile, readdir, utimes, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readRows } from '../../../../electron/files/read-rows.ts';
import type { TakeRow } from '../../../../electron/files/records.ts';
import { sniffFile } from '../../../../electron/files/sniff-file.ts';
import type { FileShape } from '../../../../electron/files/file-shape.ts';
import { withFile } from '../read-whole-file.ts';
import { buildWorkbook, inlineRows, sheetPart } from './build-workbook.ts';

const leads = (count: number) =>
  inlineRows([['Phone'], ...Array.from({ length: count }, (_, index) => [`9198${index}`])]);
const formula = (r: number) => `<row r="${r}"><c r="A${r}"><f>X1</f></c></row>`;

/** Reads a workbook as it is proposed, with `shape` instead where given. */
function read(workbook: Buffer, take: TakeRow, shape: Partial<FileShape> = {}) {
  return withFile(workbook, async (path) => {
    const sniffed = await sniffFile(path);
    if (!sniffed.ok) throw new Error(JSON.stringify(sniffed.error));
    return readRows(path, { ...sniffed.value.shape, ...shape }, take);
  });
}

async function rowNumbers(workbook: Buffer, shape: Partial<FileShape> = {}) {
  const taken: number[] = [];
  const ended = await read(workbook, (rowNumber) => taken.push(rowNumber) > 0, shape);
  return { taken, ended };
}

describe('the rows of a workbook', () => {
  it('are counted, and the whole file is hashed', async () => {
    const workbook = buildWorkbook({ sheets: [{ data: leads(3) }] });
    const sha256 = createHash('sha256').update(workbook).digest('hex');
    expect(await rowNumbers(workbook)).toEqual({
      taken: [2, 3, 4],
      ended: { ok: true, value: { rows: 3, sha256 } },
    });
  });

  it('end where the user chose, with the whole file hashed', async () => {
    const workbook = buildWorkbook({ sheets: [{ data: leads(9) }] });
    const { taken, ended } = await rowNumbers(workbook, { lastRow: 3 });
    expect([taken, ended.ok && ended.value.sha256]).toEqual([
      [2, 3],
      createHash('sha256').update(workbook).digest('hex'),
    ]);
  });

  it('are read no further than they are wanted', async () => {
    // What follows row 1,000 is no XML: reading on would fail.
    const content = Buffer.concat([
      Buffer.from(sheetPart(leads(20_000)).replace('</worksheet>', '')),
      Buffer.from('<<<'),
    ]);
    const parts = [{ name: 'xl/worksheets/sheet1.xml', content }];
    let taken = 0;
    const ended = await read(buildWorkbook({ parts }), () => (taken += 1) < 50);
    expect([taken, ended.ok]).toEqual([50, true]);
  });

  it('need no more of the shared texts than they show', async () => {
    const strings = Array.from({ length: 50_000 }, (_, index) => `<t>text ${index}</t>`);
    strings.push('<broken>');
    const data = '<row><c t="s"><v>1</v></c></row><row><c t="s"><v>9</v></c></row>';
    const cells: string[][] = [];
    const ended = await read(buildWorkbook({ sheets: [{ data }], strings }), (_, row) => {
      cells.push(row);
      return false;
    });
    expect([cells, ended.ok]).toEqual([[['text 9']], true]);
  });

  it('leave no file open, however they end', async () => {
    const workbook = buildWorkbook({ sheets: [{ data: leads(5_000) }] });
    const countOpen = async () => (await readdir('/proc/self/fd')).length;
    const before = await countOpen();
    for (let n = 0; n < 20; n += 1) {
      await read(workbook, () => false);
      await read(workbook.subarray(0, -1), () => true).catch(() => undefined);
    }
    expect(await countOpen()).toBe(before);
  });

  it('let what the taker throws through as it is', async () => {
    const workbook = buildWorkbook({ sheets: [{ data: leads(3) }] });
    const full = new Error('The disk is full');
    await expect(
      read(workbook, () => {
        throw full;
      }),
    ).rejects.toBe(full);
  });
});

describe('a formula that was never calculated', () => {
  const broken = (rowNumber: number) => ({
    ok: false,
    error: {
      kind: 'workbook-unreadable',
      name: 'leads.csv',
      problem: 'formula-without-value',
      sheet: 'Leads',
      rowNumber,
    },
  });
  const sheets = (data: string) => buildWorkbook({ sheets: [{ name: 'Leads', data }] });
  const three = `${leads(2)}${formula(4)}<row r="5"><c r="A5"><v>1</v></c></row>`;

  it('ends the reading at its row, after the rows before it', async () => {
    expect(await rowNumbers(sheets(three))).toEqual({ taken: [2, 3], ended: broken(4) });
  });

  it('does not matter after the last row that is wanted', async () => {
    const { taken, ended } = await rowNumbers(sheets(three), { lastRow: 3 });
    expect([taken, ended.ok]).toEqual([[2, 3], true]);
  });

  it('does not matter above the header', async () => {
    const data = `${formula(1)}<row r="2"><c r="A2" t="str"><v>Phone</v></c></row><row r="3"><c r="A3"><v>1</v></c></row>`;
    const { taken, ended } = await rowNumbers(sheets(data), { headerRow: 2, header: ['Phone'] });
    expect([taken, ended.ok]).toEqual([[3], true]);
  });

  it.each<[string, string]>([
    ['nothing', '<c r="A2"><f>X1</f></c>'],
    ['an empty value', '<c r="A2"><f>X1</f><v></v></c>'],
    ['an empty value of a text in quotes', '<c r="A2" t="n"><f>"x"</f><v/></c>'],
    ['a value of its neighbour', '<c r="A2"><f>X1</f></c><c r="B2"><v>1</v></c>'],
  ])('with %s ends the reading', async (_, cells) => {
    const { ended } = await rowNumbers(sheets(`${leads(0)}<row r="2">${cells}</row>`));
    expect(ended).toEqual(broken(2));
  });
});

describe('a workbook that changes', () => {
  const change = async (alter: (path: string) => Promise<unknown>, when: 'before' | 'while') =>
    withFile(buildWorkbook({ sheets: [{ data: leads(5) }] }), async (path) => {
      const sniffed = await sniffFile(path);
      if (!sniffed.ok) throw new Error(JSON.stringify(sniffed.error));
      const pending = readRows(path, sniffed.value.shape, () => true);
      if (when === 'while') await alter(path);
      else await pending.then(() => alter(path));
      return when === 'while' ? pending : readRows(path, sniffed.value.shape, () => true);
    });
  const changed = {
    ok: false,
    error: { kind: 'file-unreadable', name: 'leads.csv', reason: 'changed' },
  };

  it.each<[string, (path: string) => Promise<unknown>]>([
    ['grows', (path) => appendFile(path, 'x')],
    ['is written anew', (path) => writeFile(path, 'x')],
    ['was cut', (path) => writeFile(path, '')],
    ['was saved again at the same size', (path) => utimes(path, 0, 0)],
  ])('and %s is not read', async (_, alter) => {
    expect(await change(alter, 'before')).toEqual(changed);
  });

  it('while it is read is refused, even at the same size', async () => {
    const later = new Date('2030-01-01T00:00:00Z');
    expect(await change((path) => utimes(path, later, later), 'while')).toEqual(changed);
  });
});
