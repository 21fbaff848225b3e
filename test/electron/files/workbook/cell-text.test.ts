import { describe, expect, it } from 'vitest';
import { rowsOf } from '../read-whole-file.ts';
import { buildWorkbook, type WorkbookContent } from './build-workbook.ts';

/** The text of one cell under a header. */
async function textOf(cell: string, content: WorkbookContent = {}): Promise<string | undefined> {
  const data = `<row r="1"><c r="A1" t="str"><v>Head</v></c><c r="B1" t="str"><v>Mark</v></c></row><row r="2">${cell}<c r="B2" t="str"><v>x</v></c></row>`;
  const rows = await rowsOf(buildWorkbook({ sheets: [{ data }], ...content }));
  return rows[0]?.[1][0];
}

const number = (value: string, format?: string | number, is1904 = false) =>
  textOf(`<c r="A2" s="${format === undefined ? 0 : 1}"><v>${value}</v></c>`, {
    formats: format === undefined ? null : [format],
    is1904,
  });

describe('a number keeps its digits', () => {
  it.each<[string, string]>([
    ['919876543210', '919876543210'],
    ['9.1987654321E+11', '919876543210'],
    ['9.19876543210e11', '919876543210'],
    ['919876543210.0', '919876543210'],
    ['0.1', '0.1'],
    ['0.10000000000000001', '0.1'],
    ['0.30000000000000004', '0.3'],
    ['19.989999999999998', '19.99'],
    ['0.99999999999999989', '1'],
    ['1234.5678', '1234.5678'],
    ['9007199254740993', '9007199254740993'],
    ['12345678901234567890', '12345678901234567890'],
    ['123456789012345678.5', '123456789012345678.5'],
    ['1E+21', '1000000000000000000000'],
    ['1.2345678901234567E+19', '12345678901234567000'],
    ['1.5E-7', '0.00000015'],
    ['1.2345678901234567E-5', '0.0000123456789012346'],
    ['-0', '0'],
    ['-0.0', '0'],
    ['-12.50', '-12.5'],
    ['+5', '5'],
    ['007', '7'],
    ['.5', '0.5'],
    ['0', '0'],
    [' 42 ', '42'],
    ['1E+999999999', '1E+999999999'],
    ['1E+9999', '1E+9999'],
    ['NaN', 'NaN'],
    ['12 kg', '12 kg'],
    ['', ''],
  ])('%j is %j', async (value, text) => {
    expect(await number(value)).toBe(text);
  });

  it.each<[string, string | number, string]>([
    ['1234.5', '#,##0.00', '1234.5'],
    ['0.25', '0%', '0.25'],
    ['0.25', 10, '0.25'],
    ['1234.5', '[$₹-4009] #,##0.00', '1234.5'],
    ['1234.5', '"Rs." 0.00', '1234.5'],
    ['1234.5', 44, '1234.5'],
    ['919876543210', '0.00E+00', '919876543210'],
    ['919876543210', 11, '919876543210'],
    ['919876543210', '0', '919876543210'],
    ['919876543210', '@', '919876543210'],
    ['919876543210', 49, '919876543210'],
    ['-5', '0_);[Red](0)', '-5'],
    ['5', '0" kg"', '5'],
    ['5', '"day" 0', '5'],
    ['5', '[Red]0', '5'],
    ['0.5', '# ?/?', '0.5'],
    ['5', 'nonsense [ here', '5'],
    ['5', 9999, '5'],
  ])('%s under the format %j is %j', async (value, format, text) => {
    expect(await number(value, format)).toBe(text);
  });

  it.each<[string, string, string]>([
    ['123', '00000', '00123'],
    ['0', '00000', '00000'],
    ['9876543210', '0000000000', '9876543210'],
    ['98765', '0000000000', '0000098765'],
    ['9876543210', '"+91 "0', '+91 9876543210'],
    ['9876543210', '"+91-"##########', '+91-9876543210'],
    ['9876543210', '+\\9\\1\\ 00000\\ 00000', '+91 98765 43210'],
    ['9876543210', '(000) 000-0000', '(987) 654-3210'],
    ['123', '[$-409]00000', '00123'],
    ['123', '00000;-00000', '00123'],
    ['0', '00000;-00000;', '0'],
    ['-5', '00000', '-5'],
    ['12.5', '00000', '12.5'],
    ['9876543210', '[<=9999999]###-####;(###) ###-####', '9876543210'],
  ])('%s under the format of digits %j is %j', async (value, format, text) => {
    expect(await number(value, format)).toBe(text);
  });
});

describe('a date is what the sheet shows', () => {
  it.each<[string, string | number, string]>([
    ['46085', 'dd/mm/yyyy', '04/03/2026'],
    ['46085', 'mm/dd/yyyy', '03/04/2026'],
    ['46085', 'd-mmm-yy', '4-Mar-26'],
    ['46085', 15, '4-Mar-26'],
    ['46085', 17, 'Mar-26'],
    ['46085', '[$-4009]dd mmmm yyyy', '04 March 2026'],
    ['46085', '[$-409]d\\-mmm\\-yyyy;@', '4-Mar-2026'],
    ['46085', '[$-439]d mmmm yyyy', '4 मार्च 2026'],
    ['46085', 'yyyy"-W"mm', '2026-W03'],
    ['46085', '[Red]dd.mm.yy', '04.03.26'],
    ['46085.75', 'dd/mm/yyyy hh:mm:ss', '04/03/2026 18:00:00'],
    ['46085.75', 'yyyy-mm-dd"T"hh:mm', '2026-03-04T18:00'],
    ['46085.999999999', 'dd/mm/yyyy hh:mm', '05/03/2026 00:00'],
    ['0.5', 'hh:mm AM/PM', '12:00 PM'],
    ['0.75', 18, '6:00 PM'],
    ['0.75', 20, '18:00'],
    ['1.5', '[h]:mm', '36:00'],
    ['1.5', 46, '36:00:00'],
    ['60', 'dd/mm/yyyy', '29/02/1900'],
    ['61', 'dd/mm/yyyy', '01/03/1900'],
    ['59', 'dd/mm/yyyy', '28/02/1900'],
    ['4.6085E+4', 'dd/mm/yyyy', '04/03/2026'],
    ['46085', 14, '2026-03-04'],
    ['46085.75', 14, '2026-03-04'],
    ['46085.75', 22, '2026-03-04 18:00:00'],
    ['46085', 27, '2026-03-04'],
    ['46085', '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', '2026-03-04'],
    ['46085', '[$-x-sysdate]dddd, mmmm dd, yyyy', '2026-03-04'],
    ['46085.75', '[$-F400]h:mm:ss\\ AM/PM', '18:00:00'],
    ['-5', 'dd/mm/yyyy', '-5'],
    ['2958466', 'dd/mm/yyyy', '2958466'],
    ['919876543210', 'dd/mm/yyyy', '919876543210'],
    ['not a number', 'dd/mm/yyyy', 'not a number'],
    ['', 'dd/mm/yyyy', ''],
    ['60', 'B2dd/mm/yyyy', '60'],
  ])('%s under the format %j is %j', async (value, format, text) => {
    expect(await number(value, format)).toBe(text);
  });

  it.each<[string, string | number, string]>([
    ['0', 'dd/mm/yyyy', '01/01/1904'],
    ['44623', 'dd/mm/yyyy', '04/03/2026'],
    ['44623', 14, '2026-03-04'],
    ['44623.75', 'hh:mm', '18:00'],
    ['1.5', '[h]:mm', '36:00'],
    ['44623', 0, '44623'],
  ])('%s under the format %j in the 1904 system is %j', async (value, format, text) => {
    expect(await number(value, format, true)).toBe(text);
  });
});

describe('a cell that is no number', () => {
  it.each<[string, string, string]>([
    ['a shared text', '<c r="A2" t="s"><v>0</v></c>', 'Meera & Sons'],
    ['runs, without what only tells the sound', '<c r="A2" t="s"><v>1</v></c>', '東京 Tower'],
    ['a shared text with its blanks', '<c r="A2" t="s"><v>2</v></c>', '  two  '],
    ['a shared text whose blanks are layout', '<c r="A2" t="s"><v>3</v></c>', 'one'],
    ['an empty shared text', '<c r="A2" t="s"><v>4</v></c>', ''],
    ['a shared text without its number', '<c r="A2" t="s"/>', ''],
    ['marked line ends', '<c r="A2" t="s"><v>5</v></c>', 'a\r\nb'],
    ['what only looks like a mark', '<c r="A2" t="s"><v>6</v></c>', '_x000D_'],
    ['a character beyond the first plane', '<c r="A2" t="s"><v>7</v></c>', '😀'],
    ['text in CDATA', '<c r="A2" t="s"><v>8</v></c>', '<b>'],
    ['a text in the cell', '<c r="A2" t="inlineStr"><is><t>Meera</t></is></c>', 'Meera'],
    [
      'runs in the cell',
      '<c r="A2" t="inlineStr"><is><r><rPr><b/></rPr><t xml:space="preserve">Me </t></r><r><t>era</t></r></is></c>',
      'Me era',
    ],
    ['a text without its type', '<c r="A2"><is><t>Meera</t></is></c>', 'Meera'],
    ['a calculated text', '<c r="A2" t="str"><f>B1</f><v> Meera_x000D_</v></c>', ' Meera\r'],
    ['a calculated text that is empty', '<c r="A2" t="str"><f>""</f><v></v></c>', ''],
    ['a calculated number', '<c r="A2"><f>1+1</f><v>2</v></c>', '2'],
    ['a formula shared with another cell', '<c r="A2"><f t="shared" si="0"/><v>7</v></c>', '7'],
    ['true', '<c r="A2" t="b"><v>1</v></c>', 'TRUE'],
    ['false', '<c r="A2" t="b"><v>0</v></c>', 'FALSE'],
    ['an error', '<c r="A2" t="e"><f>1/0</f><v>#DIV/0!</v></c>', '#DIV/0!'],
    ['nothing found', '<c r="A2" t="e"><v>#N/A</v></c>', '#N/A'],
    ['an ISO date', '<c r="A2" t="d"><v>2026-03-04T18:00:00</v></c>', '2026-03-04T18:00:00'],
    ['nothing but a style', '<c r="A2" s="1"/>', ''],
    ['nothing at all', '', ''],
  ])('holds %s', async (_, cell, text) => {
    const strings = [
      '<t>Meera &amp; Sons</t>',
      '<r><t>東京</t></r><r><t xml:space="preserve"> Tower</t></r><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/>',
      '<t xml:space="preserve">  two  </t>',
      '<t>\n  one\n</t>',
      '<t/>',
      '<t>a_x000D_\nb</t>',
      '<t>_x005F_x000D_</t>',
      '<t>_xD83D__xDE00_</t>',
      '<t><![CDATA[<b>]]></t>',
    ];
    expect(await textOf(cell, { strings, formats: ['dd/mm/yyyy'] })).toBe(text);
  });
});
