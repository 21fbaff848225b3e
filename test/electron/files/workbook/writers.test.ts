import { describe, expect, it } from 'vitest';
import { rowsOf } from '../read-whole-file.ts';
import {
  buildParts,
  buildWorkbook,
  inlineRows,
  relationships,
  sheetPart,
  type WorkbookContent,
} from './build-workbook.ts';
import { zipParts } from './zip-parts.ts';

const data = inlineRows([
  ['Phone', 'Name'],
  ['919810000001', 'Mëera'],
]);
const expected = [[2, ['919810000001', 'Mëera']]];

const strict = (xml: string) =>
  xml
    .replaceAll(
      'http://schemas.openxmlformats.org/officeDocument/2006',
      'http://purl.oclc.org/ooxml/officeDocument',
    )
    .replaceAll(
      'http://schemas.openxmlformats.org/spreadsheetml/2006',
      'http://purl.oclc.org/ooxml/spreadsheetml',
    );

/** Every element of the main namespace with a prefix, as some libraries write it. */
const prefixed = (xml: string) =>
  xml.replaceAll(/<(\/?)([a-zA-Z])/g, '<$1x:$2').replaceAll('xmlns=', 'xmlns:x=');

const utf16 = (text: string, isBig: boolean) => {
  const bytes = Buffer.from(text.replace('UTF-8', 'UTF-16'), 'utf16le');
  return isBig ? bytes.swap16() : bytes;
};

const withParts = (change: (content: string) => string | Uint8Array) =>
  zipParts(
    buildParts({ sheets: [{ data }] }).map((part) => ({
      ...part,
      content: change(String(part.content)),
    })),
  );

const withLinks = (links: [string, string, string][], content: WorkbookContent = {}) =>
  buildWorkbook({
    sheets: [{ data }],
    ...content,
    parts: [{ name: 'xl/_rels/workbook.xml.rels', content: relationships(links) }],
  });

describe('a workbook is read the same', () => {
  it.each<[string, Buffer]>([
    ['without styles and shared texts', buildWorkbook({ sheets: [{ data }] })],
    ['in the strict edition', withParts(strict)],
    ['with a prefix before every name', withParts(prefixed)],
    ['in UTF-16 with a mark', withParts((xml) => utf16(`\uFEFF${xml}`, false))],
    ['in UTF-16 BE with a mark', withParts((xml) => utf16(`\uFEFF${xml}`, true))],
    ['in UTF-16 without a mark', withParts((xml) => utf16(xml, false))],
    ['in UTF-8 with a mark', withParts((xml) => `\uFEFF${xml}`)],
    ['with absolute targets', withLinks([['rId1', 'worksheet', '/xl/worksheets/sheet1.xml']])],
    [
      'with targets that go up',
      withLinks([['rId1', 'worksheet', '../xl/./worksheets/sheet1.xml']]),
    ],
    ['with targets in other letters', withLinks([['rId1', 'worksheet', 'Worksheets/Sheet1.XML']])],
    [
      'with parts that are not deflated',
      zipParts(buildParts({ sheets: [{ data }] }).map((part) => ({ ...part, isStored: true }))),
    ],
    [
      'with links that lead out of the file',
      buildWorkbook({
        sheets: [{ data }],
        parts: [
          {
            name: 'xl/_rels/workbook.xml.rels',
            content: relationships([['rId1', 'worksheet', 'worksheets/sheet1.xml']]).replace(
              '</Relationships>',
              '<Relationship Id="rId1" Type="x/worksheet" Target="http://127.0.0.1:9/a.xml" TargetMode="External"/></Relationships>',
            ),
          },
        ],
      }),
    ],
    [
      'with what other programs leave beside the rows',
      buildWorkbook({
        sheets: [{ data }],
        parts: [
          {
            name: 'xl/worksheets/sheet1.xml',
            content: sheetPart(data)
              .replace(
                '<sheetData>',
                '<dimension ref="A1"/><cols><col min="1" max="9"/></cols><sheetData>',
              )
              .replace(
                '</worksheet>',
                '<mergeCells><mergeCell ref="A1:B1"/></mergeCells><extLst><ext><y:row xmlns:y="urn:y"><y:c/></y:row></ext></extLst></worksheet>',
              ),
          },
        ],
      }),
    ],
  ])('%s', async (_, workbook) => {
    expect(await rowsOf(workbook)).toEqual(expected);
  });

  it('when its parts are in another order than its tabs', async () => {
    const sheets = [
      { name: 'Leads', data },
      { name: 'Other', data: inlineRows([['x'], ['y']]) },
    ];
    const links: [string, string, string][] = [
      ['rId2', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId1', 'worksheet', 'worksheets/sheet2.xml'],
    ];
    expect(await rowsOf(withLinks(links, { sheets }))).toEqual([[2, ['y']]]);
  });

  it('when a shared text is missing only in a part that is never asked for', async () => {
    expect(await rowsOf(buildWorkbook({ sheets: [{ data }], strings: [] }))).toEqual(expected);
  });
});

const row = (r: string, cells: string) => `<row${r && ` r="${r}"`}>${cells}</row>`;
const cell = (r: string, text: string) => `<c${r && ` r="${r}"`} t="str"><v>${text}</v></c>`;

describe('rows and cells stand where the sheet shows them', () => {
  const head = row('1', cell('A1', 'A') + cell('B1', 'B') + cell('C1', 'C'));

  it.each<[string, string, [number, string[]][]]>([
    ['gaps between cells', row('2', cell('C2', 'x')), [[2, ['', '', 'x']]]],
    ['cells at the end that are missing', row('2', cell('A2', 'x')), [[2, ['x', '', '']]]],
    [
      'cells beyond the header',
      row('2', cell('A2', 'x') + cell('E2', 'y')),
      [[2, ['x', '', '', '', 'y']]],
    ],
    [
      'styled cells at the end',
      row('2', `${cell('A2', 'x')}<c r="D2" s="1"/><c r="XFD2" s="1"/>`),
      [[2, ['x', '', '']]],
    ],
    [
      'cells without a place',
      row('2', cell('', 'x') + cell('C2', 'y') + cell('', 'z')),
      [[2, ['x', '', 'y', 'z']]],
    ],
    [
      'gaps between rows',
      row('5', cell('A5', 'x')) + row('9', cell('A9', 'y')),
      [
        [5, ['x', '', '']],
        [9, ['y', '', '']],
      ],
    ],
    [
      'rows without a number',
      row('5', cell('A5', 'x')) + row('', cell('', 'y')) + row('', cell('A7', 'z')),
      [
        [5, ['x', '', '']],
        [6, ['y', '', '']],
        [7, ['z', '', '']],
      ],
    ],
    [
      'blank rows, which are none',
      row('2', cell('A2', ' ')) + row('3', '') + row('4', cell('A4', 'x')),
      [[4, ['x', '', '']]],
    ],
    [
      'hidden rows',
      row('2', cell('A2', 'x')).replace('<row', '<row hidden="1"'),
      [[2, ['x', '', '']]],
    ],
    [
      'the last row there can be',
      row('1048576', cell('A1048576', 'x')),
      [[1_048_576, ['x', '', '']]],
    ],
  ])('with %s', async (_, rows, expectedRows) => {
    expect(await rowsOf(buildWorkbook({ sheets: [{ data: head + rows }] }))).toEqual(expectedRows);
  });
});
