import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readFirstRows } from '../../../electron/files/read-first-rows.ts';
import { sniffFile } from '../../../electron/files/sniff-file.ts';
import { buildWorkbook, inlineRows } from './workbook/build-workbook.ts';

const folder = mkdtempSync(join(tmpdir(), 'leadloader-first-rows-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const book = buildWorkbook({
  sheets: [{ name: 'Names', data: inlineRows([['Name', 'Mobile']]) }, { name: 'Empty' }],
});

it.each([
  ['a text file of column names', ['names.csv', 'Name,Mobile\n'], {}, 'no-rows'],
  ['a sheet of column names', ['book.xlsx', book], { sheet: 'Names' }, 'no-rows'],
  ['a sheet without cells', ['book.xlsx', book], { sheet: 'Empty' }, 'empty-sheet'],
] as const)('%s has no rows, and it is said why', async (_, [name, content], choices, reason) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  const sniffed = await sniffFile(path, choices);
  if (!sniffed.ok) throw new Error(JSON.stringify(sniffed.error));
  expect(await readFirstRows(path, sniffed.value.shape, 50)).toEqual({
    rows: [],
    problem: { kind: 'file-unreadable', name, reason },
  });
});
