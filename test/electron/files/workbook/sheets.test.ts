import { describe, expect, it } from 'vitest';
import type { ReadingChoices } from '../../../../shared/ipc/file-preview.ts';
import { sniffFile } from '../../../../electron/files/sniff-file.ts';
import { withFile } from '../read-whole-file.ts';
import {
  buildWorkbook,
  inlineRows,
  relationships,
  type WorkbookContent,
} from './build-workbook.ts';

const sniff = (content: WorkbookContent, choices: ReadingChoices = {}) =>
  withFile(buildWorkbook(content), (path) => sniffFile(path, choices));

async function sniffed(content: WorkbookContent, choices: ReadingChoices = {}) {
  const found = await sniff(content, choices);
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return found.value;
}

const leads = inlineRows([
  ['Phone', 'Name'],
  ['919810000001', 'Meera'],
]);

describe('the proposed shape of a workbook', () => {
  it('names the file, the sheet and its columns', async () => {
    const { shape, evidence, notes } = await sniffed({ sheets: [{ name: 'Leads', data: leads }] });
    expect({ ...shape, sizeBytes: 0, evidence, notes }).toEqual({
      name: 'leads.csv',
      sizeBytes: 0,
      modifiedAtMs: expect.any(Number),
      kind: 'workbook',
      encoding: 'xlsx',
      delimiter: '',
      quotes: 'enclose',
      headerRow: 1,
      lastRow: null,
      sheet: 'Leads',
      header: ['Phone', 'Name'],
      ownColumns: [],
      evidence: {
        samples: [],
        encodings: [],
        delimiters: [],
        firstRows: [
          { rowNumber: 1, cells: ['Phone', 'Name'] },
          { rowNumber: 2, cells: ['919810000001', 'Meera'] },
        ],
        sheets: [{ name: 'Leads', isHidden: false }],
      },
      notes: [],
    });
  });

  it('is that of the first visible sheet with cells', async () => {
    const { shape, evidence } = await sniffed({
      sheets: [
        { name: 'Old', state: 'hidden', data: leads },
        { name: 'Lists', state: 'veryHidden', data: leads },
        { name: 'Cover', data: '<row r="3"><c r="B3" s="1"/></row>' },
        { name: 'Leads', data: leads },
        { name: 'More', data: leads },
      ],
    });
    expect([shape.sheet, ...evidence.sheets]).toEqual([
      'Leads',
      { name: 'Old', isHidden: true },
      { name: 'Lists', isHidden: true },
      { name: 'Cover', isHidden: false },
      { name: 'Leads', isHidden: false },
      { name: 'More', isHidden: false },
    ]);
  });

  it('is that of a hidden sheet when no other has cells', async () => {
    const { shape } = await sniffed({
      sheets: [{ name: 'Cover' }, { name: 'Leads', state: 'hidden', data: leads }],
    });
    expect(shape.sheet).toBe('Leads');
  });

  it('is that of the chosen sheet, hidden or not', async () => {
    const sheets = [
      { name: 'Leads', data: leads },
      { name: 'R&amp;D _x0041_', state: 'veryHidden', data: inlineRows([['City']]) },
    ];
    const { shape } = await sniffed({ sheets }, { sheet: 'R&D A' });
    expect([shape.sheet, shape.header]).toEqual(['R&D A', ['City']]);
  });

  it('keeps the chosen header and last row', async () => {
    const { shape } = await sniffed({ sheets: [{ data: leads }] }, { headerRow: 2, lastRow: 9 });
    expect([shape.headerRow, shape.header, shape.lastRow]).toEqual([
      2,
      ['919810000001', 'Meera'],
      9,
    ]);
  });

  it('of an empty sheet that was chosen has no columns, and says so', async () => {
    const sheets = [{ data: leads }, { name: 'Cover' }];
    const { shape, notes } = await sniffed({ sheets }, { sheet: 'Cover' });
    expect([shape.header, notes]).toEqual([[], ['The sheet "Cover" is empty.']]);
  });

  it('says when a name is a formula without a value', async () => {
    const data =
      '<row r="1"><c r="A1" t="str"><v>Phone</v></c><c r="B1"><f>X1</f></c><c r="C1" t="str"><v>City</v></c></row>';
    const { shape, notes } = await sniffed({ sheets: [{ data }] }, { headerRow: 1 });
    expect([shape.header, notes]).toEqual([
      ['Phone', 'Column 2', 'City'],
      [
        'A name in row 1 is a formula that was never calculated, so its column got a number instead.',
      ],
    ]);
  });

  it.each<[string, string, number]>([
    ['<calcPr fullCalcOnLoad="1"/>', '<f>1+1</f>', 1],
    ['<calcPr fullCalcOnLoad="1"/>', '', 0],
    ['<calcPr calcId="191029"/>', '<f>1+1</f>', 0],
  ])('after %s and cells with %j has %i notes on old values', async (main, formula, count) => {
    const data = `${inlineRows([['Phone']])}<row r="2"><c r="A2">${formula}<v>2</v></c></row>`;
    const { notes } = await sniffed({ sheets: [{ data }], main });
    expect(notes.filter((note) => note.includes('calculated later'))).toHaveLength(count);
  });
});

describe('a workbook without the sheet that is wanted', () => {
  const refusal = async (content: WorkbookContent, choices: ReadingChoices = {}) => {
    const found = await sniff(content, choices);
    return found.ok ? null : found.error;
  };

  it('names the sheet that is missing', async () => {
    expect(await refusal({ sheets: [{ data: leads }] }, { sheet: 'Gone' })).toEqual({
      kind: 'workbook-unreadable',
      name: 'leads.csv',
      problem: 'sheet-missing',
      sheet: 'Gone',
      rowNumber: null,
    });
  });

  it.each<[string, WorkbookContent]>([
    ['no sheets at all', { sheets: [] }],
    ['empty sheets only', { sheets: [{}, {}] }],
    ['blank cells only', { sheets: [{ data: inlineRows([['', ' ']]) }] }],
    [
      'a chart only',
      {
        sheets: [{ data: leads }],
        parts: [
          {
            name: 'xl/_rels/workbook.xml.rels',
            content: relationships([['rId1', 'chartsheet', 'worksheets/sheet1.xml']]),
          },
        ],
      },
    ],
  ])('has %s', async (_, content) => {
    expect(await refusal(content)).toMatchObject({ problem: 'no-sheets' });
  });
});
