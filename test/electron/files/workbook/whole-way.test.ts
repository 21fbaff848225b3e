import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tempFolder } from '../../../fakes/check-file.ts';
import { ownFolder, root, runLeadloader } from '../../cli/run-leadloader.ts';
import { NotedEngine } from '../../engine/note-engine.ts';
import { openEngine } from '../../engine/open-engine.ts';
import { buildWorkbook, inlineRows } from './build-workbook.ts';

/** Rows as a sales person keeps them: phones as numbers, dates that the sheet shows day first. */
function leadsWorkbook(): Buffer {
  const strings = ['Name', 'Phone', 'Visit Date', 'Rating', 'Asha', 'Ravi'];
  const text = (r: string, index: number) => `<c r="${r}" t="s"><v>${index}</v></c>`;
  const row = (r: number, name: number, phone: string, days: number) =>
    `<row r="${r}">${text(`A${r}`, name)}<c r="B${r}"><v>${phone}</v></c><c r="C${r}" s="1"><v>${days}</v></c><c r="D${r}"><v>4</v></c></row>`;
  const head = `<row r="1">${['A1', 'B1', 'C1', 'D1'].map(text).join('')}</row>`;
  const data = head + row(2, 4, '9.19810000101E+11', 46085) + row(3, 5, '919810000102', 46106);
  return buildWorkbook({
    sheets: [{ name: 'Notes' }, { name: 'Leads', data }],
    strings: strings.map((each) => `<t>${each}</t>`),
    formats: ['dd/mm/yyyy'],
  });
}

function fileOf(content: Buffer, folder = tempFolder()): string {
  const path = join(folder, 'leads.xlsx');
  writeFileSync(path, content);
  return path;
}

describe('the preview of a workbook', () => {
  it('shows rows, sheets and reading, and another sheet when it is chosen', async () => {
    const engine = new NotedEngine(await openEngine());
    const sheets = [
      { name: 'Leads', data: inlineRows([['Phone'], ['919810000101']]) },
      { name: 'Old', state: 'hidden', data: inlineRows([['Mobile'], ['919810000102']]) },
    ];
    const fileId = await engine.addFile(fileOf(buildWorkbook({ sheets })));
    const proposed = await engine.call('file.preview', { fileId, choices: {} });
    const chosen = await engine.call('file.preview', { fileId, choices: { sheet: 'Old' } });
    expect(
      [proposed, chosen].map(({ reading, header, rows, problem }) => [
        reading.encoding,
        reading.sheet,
        header,
        rows,
        problem,
      ]),
    ).toEqual([
      ['xlsx', 'Leads', ['Phone'], [{ rowNumber: 2, cells: ['919810000101'] }], null],
      ['xlsx', 'Old', ['Mobile'], [{ rowNumber: 2, cells: ['919810000102'] }], null],
    ]);
    expect(proposed.evidence.sheets).toEqual([
      { name: 'Leads', isHidden: false },
      { name: 'Old', isHidden: true },
    ]);
  });

  it('shows the rows before a formula without a value, and why there are no more', async () => {
    const engine = new NotedEngine(await openEngine());
    const path = join(root, 'test/fixtures/workbooks/formula-without-value.xlsx');
    const fileId = await engine.addFile(fileOf(readFileSync(path)));
    const { rows, problem } = await engine.call('file.preview', { fileId, choices: {} });
    expect([rows, problem]).toEqual([
      [{ rowNumber: 2, cells: ['919810000001', 'Meera Iyer'] }],
      {
        kind: 'workbook-unreadable',
        name: 'leads.xlsx',
        problem: 'formula-without-value',
        sheet: 'Leads',
        rowNumber: 3,
      },
    ]);
  });
});

describe.concurrent('a workbook on the command line', () => {
  const check = (content: Buffer, ...args: string[]) => {
    const data = ['--workspace', 'practice', '--data-dir', join(ownFolder(), 'data')];
    return runLeadloader(['check', fileOf(content, ownFolder()), ...data, ...args]);
  };

  it('is checked like any file', async () => {
    const { code, stdout, stderr } = await check(leadsWorkbook(), '--json');
    const { file, counts } = JSON.parse(stdout) as { file: object; counts: object };
    expect({ code, counts, file, told: stderr.includes('Leads') }).toMatchObject({
      code: 0,
      counts: { ready: 2, held: 0, excluded: 0 },
      file: { name: 'leads.xlsx', rows: 2, encoding: 'xlsx', delimiter: '' },
    });
  });

  it('leaves as telecrm wants it: phones as digits, dates proven by the days that the sheet shows', async () => {
    const { stdout } = await check(leadsWorkbook(), '--rows');
    const lines = stdout.trimEnd().split('\n');
    const rows = lines.map((line) => JSON.parse(line) as { row: number; async: unknown });
    const midnight = (iso: string) => Date.parse(`${iso}T00:00:00+05:30`);
    expect(rows.map(({ row, async: sent }) => [row, sent])).toEqual([
      [
        2,
        {
          fields: {
            name: 'Asha',
            phone: '919810000101',
            visit_date: midnight('2026-03-04'),
            rating: 4,
          },
        },
      ],
      [
        3,
        {
          fields: {
            name: 'Ravi',
            phone: '919810000102',
            visit_date: midnight('2026-03-25'),
            rating: 4,
          },
        },
      ],
    ]);
  });

  it('that is damaged is named with what to do', async () => {
    const { code, stderr } = await check(leadsWorkbook().subarray(0, -30));
    expect([code, stderr]).toEqual([2, expect.stringContaining('Open it in Excel, save it')]);
  });
});
