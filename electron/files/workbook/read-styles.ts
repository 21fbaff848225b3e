import { createNumberText, type NumberText } from './number-text.ts';
import type { WorkbookPackage } from './open-package.ts';
import { toPlainNumber } from './plain-number.ts';
import { readXml } from './read-xml.ts';
import { mostPartBytes } from './relationships.ts';

/** How numbers are shown, by the style of their cell. */
export type Styles = (style: number) => NumberText;

/**
 * Reads the number formats of a workbook. One that has no such part has plain numbers only; one that lost
 * it is damaged, for its dates would look like numbers.
 */
export async function readStyles(
  parts: WorkbookPackage,
  part: string | null,
  is1904: boolean,
): Promise<Styles> {
  if (part === null) return () => toPlainNumber;
  const codes = new Map<number, string>();
  const formatIds: number[] = [];
  // The same names stand under `dxfs` and `cellStyleXfs`, where no cell refers to them.
  let list = '';
  await readXml(parts.read(part, mostPartBytes), {
    open(name, { numFmtId, formatCode }) {
      if (name === 'numFmts' || name === 'cellXfs') list = name;
      else if (list === 'numFmts' && name === 'numFmt' && formatCode !== undefined)
        codes.set(Number(numFmtId), formatCode);
      else if (list === 'cellXfs' && name === 'xf') formatIds.push(Number(numFmtId ?? 0));
    },
    close(name) {
      if (name === list) list = '';
    },
  });
  return createStyles(formatIds, codes, is1904);
}

function createStyles(
  formatIds: readonly number[],
  codes: ReadonlyMap<number, string>,
  is1904: boolean,
): Styles {
  const texts = new Map<number, NumberText>();
  return (style) => {
    const id = formatIds[style] ?? 0;
    const known = texts.get(id) ?? createNumberText({ id, code: codes.get(id) ?? null }, is1904);
    texts.set(id, known);
    return known;
  };
}
