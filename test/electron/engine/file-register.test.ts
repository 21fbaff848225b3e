import { writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createFileRegister } from '../../../electron/engine/file-register.ts';
import { createPastedFiles } from '../../../electron/engine/pasted-files.ts';
import { tempFolder } from '../../fakes/check-file.ts';
import { openEngine, valueOf } from './open-engine.ts';

function openRegister() {
  const files = createFileRegister(createPastedFiles(join(tempFolder(), 'pasted')));
  onTestFinished(() => files.close());
  return files;
}

function write(content: string | Uint8Array): string {
  const path = join(tempFolder(), 'leads.csv');
  writeFileSync(path, content);
  return path;
}

async function openFile(content: string | Uint8Array) {
  const files = openRegister();
  const path = write(content);
  const { fileId } = valueOf(await files.add(path));
  return { files, fileId, path };
}

const table = 'Name;Phone\nAsha;9810000101\nRavi;9810000102\n';

describe('the choices of reading', () => {
  it('stay with the file for all that follows', async () => {
    const { files, fileId } = await openFile(table);
    const choices = { delimiter: ',', headerRow: null, lastRow: 2, quotes: 'plain' as const };
    const { reading } = valueOf(await files.preview(fileId, choices));
    expect(reading).toMatchObject(choices);
    expect(valueOf(await files.find(fileId)).shape).toMatchObject(choices);
  });

  it('are what the next preview says and not added to those before', async () => {
    const { files, fileId } = await openFile(table);
    await files.preview(fileId, { lastRow: 2 });
    const { reading, rows } = valueOf(await files.preview(fileId, {}));
    expect([reading.lastRow, rows.length]).toEqual([null, 2]);
  });

  it('leave the former ones when the file cannot be read with them', async () => {
    const { files, fileId } = await openFile(Buffer.from(`Ren\u00e9;Phone\n${table}`, 'latin1'));
    const choices = { encoding: 'windows-1252', lastRow: 2 };
    valueOf(await files.preview(fileId, choices));
    const failed = await files.preview(fileId, { encoding: 'utf-8' });
    expect(failed).toMatchObject({ ok: false, error: { kind: 'file-undecodable' } });
    expect(valueOf(await files.find(fileId)).shape).toMatchObject(choices);
  });

  it('are of one file and of no other', async () => {
    const files = openRegister();
    const path = write(table);
    const [first, second] = [valueOf(await files.add(path)), valueOf(await files.add(path))];
    await files.preview(first.fileId, { lastRow: 2 });
    expect(valueOf(await files.find(second.fileId)).shape.lastRow).toBeNull();
  });

  it('are proposed for a file that was never previewed', async () => {
    const { files, fileId } = await openFile(table);
    const { shape } = valueOf(await files.find(fileId));
    expect([shape.delimiter, shape.header]).toEqual([';', ['Name', 'Phone']]);
  });
});

describe('a file that breaks off', () => {
  it('is previewed up to there, and whole once it is said to end there', async () => {
    const { files, fileId } = await openFile(`${table}"Meera;9810000103\n`);
    const broken = valueOf(await files.preview(fileId, {}));
    expect([broken.rows.map(({ rowNumber }) => rowNumber), broken.problem]).toEqual([
      [2, 3],
      {
        kind: 'csv-malformed',
        name: 'leads.csv',
        rowNumber: 4,
        line: 4,
        problem: 'unclosed-quote',
      },
    ]);
    const cut = valueOf(await files.preview(fileId, { lastRow: 3 }));
    expect([cut.rows, cut.problem]).toEqual([broken.rows, null]);
  });

  it('shows fifty rows and no fault that lies behind them', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => `Asha;${index}\n`).join('');
    const { files, fileId } = await openFile(`Name;Phone\n${rows}"Meera;1\n`);
    const { rows: shown, problem } = valueOf(await files.preview(fileId, {}));
    expect([shown.length, problem]).toEqual([50, null]);
  });

  it('is gone when it was removed after it was chosen', async () => {
    const { files, fileId, path } = await openFile(table);
    await rm(path);
    const gone = { kind: 'file-unreadable', name: 'leads.csv', reason: 'missing' };
    expect(await files.preview(fileId, {})).toEqual({ ok: false, error: gone });
    expect(await files.find(fileId)).toEqual({ ok: false, error: gone });
  });
});

describe('a file nobody chose', () => {
  it('is not known', async () => {
    const files = openRegister();
    const unknown = { ok: false, error: { kind: 'file-unknown' } };
    expect([await files.find('none'), await files.preview('none', {})]).toEqual([unknown, unknown]);
  });
});

describe('pasted rows', () => {
  it('are a file like any other', async () => {
    const files = openRegister();
    const { fileId, name } = valueOf(await files.paste('Name\tPhone\r\nनाम\t9810000101\r\n'));
    const { reading, header, rows } = valueOf(await files.preview(fileId, {}));
    expect([name, reading.encoding, reading.delimiter]).toEqual(['Pasted rows.txt', 'utf-8', '\t']);
    expect([header, rows]).toEqual([
      ['Name', 'Phone'],
      [{ rowNumber: 2, cells: ['नाम', '9810000101'] }],
    ]);
  });

  it('of nothing are refused', async () => {
    const files = openRegister();
    expect(await files.paste('')).toMatchObject({ error: { reason: 'empty' } });
  });

  it('are taken up to 16 million characters, and read', async () => {
    const engine = await openEngine();
    const line = 'Asha\t9810000101\r\n';
    const text = `Name\tPhone\r\n${line.repeat(980_000)}`;
    const { fileId } = valueOf(await engine.call('file.paste', { text }));
    const { rows } = valueOf(await engine.call('file.preview', { fileId, choices: {} }));
    expect([text.length > 16_000_000, rows.length]).toEqual([true, 50]);
  });
});
