import { createRunCollector } from './run-collector.ts';
import type { Styles } from './read-styles.ts';
import { decodeEscapes } from './text-escapes.ts';
import { damaged } from './workbook-fault.ts';
import type { XmlHandlers } from './read-xml.ts';
import { createRowBuilder, type ParsedRow } from './row-builder.ts';

export interface SheetParser extends XmlHandlers {
  /** The rows that were completed since the last call. */
  takeRows(): ParsedRow[];
}

/** A cell whose element is still open. */
interface OpenCell {
  ref: string | undefined;
  type: string;
  style: number;
  value: string | null;
  hasFormula: boolean;
}

/** Turns the elements of a sheet into rows of texts; nothing of the sheet is kept but the rows not yet taken. */
export function createSheetParser(styles: Styles): SheetParser {
  const runs = createRunCollector();
  let rows: ParsedRow[] = [];
  let builder: ReturnType<typeof createRowBuilder> | null = null;
  let cell: OpenCell | null = null;
  let lastRow = 0;
  let isInData = false;
  let isInValue = false;
  const openRow = (ref: string | undefined) => {
    if (builder) throw damaged();
    builder = createRowBuilder(ref, lastRow);
    lastRow = builder.rowNumber;
  };
  return {
    open(name, attributes) {
      if (name === 'v') isInValue = true;
      if (cell) openInCell(cell, name);
      if (cell) runs.open(name, attributes);
      else if (name === 'c' && builder) cell = openCell(attributes);
      else if (name === 'row' && isInData) openRow(attributes['r']);
      else if (name === 'sheetData') isInData = true;
    },
    text(text) {
      if (isInValue && cell) cell.value = (cell.value ?? '') + text;
      else if (cell) runs.text(text);
    },
    close(name) {
      if (name === 'v') isInValue = false;
      else if (name === 'c' && cell && builder) {
        builder.add(cell.ref, toText(cell, runs.take(), styles));
        if (cell.hasFormula) builder.addFormula(isCalculated(cell));
        cell = null;
      } else if (name === 'row' && builder) {
        rows.push(builder.finish());
        builder = null;
      } else if (name === 'sheetData') isInData = false;
      else if (cell) runs.close(name);
    },
    takeRows() {
      const taken = rows;
      rows = [];
      return taken;
    },
  };
}

function openInCell(cell: OpenCell, name: string): void {
  if (name === 'c' || name === 'row') throw damaged();
  if (name === 'v') cell.value ??= '';
  if (name === 'f') cell.hasFormula = true;
}

function openCell({ r, t = 'n', s = '0' }: Record<string, string>): OpenCell {
  return { ref: r, type: t, style: Number(s), value: null, hasFormula: false };
}

/** Excel keeps the last value beside each formula; libraries that cannot calculate leave it out. An empty text is a value. */
function isCalculated({ type, value }: OpenCell): boolean {
  return value !== null && (value !== '' || type === 'str');
}

/** A text, or the number of a shared one. */
function toText(cell: OpenCell, inline: string, styles: Styles): string | number {
  const value = cell.value ?? '';
  switch (cell.type) {
    case 's':
      return value.trim() === '' ? '' : toIndex(value);
    case 'b':
      return booleans.get(value.trim()) ?? value;
    case 'str':
      return decodeEscapes(value);
    case 'inlineStr':
      return inline === '' ? decodeEscapes(value) : inline;
    case 'e':
    case 'd':
      return value.trim();
    default:
      return value === '' ? inline : styles(cell.style)(value);
  }
}

const booleans = new Map([
  ['1', 'TRUE'],
  ['0', 'FALSE'],
  ['true', 'TRUE'],
  ['false', 'FALSE'],
]);

function toIndex(value: string): number {
  const index = Number(value);
  if (!Number.isInteger(index) || index < 0) throw damaged();
  return index;
}
