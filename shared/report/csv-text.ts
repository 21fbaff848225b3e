/** One line of RFC 4180 with its line end. A lone empty cell is quoted, or it would read back as no row at all. */
export function toCsvLine(cells: readonly string[]): string {
  const line = cells.map(quoteCell).join(',');
  return `${line === '' && cells.length === 1 ? '""' : line}\r\n`;
}

function quoteCell(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

const formulaStart = /^[=+\-@\t\r]/;
const plainNumber = /^[+-]?(?:\d[\d,]*(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;
// Digits in groups, as people write a phone; nothing in it can name a cell or a function.
const plainPhone = /^\+[ \u00a0]?\(?\d[\d ().\u00a0-]*$/;

/** A cell that a spreadsheet would run gets an apostrophe in front; a plain number or phone keeps its sign. */
export function guardFormula(cell: string): string {
  if (!formulaStart.test(cell) || plainNumber.test(cell) || plainPhone.test(cell)) return cell;
  return `'${cell}`;
}
