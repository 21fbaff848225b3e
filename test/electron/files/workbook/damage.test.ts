import { assert, asyncProperty, integer } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AppError } from '../../../../shared/errors/app-error.ts';
import { readWholeFile, refusalOf } from '../read-whole-file.ts';
import {
  buildParts,
  buildWorkbook,
  inlineRows,
  relationships,
  sheetPart,
  type WorkbookContent,
} from './build-workbook.ts';
import { zipParts, type ZipPart } from './zip-parts.ts';

const data = inlineRows([
  ['Phone', 'Name'],
  ['919810000001', 'Meera'],
]);
const sheetName = 'xl/worksheets/sheet1.xml';
const sheetOf = (content: string | Uint8Array, more: Partial<ZipPart> = {}): WorkbookContent => ({
  sheets: [{ data }],
  parts: [{ name: sheetName, content, ...more }],
});
const rows = (inner: string) => buildWorkbook({ sheets: [{ data: inner }] });
const mimetype = (type: string) =>
  zipParts([
    { name: 'mimetype', content: type, isStored: true },
    { name: 'content.xml', content: '<x/>' },
  ]);

const problemOf = async (content: Uint8Array) => {
  const error = await refusalOf(content);
  return error?.kind === 'workbook-unreadable' ? error.problem : error;
};

describe('a file that is no readable workbook is refused in words', () => {
  it.each<[string, Buffer, string]>([
    [
      'an OpenDocument sheet',
      mimetype('application/vnd.oasis.opendocument.spreadsheet'),
      'open-document',
    ],
    ['an OpenDocument text', mimetype('application/vnd.oasis.opendocument.text'), 'damaged'],
    [
      'a zip file of something else',
      zipParts([{ name: 'leads.csv', content: 'a,b\n' }]),
      'damaged',
    ],
    ['an empty zip file', zipParts([]), 'damaged'],
    [
      'a document of Word',
      buildWorkbook({
        parts: [{ name: 'xl/workbook.xml', content: '<document><body/></document>' }],
      }),
      'damaged',
    ],
    [
      'a binary workbook',
      buildWorkbook({
        parts: [{ name: 'xl/workbook.xml', content: Buffer.from([0x83, 1, 0x0c, 0, 1]) }],
      }),
      'damaged',
    ],
    [
      'a workbook whose main part is missing',
      buildWorkbook({
        parts: [
          {
            name: '_rels/.rels',
            content: relationships([['r1', 'officeDocument', 'xl/gone.xml']]),
          },
        ],
      }),
      'damaged',
    ],
    [
      'a workbook whose sheet is missing',
      buildWorkbook({
        parts: [
          {
            name: 'xl/_rels/workbook.xml.rels',
            content: relationships([['rId1', 'worksheet', 'worksheets/gone.xml']]),
          },
        ],
      }),
      'damaged',
    ],
  ])('%s', async (_, content, problem) => {
    expect(await problemOf(content)).toBe(problem);
  });

  it.each<[string, Buffer]>([
    ['a sheet that ends early', buildWorkbook(sheetOf('<worksheet><sheetData><row r="1">'))],
    ['an element that is never closed', rows('<row r="1"><c r="A1"><v>1</row>')],
    ['a document type', buildWorkbook(sheetOf(`<!DOCTYPE worksheet []>${sheetPart(data)}`))],
    [
      'entities that expand',
      buildWorkbook(
        sheetOf(
          `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>${sheetPart(inlineRows([['A'], ['x']]).replace('>x<', '>&b;<'))}`,
        ),
      ),
    ],
    [
      'an entity that reads a file',
      buildWorkbook(
        sheetOf(`<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>${sheetPart('')}`),
      ),
    ],
    [
      'an unknown entity',
      buildWorkbook(sheetOf(sheetPart('<row><c t="str"><v>&nbsp;</v></c></row>'))),
    ],
    ['bytes that are no text', buildWorkbook(sheetOf(Buffer.from([0x3c, 0x61, 0xff, 0xfe, 0x3e])))],
    ['rows out of order', rows('<row r="2"/><row r="1"/>')],
    ['a row that comes twice', rows('<row r="1"/><row r="1"/>')],
    ['a row 0', rows('<row r="0"/>')],
    ['a row beyond the last', rows('<row r="1048577"/>')],
    ['a row number that is none', rows('<row r="one"/>')],
    ['cells out of order', rows('<row r="1"><c r="B1"/><c r="A1"/></row>')],
    ['a cell that comes twice', rows('<row r="1"><c r="A1"/><c r="A1"/></row>')],
    ['a cell of another row', rows('<row r="1"><c r="A2"/></row>')],
    ['a cell beyond the last column', rows('<row r="1"><c r="XFE1"/></row>')],
    ['a cell without a column', rows('<row r="1"><c r="1"/></row>')],
    ['a cell in a cell', rows('<row r="1"><c r="A1"><c r="B1"/></c></row>')],
    ['a row in a row', rows('<row r="1"><row r="2"/></row>')],
    ['a row in a cell', rows('<row r="1"><c r="A1"><row r="2"/></c></row>')],
    ['a shared text that is not there', rows('<row r="1"><c r="A1" t="s"><v>3</v></c></row>')],
    ['a shared text without a number', rows('<row r="1"><c r="A1" t="s"><v>x</v></c></row>')],
    ['a negative shared text', rows('<row r="1"><c r="A1" t="s"><v>-1</v></c></row>')],
    [
      'styles that are missing, so that a date would look like a number',
      zipParts(
        buildParts({ sheets: [{ data }], formats: [14] }).filter(
          ({ name }) => name !== 'xl/styles.xml',
        ),
      ),
    ],
    [
      'a tab that leads nowhere',
      buildWorkbook({
        parts: [{ name: 'xl/_rels/workbook.xml.rels', content: relationships([]) }],
      }),
    ],
    ['an endless nesting', buildWorkbook(sheetOf('<a>'.repeat(200) + '</a>'.repeat(200)))],
    [
      'two sheets of one name',
      zipParts([
        ...buildParts({ sheets: [{ data }] }),
        { name: sheetName.toUpperCase(), content: sheetPart('') },
      ]),
    ],
    ['a checksum that is wrong', buildWorkbook(sheetOf(sheetPart(data), { declaredCrc: 1 }))],
    ['more bytes than declared', buildWorkbook(sheetOf(sheetPart(data), { declaredBytes: 10 }))],
    [
      'fewer bytes than declared',
      buildWorkbook(sheetOf(sheetPart(data), { declaredBytes: 10_000 })),
    ],
    ['nothing where its sheet should be', buildWorkbook(sheetOf('', { isStored: true }))],
  ])('%s', async (_, content) => {
    expect(await problemOf(content)).toBe('damaged');
  });

  /** Sound XML, most of it blanks between tags. */
  const blankXml = (root: string, megabytes: number) =>
    Buffer.from(`<${root}>${`<a>${' '.repeat(1024 * 1024)}</a>`.repeat(megabytes)}</${root}>`);

  it('a sheet that inflates five hundredfold, long before it fills the memory', async () => {
    expect(await problemOf(buildWorkbook(sheetOf(blankXml('worksheet', 66))))).toBe('damaged');
  });

  it('a part that needs no 64 MB and has them', async () => {
    const content = blankXml('styleSheet', 65);
    const parts = [{ name: 'xl/styles.xml', content, isStored: true }];
    expect(await problemOf(buildWorkbook({ sheets: [{ data }], formats: [], parts }))).toBe(
      'damaged',
    );
  });

  it('a text that is longer than any cell may be', async () => {
    const text = Buffer.alloc(34 * 1024 * 1024, 'x');
    const xml = Buffer.concat([
      Buffer.from('<worksheet><sheetData><row><c t="str"><v>'),
      text,
      Buffer.from('</v></c></row></sheetData></worksheet>'),
    ]);
    expect(await problemOf(buildWorkbook(sheetOf(xml, { isStored: true })))).toBe('damaged');
  });

  it('a row with more cells than can be numbered, by its number', async () => {
    const wide = `${inlineRows([['A']])}<row r="2"><c r="XFD2" t="str"><v>x</v></c></row>`;
    expect(await refusalOf(rows(wide))).toMatchObject({ problem: 'too-many-cells', rowNumber: 2 });
  });
});

/** Any workbook with a shared text, a date and a formula in it, small enough to try many times. */
const sound = buildWorkbook({
  sheets: [
    {
      data:
        inlineRows([['Phone', 'Name', 'Date']]) +
        '<row r="2"><c r="A2"><v>919810000001</v></c><c r="B2" t="s"><v>0</v></c><c r="C2" s="1"><v>46085</v></c></row>' +
        '<row r="3"><c r="A3"><f>A2</f><v>919810000001</v></c></row>',
    },
  ],
  strings: ['<t>Meera</t>'],
  formats: ['dd/mm/yyyy'],
});

type Read = { error: AppError } | { rows: unknown };

async function read(content: Uint8Array): Promise<Read> {
  const whole = await readWholeFile(content);
  if (!whole.ok) return { error: whole.error };
  return whole.value.read.ok ? { rows: whole.value.rows } : { error: whole.value.read.error };
}

describe('a workbook that was damaged on its way', () => {
  const whole = [
    [2, ['919810000001', 'Meera', '04/03/2026']],
    [3, ['919810000001', '', '']],
  ];

  it('is refused when its end is missing, wherever it was cut', async () => {
    expect(await read(sound)).toEqual({ rows: whole });
    for (let length = 4; length < sound.length; length += 7) {
      const found = await read(sound.subarray(0, length));
      expect([length, 'error' in found && found.error.kind]).toEqual([
        length,
        expect.stringMatching(/^(workbook|file)-un/),
      ]);
    }
  });

  it('with any byte flipped is refused, or read without a wrong value', async () => {
    const place = integer({ min: 4, max: sound.length - 1 });
    await assert(
      asyncProperty(place, integer({ min: 1, max: 255 }), async (at, by) => {
        const flipped = Buffer.from(sound);
        flipped[at] = (flipped[at] ?? 0) ^ by;
        const found = await read(flipped);
        const isRefused = 'error' in found && found.error.kind === 'workbook-unreadable';
        expect([isRefused, found]).toEqual([isRefused, isRefused ? found : { rows: whole }]);
      }),
      { numRuns: 150 },
    );
  });
});
