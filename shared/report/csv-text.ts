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

/**
 * A cell that a spreadsheet would run gets an apostrophe in front; a plain number or phone keeps its sign.
 * A cell that already looks guarded gets one more, so that `unguardFormula` gives every cell back.
 */
export function guardFormula(cell: string): string {
  const bare = cell.replace(/^'+/, '');
  if (!formulaStart.test(bare) || plainNumber.test(bare) || plainPhone.test(bare)) return cell;
  return `'${cell}`;
}

/** Takes off the apostrophe that `guardFormula` put there, and no other. */
export function unguardFormula(cell: string): string {
  const bare = cell.slice(1);
  return cell.startsWith("'") && guardFormula(bare) === cell ? bare : cell;
}
