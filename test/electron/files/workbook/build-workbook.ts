import { zipParts, type ZipPart } from './zip-parts.ts';

export interface SheetContent {
  name?: string;
  state?: string;
  /** What stands in `<sheetData>`. */
  data?: string;
}

export interface WorkbookContent {
  sheets?: SheetContent[];
  /** What stands in each `<si>`; null for a workbook without the part. */
  strings?: string[] | null;
  /** The codes of the styles from 1 on; a number is the ID of a known format. Style 0 is General. */
  formats?: (string | number)[] | null;
  is1904?: boolean;
  /** Elements beside the sheets in the main part. */
  main?: string;
  /** Parts that replace those of the same name, or come on top. */
  parts?: ZipPart[];
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const packaged = 'http://schemas.openxmlformats.org/package/2006/relationships';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A workbook as Excel writes it, in its smallest form. */
export function buildWorkbook(content: WorkbookContent = {}): Buffer {
  return zipParts(buildParts(content));
}

export function buildParts(content: WorkbookContent): ZipPart[] {
  const { sheets = [{}], strings = null, formats = null, parts = [] } = content;
  const usual: ZipPart[] = [
    part('[Content_Types].xml', '<Types/>'),
    part('_rels/.rels', relationships([['r1', 'officeDocument', 'xl/workbook.xml']])),
    part('xl/workbook.xml', mainPart(content, sheets)),
    part(
      'xl/_rels/workbook.xml.rels',
      relationships([
        ...(strings ? [['rIdS', 'sharedStrings', 'sharedStrings.xml'] satisfies Link] : []),
        ...(formats ? [['rIdF', 'styles', 'styles.xml'] satisfies Link] : []),
        ...sheets.map((_, index): Link => [
          `rId${index + 1}`,
          'worksheet',
          `worksheets/sheet${index + 1}.xml`,
        ]),
      ]),
    ),
    ...sheets.map(({ data = '' }, index) =>
      part(`xl/worksheets/sheet${index + 1}.xml`, sheetPart(data)),
    ),
    ...(strings ? [part('xl/sharedStrings.xml', stringsPart(strings))] : []),
    ...(formats ? [part('xl/styles.xml', stylesPart(formats))] : []),
  ];
  const replaced = new Set(parts.map(({ name }) => name));
  return [...usual.filter(({ name }) => !replaced.has(name)), ...parts];
}

const part = (name: string, xml: string): ZipPart => ({ name, content: declaration + xml });

type Link = [id: string, type: string, target: string];

export function relationships(links: readonly Link[]): string {
  const all = links.map(
    ([id, type, target]) =>
      `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packaged}">${all.join('')}</Relationships>`;
}

function mainPart({ is1904 = false, main: extra = '' }: WorkbookContent, sheets: SheetContent[]) {
  const tabs = sheets.map(
    ({ name, state = 'visible' }, index) =>
      `<sheet name="${name ?? `Sheet${index + 1}`}" sheetId="${index + 1}" state="${state}" r:id="rId${index + 1}"/>`,
  );
  return (
    `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr date1904="${is1904 ? 1 : 0}"/>` +
    `<sheets>${tabs.join('')}</sheets>${extra}</workbook>`
  );
}

export const sheetPart = (data: string) =>
  `<worksheet xmlns="${main}"><sheetData>${data}</sheetData></worksheet>`;

const stringsPart = (strings: readonly string[]) =>
  `<sst xmlns="${main}">${strings.map((si) => `<si>${si}</si>`).join('')}</sst>`;

function stylesPart(formats: readonly (string | number)[]): string {
  const escaped = (code: string) =>
    code.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  const codes = formats.map((format, index) =>
    typeof format === 'number'
      ? ''
      : `<numFmt numFmtId="${164 + index}" formatCode="${escaped(format)}"/>`,
  );
  const xfs = formats.map(
    (format, index) => `<xf numFmtId="${typeof format === 'number' ? format : 164 + index}"/>`,
  );
  return (
    `<styleSheet xmlns="${main}"><numFmts>${codes.join('')}</numFmts>` +
    `<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>` +
    `<cellXfs><xf numFmtId="0"/>${xfs.join('')}</cellXfs></styleSheet>`
  );
}

/** Rows of texts that stand in their cells. */
export function inlineRows(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) =>
    `<c t="inlineStr"><is><t xml:space="preserve">${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`;
  return rows.map((cells) => `<row>${cells.map(cell).join('')}</row>`).join('');
}
