import { damaged } from './workbook-fault.ts';

/** A row as its sheet has it. */
export interface ParsedRow {
  rowNumber: number;
  /** A number stands for the shared text of that number. */
  cells: (string | number)[];
  hasFormula: boolean;
  /** Whether a formula in it was never calculated; its cell is empty here. */
  isUncalculated: boolean;
}

/** The last row and column of Excel: `XFD1048576`. */
const lastRowNumber = 1_048_576;
const columnCount = 16_384;

/** A row that inflates to more is an attack: Excel's own limit is 32,767 characters a cell. */
const mostChars = 64 * 1024 * 1024;

/**
 * Places cells by the place they name, or after the one before; gaps are empty cells. Rows and cells that
 * go back, repeat, or name another row are damage: one of two values would be lost.
 */
export function createRowBuilder(ref: string | undefined, previousRow: number) {
  const rowNumber = ref === undefined ? previousRow + 1 : Number(ref);
  const isInOrder = Number.isInteger(rowNumber) && rowNumber > previousRow;
  if (!isInOrder || rowNumber > lastRowNumber) throw damaged();
  const ownRow = String(rowNumber);
  const cells: (string | number)[] = [];
  let nextColumn = 0;
  let chars = 0;
  let hasFormula = false;
  let isUncalculated = false;
  return {
    rowNumber,
    add(cellRef: string | undefined, text: string | number): void {
      const column = cellRef === undefined ? nextColumn : toColumn(cellRef, ownRow);
      if (column < nextColumn || column >= columnCount) throw damaged();
      nextColumn = column + 1;
      if (text === '') return;
      chars += typeof text === 'string' ? text.length : 0;
      if (chars > mostChars) throw damaged();
      while (cells.length < column) cells.push('');
      cells.push(text);
    },
    addFormula(isCalculated: boolean): void {
      hasFormula = true;
      if (!isCalculated) isUncalculated = true;
    },
    finish: (): ParsedRow => ({ rowNumber, cells, hasFormula, isUncalculated }),
  };
}

const codeOfA = 65;
const letters = 26;

/** The column of `AB12`, from 0; its row must be the one it stands in. */
function toColumn(cellRef: string, ownRow: string): number {
  let column = 0;
  let at = 0;
  for (; at < cellRef.length; at += 1) {
    const letter = cellRef.charCodeAt(at) - codeOfA;
    if (letter < 0 || letter >= letters) break;
    column = column * letters + letter + 1;
  }
  if (at === 0 || at > 3 || cellRef.slice(at) !== ownRow) throw damaged();
  return column - 1;
}
