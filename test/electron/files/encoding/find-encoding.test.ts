import { describe, expect, it } from 'vitest';
import { sniffFile } from '../../../../electron/files/sniff-file.ts';
import { encodeAs } from './encode-legacy.ts';
import { withFile } from '../read-whole-file.ts';

async function sniff(content: string | Uint8Array) {
  const sniffed = await withFile(content, (path) => sniffFile(path));
  if (!sniffed.ok) throw new Error(JSON.stringify(sniffed.error));
  return sniffed.value;
}

const plainRow = 'Asha Rao,919810000001,Pune,wants to visit on Sunday\r\n';

/** Three megabytes of ASCII with one other row, this far from the start of it. */
function longFile(encoding: string, row: string, place: 'middle' | 'end'): Uint8Array {
  const rows = Buffer.from(plainRow.repeat(30_000));
  const at = place === 'end' ? rows.length : plainRow.length * 29_990;
  return Buffer.concat([rows.subarray(0, at), encodeAs(encoding, row), rows.subarray(at)]);
}

describe('the encoding of a file', () => {
  it.each<[string, 'middle' | 'end']>([
    ['utf-8', 'end'],
    ['windows-1252', 'end'],
    ['windows-1252', 'middle'],
    ['shift_jis', 'end'],
  ])('is %s though its first other letter stands at the %s', async (encoding, place) => {
    const row = encoding === 'shift_jis' ? '東京都の,新宿区です\r\n' : 'Renée Müller,Orléans\r\n';
    expect((await sniff(longFile(encoding, row, place))).shape.encoding).toBe(encoding);
  });

  it('is UTF-8 wherever the samples cut a character', async () => {
    for (let shift = 0; shift < 4; shift += 1) {
      const content = `${'x'.repeat(shift)}नमस्ते🏡é`.repeat(110_000 - shift * 10_000);
      const { shape, notes } = await sniff(`Name\n${content}`);
      expect([shape.encoding, notes]).toEqual(['utf-8', []]);
    }
  });

  it('stays UTF-8 when a sound file is cut in mid-character, and the reading names the row', async () => {
    const content = Buffer.from('Name\nRenée\nJosé\nमीरा').subarray(0, -1);
    expect((await sniff(content)).shape.encoding).toBe('utf-8');
  });

  it('lists what reads the file without a fault, the proposed one first', async () => {
    const { evidence } = await sniff(encodeAs('windows-1251', 'Имя,Город\r\nИван,Москва\r\n'));
    expect([evidence.encodings[0], evidence.encodings.includes('utf-8')]).toEqual([
      'windows-1251',
      false,
    ]);
  });

  it('that is chosen is taken and stands first; rows before its first fault are shown', async () => {
    const content = encodeAs('windows-1252', 'Name,City\nAsha,Pune\nRenée,Orléans\n');
    const sniffed = await withFile(content, (path) => sniffFile(path, { encoding: 'utf-8' }));
    expect(
      sniffed.ok && [
        sniffed.value.shape.encoding,
        sniffed.value.evidence.encodings[0],
        sniffed.value.evidence.firstRows,
        sniffed.value.notes,
      ],
    ).toEqual([
      'utf-8',
      'utf-8',
      [
        { rowNumber: 1, cells: ['Name', 'City'] },
        { rowNumber: 2, cells: ['Asha', 'Pune'] },
      ],
      [],
    ]);
  });

  it.each<[string, string, number | null]>([
    ['has a fault in the header', 'utf-8', 2],
    ['does not exist', 'klingon', null],
  ])('that is chosen and %s is refused', async (_, encoding, line) => {
    const content = encodeAs('windows-1252', '\nPrénom,City\nAsha,Pune\n');
    expect(await withFile(content, (path) => sniffFile(path, { encoding }))).toEqual({
      ok: false,
      error: { kind: 'file-undecodable', name: 'leads.csv', encoding, rowNumber: line, line },
    });
  });
});

describe('the samples of characters beyond ASCII', () => {
  it('are six different cells with their row and column, the header among them', async () => {
    const rows = ['Prénom,Ville', 'Zoë,Köln', 'Zoë,Pune', 'Åsa,Malmö', 'José,Málaga', 'Ana,Łódź'];
    const { evidence } = await sniff(rows.join('\n'));
    expect(evidence.samples).toEqual([
      { rowNumber: 1, column: 'Prénom', text: 'Prénom' },
      { rowNumber: 2, column: 'Prénom', text: 'Zoë' },
      { rowNumber: 2, column: 'Ville', text: 'Köln' },
      { rowNumber: 4, column: 'Prénom', text: 'Åsa' },
      { rowNumber: 4, column: 'Ville', text: 'Malmö' },
      { rowNumber: 5, column: 'Prénom', text: 'José' },
    ]);
  });

  it('come from further down when the first rows are ASCII', async () => {
    const { evidence } = await sniff(`Name,City\n${'Asha,Pune\n'.repeat(2_000)}Zoë,Pune\n`);
    expect(evidence.samples).toEqual([{ rowNumber: 2_002, column: 'Name', text: 'Zoë' }]);
  });

  it.each<[string, string, string]>([
    ['at its start', `é${'x'.repeat(100)}`, `é${'x'.repeat(57)}…`],
    [
      'in its middle',
      `${'x'.repeat(100)}é${'y'.repeat(100)}`,
      `…${'x'.repeat(29)}é${'y'.repeat(28)}…`,
    ],
    ['at its end', `${'x'.repeat(100)}🏡`, `…${'x'.repeat(57)}🏡`],
    ['behind a line break', 'a\nb é', 'a b é'],
  ])('show a long cell around a character %s', async (_, cell, text) => {
    const { evidence } = await sniff(`Note\n"${cell}"\n`);
    expect(evidence.samples).toEqual([{ rowNumber: 2, column: 'Note', text }]);
  });

  it('are none when every encoding reads the file alike', async () => {
    expect((await sniff('Name\nAsha\n')).evidence.samples).toEqual([]);
  });
});
