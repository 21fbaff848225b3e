import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { maxColumns } from '../../../electron/store/column-block.ts';
import { sniffFile } from '../../../electron/files/sniff-file.ts';
import { withFile } from './read-whole-file.ts';

const sniff = (content: string | Uint8Array) => withFile(content, (path) => sniffFile(path));

async function shapeOf(content: string | Uint8Array) {
  const sniffed = await sniff(content);
  if (!sniffed.ok) throw new Error(JSON.stringify(sniffed.error));
  return sniffed.value.shape;
}

describe('the proposed shape of a file', () => {
  it('names the file, its size and how to read it', async () => {
    expect(await shapeOf('phone,name\r\n919810000001,Meera\r\n')).toEqual({
      name: 'leads.csv',
      sizeBytes: 32,
      modifiedAtMs: expect.any(Number),
      kind: 'text',
      encoding: 'utf-8',
      delimiter: ',',
      quotes: 'enclose',
      headerRow: 1,
      lastRow: null,
      sheet: null,
      header: ['phone', 'name'],
      ownColumns: [],
    });
  });

  it.each<[string, string, string[]]>([
    ['commas', 'a,b,c\n1,2,3\n', [',', 'a', 'b', 'c']],
    ['semicolons', 'a;b;c\n1;2;3\n', [';', 'a', 'b', 'c']],
    ['tabs', 'a\tb\tc\n1\t2\t3\n', ['\t', 'a', 'b', 'c']],
    ['pipes', 'a|b|c\n1|2|3\n', ['|', 'a', 'b', 'c']],
    [
      'semicolons, a comma in a name',
      'Name, full;Phone;City\n',
      [';', 'Name, full', 'Phone', 'City'],
    ],
    ['commas inside quotes only', '"a,b,c";d\n1;2\n', [';', 'a,b,c', 'd']],
    ['one column', 'phone\n1\n', [',', 'phone']],
    ['a byte-order mark', '\uFEFFphone;name\n', [';', 'phone', 'name']],
    ['a byte-order mark before a quote', '\uFEFF"phone","name"\n', [',', 'phone', 'name']],
    ['no line end', 'phone,name', [',', 'phone', 'name']],
    ['blank lines before it', '\r\n , \r\nphone,name\r\n', [',', 'phone', 'name']],
    ['a line break in a name', '"pho\r\nne",name\n', [',', 'pho\r\nne', 'name']],
    ['a quote inside a name', 'size",name\r\n"1",x\r\n', [',', 'size"', 'name']],
    ['a doubled quote', '"the ""real"" name";phone\r\n', [';', 'the "real" name', 'phone']],
  ])('of a header with %s', async (_, content, [delimiter, ...header]) => {
    const shape = await shapeOf(content);
    expect([shape.delimiter, ...shape.header]).toEqual([delimiter, ...header]);
  });

  it.each<[string, string[]]>([
    ['Phone,Phone,Phone', ['Phone', 'Phone (2)', 'Phone (3)']],
    ['Phone,Phone (2),Phone', ['Phone', 'Phone (2)', 'Phone (3)']],
    [' Phone , Phone', ['Phone', 'Phone (2)']],
    ['Phone,,City,', ['Phone', 'Column 2', 'City', 'Column 4']],
    ['Column 2,,x', ['Column 2', 'Column 2 (2)', 'x']],
    ['Phone,phone', ['Phone', 'phone']],
    ['constructor,__proto__,toString', ['constructor', '__proto__', 'toString']],
  ])('gives each column of %j a name of its own', async (header, names) => {
    expect((await shapeOf(`${header}\n1\n`)).header).toEqual(names);
  });

  it('has as many columns as the store can number', async () => {
    const header = Array.from({ length: maxColumns }, (_, index) => `c${index}`);
    expect((await shapeOf(header.join(','))).header).toEqual(header);
  });
});

describe('a file that is none', () => {
  const refusals: [string, string | Uint8Array, string][] = [
    ['nothing', '', 'empty'],
    ['a byte-order mark alone', '\uFEFF', 'empty'],
    ['blank lines alone', '\r\n \t\n\n', 'empty'],
    ['separators alone', ',,,\n,,,\n', 'empty'],
    ['an order to Excel alone', 'sep=;\r\n', 'empty'],
    ['blank UTF-16', Buffer.from('\uFEFF\r\n\r\n', 'utf16le'), 'empty'],
    ['a picture', Buffer.alloc(100), 'binary'],
    ['UTF-32', Buffer.from('fffe00004e000000616d0000', 'hex'), 'binary'],
    ['UTF-32 the other way round', Buffer.from('0000feff0000004e00000061', 'hex'), 'binary'],
    ['a web page', '<!DOCTYPE html>\n<p>a,b\n', 'web-page'],
    ['a web page that calls itself a workbook', '\uFEFF \r\n<HTML xmlns:x="a,b">\n', 'web-page'],
    ['a table of a web page in UTF-16', Buffer.from('\uFEFF<table>\n', 'utf16le'), 'web-page'],
    ['a workbook as XML', '<?xml version="1.0"?>\n<Workbook>a,b\n', 'web-page'],
    ['a workbook of before 2007', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'old-workbook'],
  ];
  it.each(refusals)('is refused when it holds %s', async (_, content, reason) => {
    expect(await sniff(content)).toEqual({
      ok: false,
      error: { kind: 'file-unreadable', name: 'leads.csv', reason },
    });
  });

  it('is not one for a tag in a cell', async () => {
    expect((await shapeOf('<b>Name</b>,<html>\nAsha,1\n')).header).toEqual([
      '<b>Name</b>',
      '<html>',
    ]);
  });

  it('is refused when it is a folder, is missing, or lies in a file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'leadloader-'));
    await mkdir(join(folder, 'leads.csv'));
    const reasonOf = async (path: string) => {
      const sniffed = await sniffFile(path);
      return !sniffed.ok && 'reason' in sniffed.error ? sniffed.error.reason : null;
    };
    expect(await reasonOf(join(folder, 'leads.csv'))).toBe('directory');
    expect(await reasonOf(join(folder, 'gone.csv'))).toBe('missing');
    expect(await withFile('a', (path) => reasonOf(join(path, 'inner.csv')))).toBe('missing');
    await rm(folder, { recursive: true });
  });

  it.each<[string, string, string]>([
    ['has a quote that is never closed', 'phone,"name\n1,2\n', 'unclosed-quote'],
    ['has 4,097 columns', ','.repeat(maxColumns).replace(/^/, 'a'), 'too-many-cells'],
  ])('names row 1 when the header %s', async (_, content, problem) => {
    expect(await sniff(content)).toEqual({
      ok: false,
      error: { kind: 'csv-malformed', name: 'leads.csv', rowNumber: 1, line: 1, problem },
    });
  });

  it('may end its first megabyte inside a character', async () => {
    const header = 'phone,name\n';
    const filler = 'x'.repeat(1024 * 1024 - header.length - 1);
    expect((await shapeOf(`${header}${filler}नमस्ते\n`)).header).toEqual(['phone', 'name']);
  });
});
