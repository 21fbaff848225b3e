import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeAtomic } from '../../../electron/files/write-atomic.ts';

let folder = '';
let path = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leadloader-'));
  path = join(folder, 'rejected.csv');
});
afterEach(() => rm(folder, { recursive: true }));

describe('a report on disk', () => {
  it('appears whole under its name, and nothing else stays', async () => {
    const result = await writeAtomic(path, async (sink) => {
      await sink.append('a,b\r\n');
      await sink.append('नमस्ते,2\r\n');
    });
    expect(result).toEqual({ ok: true, value: null });
    expect(await readFile(path, 'utf8')).toBe('a,b\r\nनमस्ते,2\r\n');
    expect(await readdir(folder)).toEqual(['rejected.csv']);
  });

  it('holds every line in order, however many', async () => {
    const lines = Array.from({ length: 30_000 }, (_, n) => `${n},${'x'.repeat(n % 50)}\r\n`);
    await writeAtomic(path, async (sink) => {
      for (const line of lines) await sink.append(line);
    });
    expect(await readFile(path, 'utf8')).toBe(lines.join(''));
  });

  it('may be empty', async () => {
    await writeAtomic(path, () => Promise.resolve());
    expect(await readFile(path, 'utf8')).toBe('');
  });

  it('is the old one until the new one is whole', async () => {
    await writeFile(path, 'old');
    await writeAtomic(path, async (sink) => {
      await sink.append('x'.repeat(200_000));
      expect(await readFile(path, 'utf8')).toBe('old');
    });
    expect(await readFile(path, 'utf8')).toBe('x'.repeat(200_000));
  });

  it('stays the old one when its rows cannot be read to the end', async () => {
    await writeFile(path, 'old');
    const broken = writeAtomic(path, async (sink) => {
      await sink.append('x'.repeat(200_000));
      throw new Error('The rows ended early');
    });
    await expect(broken).rejects.toThrow('The rows ended early');
    expect(await readFile(path, 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['rejected.csv']);
  });

  it('says so when its folder is missing', async () => {
    const missing = join(folder, 'gone', 'rejected.csv');
    expect(await writeAtomic(missing, (sink) => sink.append('a'))).toEqual({
      ok: false,
      error: {
        kind: 'report-unwritable',
        name: 'rejected.csv',
        reason: 'the folder does not exist',
      },
    });
  });

  it('says so when a folder has its name, and leaves no trace', async () => {
    await mkdir(join(path, 'inner'), { recursive: true });
    expect(await writeAtomic(path, (sink) => sink.append('a'))).toEqual({
      ok: false,
      error: { kind: 'report-unwritable', name: 'rejected.csv', reason: 'a folder has that name' },
    });
    expect(await readdir(folder)).toEqual(['rejected.csv']);
  });
});
