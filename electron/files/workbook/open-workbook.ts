import { openPackage, type WorkbookPackage } from './open-package.ts';
import { readSheetRows, type SheetPurpose, type SheetRow } from './read-sheet-rows.ts';
import { readStyles } from './read-styles.ts';
import { readXml } from './read-xml.ts';
import { mostPartBytes, readRelationships, type Relationship } from './relationships.ts';
import { decodeEscapes } from './text-escapes.ts';
import { damaged, toWorkbookFault, WorkbookFault } from './workbook-fault.ts';

export interface WorkbookSheet {
  name: string;
  /** Hidden by the user, or by a program so that no menu shows it. */
  isHidden: boolean;
  part: string;
}

/** A workbook whose directory is read; its sheets stay on the disk until their rows are asked for. */
export interface Workbook {
  /** The sheets with cells, in the order of their tabs; charts are none. */
  sheets: readonly WorkbookSheet[];
  /** Whether the program that wrote it left it to the next one to calculate its formulas. */
  isToBeCalculated: boolean;
  /** The rows that the sheet has, a chunk of the file at a time. */
  rows(sheet: WorkbookSheet, purpose: SheetPurpose): AsyncGenerator<SheetRow[]>;
  close(): Promise<void>;
}

/** Opens a workbook in the usual or the strict edition of the format (ECMA-376). Throws `WorkbookFault`. */
export async function openWorkbook(path: string): Promise<Workbook> {
  const parts = await openPackage(path);
  try {
    const main = await findMainPart(parts);
    const relationships = await readRelationships(parts, main);
    const { isToBeCalculated, is1904, tabs } = await readMainPart(parts, main);
    const findPart = (type: string) =>
      [...relationships.values()].find((to) => to.type === type)?.part ?? null;
    const styles = await readStyles(parts, findPart('styles'), is1904);
    const strings = findPart('sharedStrings');
    return {
      sheets: toSheets(tabs, relationships),
      isToBeCalculated,
      rows: ({ part }, purpose) => readSheetRows(parts, { purpose, part, strings, styles }),
      close: () => parts.close(),
    };
  } catch (cause) {
    await parts.close();
    throw toWorkbookFault(cause);
  }
}

const openDocumentSheet = 'application/vnd.oasis.opendocument.spreadsheet';

async function findMainPart(parts: WorkbookPackage): Promise<string> {
  if (parts.has('mimetype')) {
    let type = '';
    for await (const text of parts.read('mimetype', mostPartBytes)) type += text;
    if (type.startsWith(openDocumentSheet)) throw new WorkbookFault('open-document');
  }
  const relationships = [...(await readRelationships(parts, '')).values()];
  const main = relationships.find(({ type }) => type === 'officeDocument')?.part;
  if (main === undefined) throw damaged();
  return main;
}

interface Tab {
  name: string;
  isHidden: boolean;
  relationshipId: string;
}

async function readMainPart(parts: WorkbookPackage, part: string) {
  const tabs: Tab[] = [];
  let root = '';
  let is1904 = false;
  let isToBeCalculated = false;
  await readXml(parts.read(part, mostPartBytes), {
    open(name, attributes) {
      root ||= name;
      if (name === 'workbookPr') is1904 = isTrue(attributes['date1904']);
      if (name === 'calcPr') isToBeCalculated = isTrue(attributes['fullCalcOnLoad']);
      if (name === 'sheet') tabs.push(toTab(attributes));
    },
    close: () => undefined,
  });
  // A document or a presentation is a zip file of the same kind.
  if (root !== 'workbook') throw damaged();
  return { tabs, is1904, isToBeCalculated };
}

const isTrue = (value: string | undefined) => value === '1' || value === 'true';

function toTab(attributes: Record<string, string>): Tab {
  // The prefix is the writer's choice; without one the attribute would be another.
  const [, relationshipId = ''] =
    Object.entries(attributes).find(([name]) => name.endsWith(':id')) ?? [];
  const { name = '', state = 'visible' } = attributes;
  return { name: decodeEscapes(name), isHidden: state !== 'visible', relationshipId };
}

function toSheets(
  tabs: readonly Tab[],
  relationships: ReadonlyMap<string, Relationship>,
): WorkbookSheet[] {
  return tabs.flatMap(({ name, isHidden, relationshipId }) => {
    const to = relationships.get(relationshipId);
    if (!to) throw damaged();
    return to.type === 'worksheet' ? [{ name, isHidden, part: to.part }] : [];
  });
}
