/** Columns of two files that go by the same name. */
export interface PairedColumns {
  /** The other file's own spelling of a column; nothing where it has none. */
  spelling: ReadonlyMap<string, string>;
  /** Columns both have, of all that either has: 0 to 1. */
  similarity: number;
}

/**
 * Pairs the columns of two headers whatever their order; letters' case and blanks do not count. Each
 * column is paired once, with its exact name first: "Email" and "EMAIL" of one file are two columns.
 */
export function pairColumns(from: readonly string[], to: readonly string[]): PairedColumns {
  const free = new Set(to);
  const spelling = new Map<string, string>();
  for (const column of new Set(from)) if (free.delete(column)) spelling.set(column, column);
  const byName = new Map<string, string[]>();
  for (const column of free) {
    const name = toPlainName(column);
    byName.set(name, [...(byName.get(name) ?? []), column]);
  }
  for (const column of new Set(from)) {
    const own = spelling.has(column) ? undefined : byName.get(toPlainName(column))?.shift();
    if (own !== undefined) spelling.set(column, own);
  }
  const all = new Set(from).size + new Set(to).size - spelling.size;
  return { spelling, similarity: all === 0 ? 0 : spelling.size / all };
}

function toPlainName(column: string): string {
  return column.trim().toLowerCase().replaceAll(/\s+/g, ' ');
}
