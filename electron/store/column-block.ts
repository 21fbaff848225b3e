/** Rows a block holds; the last one of a file holds fewer. */
export const blockRows = 1000;

/** The most columns a file may have; part of a cell block's key. */
export const maxColumns = 4096;

export function toCellsId(block: number, column: number): number {
  return block * maxColumns + column;
}

const separator = '\u001F';

/**
 * One column of a block as text: cells joined, or JSON when that would lose something: a cell holds the
 * separator itself, a NUL, where SQLite ends a text, or half a surrogate pair, which UTF-8 cannot hold.
 */
export function encodeCells(cells: readonly string[]): string {
  const joined = cells.join(separator);
  const isPlain =
    countOf(joined, separator) === cells.length - 1 &&
    !joined.includes('\0') &&
    joined.isWellFormed();
  return isPlain ? `=${joined}` : `[${JSON.stringify(cells)}`;
}

export function decodeCells(data: string): string[] {
  return data.startsWith('=')
    ? data.slice(1).split(separator)
    : (JSON.parse(data.slice(1)) as string[]);
}

function countOf(text: string, part: string): number {
  let n = 0;
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) n += 1;
  return n;
}

export function toBytes(values: Uint32Array | Uint16Array): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
}

/** A copy, because a blob from SQLite may begin at any address. */
export function toUint32s(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(bytes.slice().buffer);
}

export function toUint16s(bytes: Uint8Array): Uint16Array {
  return new Uint16Array(bytes.slice().buffer);
}
