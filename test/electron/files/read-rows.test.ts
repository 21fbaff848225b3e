import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { utimes, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readRows } from '../../../electron/files/read-rows.ts';
import { sniffFile } from '../../../electron/files/sniff-file.ts';
import { readWholeFile, rowsOf, withFile } from './read-whole-file.ts';

describe('the rows of a file', () => {
  it.each<[string, string, [number, string[]][]]>([
    [
      'LF',
      'a,b\n1,2\n3,4\n',
      [
        [2, ['1', '2']],
        [3, ['3', '4']],
      ],
    ],
    [
      'CRLF',
      'a,b\r\n1,2\r\n3,4\r\n',
      [
        [2, ['1', '2']],
        [3, ['3', '4']],
      ],
    ],
    [
      'CR',
      'a,b\r1,2\r3,4\r',
      [
        [2, ['1', '2']],
        [3, ['3', '4']],
      ],
    ],
    [
      'no last line end',
      'a,b\r\n1,2\r\n3,4',
      [
        [2, ['1', '2']],
        [3, ['3', '4']],
      ],
    ],
    [
      'CRLF and then LF',
      'a,b\r\n1,2\n3,4\r\n',
      [
        [2, ['1', '2']],
        [3, ['3', '4']],
      ],
    ],
    [
      'LF and then CRLF',
      'a,b\n1,2\r\n3,"4"\r\n',
      [
        [2, ['1', '2']],
        [3, ['3', '4']],
      ],
    ],
  ])('end as in a spreadsheet: %s', async (_, content, rows) => {
    expect(await rowsOf(content)).toEqual(rows);
  });

  it.each<[string, string, [number, string[]][]]>([
    [
      'blank lines',
      'a,b\n\n1,2\n \t\n\n3,4\n\n',
      [
        [3, ['1', '2']],
        [6, ['3', '4']],
      ],
    ],
    [
      'blank cells only',
      'a,b\n,\n1,2\n , ,\n3,4\n',
      [
        [3, ['1', '2']],
        [5, ['3', '4']],
      ],
    ],
    ['lines before the header', '\n\na,b\n1,2\n', [[4, ['1', '2']]]],
    [
      'quoted line breaks',
      'a,b\n"1\n\n1",2\n3,4\n',
      [
        [2, ['1\n\n1', '2']],
        [3, ['3', '4']],
      ],
    ],
  ])('keep the number a spreadsheet shows: %s', async (_, content, rows) => {
    expect(await rowsOf(content)).toEqual(rows);
  });

  it.each<[string, string, string[]]>([
    ['fewer cells', 'a,b,c\n1\n', ['1']],
    ['more cells', 'a,b\n1,2,3,4\n', ['1', '2', '3', '4']],
    ['a separator at the end', 'a,b\n1,2,\n', ['1', '2', '']],
    ['empty cells', 'a,b,c\n,2,\n', ['', '2', '']],
    ['a line break, CRLF', 'a,b\r\n"1\r\n2",3\r\n', ['1\r\n2', '3']],
    ['a line break, LF in CRLF', 'a,b\r\n"1\n2",3\r\n', ['1\n2', '3']],
    ['doubled quotes', 'a,b\n"say ""no""",""""\n', ['say "no"', '"']],
    ['the separator', 'a,b\n"1,2","3;4"\n', ['1,2', '3;4']],
    ['a quote inside a plain cell', 'a,b\n5" pipe,x\n', ['5" pipe', 'x']],
    ['an apostrophe', "a,b\n'1,2'\n", ["'1", "2'"]],
    ['blanks around', 'a,b\n 1 ,\t2\n', [' 1 ', '\t2']],
    ['a quoted last cell, CRLF', 'a,b\r\n1,"2"\r\n', ['1', '2']],
    ['a byte-order mark in mid-text', 'a,b\n\uFEFF1,2\n', ['\uFEFF1', '2']],
  ])('hold their cells as typed: %s', async (_, content, cells) => {
    expect(await rowsOf(content)).toEqual([[2, cells]]);
  });

  it.each([
    [';', 'a;b\n"1;2";3,4\n', ['1;2', '3,4']],
    ['\t', 'a\tb\n1\t"2\t3"\n', ['1', '2\t3']],
    ['|', 'a|b\n1|"2|3"\n', ['1', '2|3']],
  ])('may be separated by %j', async (_, content, cells) => {
    expect(await rowsOf(content)).toEqual([[2, cells]]);
  });

  it('know nothing of the byte-order mark', async () => {
    expect(await rowsOf('\uFEFFa,b\n\uFEFF,2\n')).toEqual([[2, ['\uFEFF', '2']]]);
  });

  it('are none under a header alone', async () => {
    expect(await rowsOf('a,b\n')).toEqual([]);
  });

  it('come with the SHA-256 of every byte', async () => {
    const content = `\uFEFFa,b\r\n${'1,"नमस्ते"\r\n'.repeat(20_000)}\r\n`;
    const whole = await readWholeFile(content);
    const sha256 = createHash('sha256').update(content).digest('hex');
    expect(whole.ok && whole.value.read).toEqual({ ok: true, value: { rows: 20_000, sha256 } });
  });

  it('are read no further once nobody wants more', async () => {
    const content = `a\n${'1\n'.repeat(1_000_000)}`;
    const taken: number[] = [];
    const read = await withFile(content, async (path) => {
      const shape = await sniffFile(path);
      if (!shape.ok) return shape;
      return readRows(path, shape.value.shape, (rowNumber) => taken.push(rowNumber) < 3);
    });
    expect([taken, read.ok && read.value.rows]).toEqual([[2, 3, 4], 3]);
  });
});

describe('a file that changes while it is read', () => {
  it.each([
    ['shrinks', 'a,b\n1,2\n'],
    ['grows', 'a,b\n1,2\n3,4\n5,6\n'],
  ])('is refused when it %s', async (_how, later) => {
    const read = await withFile('a,b\n1,2\n3,4\n', async (path) => {
      const shape = await sniffFile(path);
      if (!shape.ok) throw new Error('The file could not be sniffed');
      await writeFile(path, later);
      return readRows(path, shape.value.shape, () => true);
    });
    expect(read).toEqual({
      ok: false,
      error: { kind: 'file-unreadable', name: 'leads.csv', reason: 'changed' },
    });
  });

  it('is refused when its columns changed places between the first look and the reading', async () => {
    const read = await withFile('a,b\n1,2\n', async (path) => {
      await utimes(path, 0, 0);
      const shape = await sniffFile(path);
      if (!shape.ok) throw new Error('The file could not be sniffed');
      await writeFile(path, 'b,a\n2,1\n');
      return readRows(path, shape.value.shape, () => true);
    });
    expect(read).toMatchObject({ error: { kind: 'file-unreadable', reason: 'changed' } });
  });

  it('is refused when as many other bytes are written over it', async () => {
    const read = await withFile('a,b\n1,2\n3,4\n', async (path) => {
      await utimes(path, 0, 0);
      const shape = await sniffFile(path);
      if (!shape.ok) throw new Error('The file could not be sniffed');
      return readRows(path, shape.value.shape, () => {
        writeFileSync(path, 'a,b\n5,6\n7,8\n');
        return true;
      });
    });
    expect(read).toMatchObject({ error: { kind: 'file-unreadable', reason: 'changed' } });
  });
});
