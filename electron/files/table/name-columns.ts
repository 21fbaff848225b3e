/** One name per column, all different, so that a mapping can name each: `Phone`, `Phone (2)`, `Column 3`. */
export function nameColumns(header: readonly string[]): string[] {
  const taken = new Set<string>();
  return header.map((cell, index) => {
    const wanted = cell.trim() || `Column ${index + 1}`;
    let name = wanted;
    for (let n = 2; taken.has(name); n += 1) name = `${wanted} (${n})`;
    taken.add(name);
    return name;
  });
}
