/** A UTF that a file's beginning gives away, and by what; null when it gives none away. */
export interface FoundUnicode {
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be';
  /** A byte-order mark is proof; the place of the NULs is nearly so. */
  by: 'mark' | 'nuls';
}

/** Finds a byte-order mark, or the NULs that every other byte of UTF-16 is wherever the text is ASCII. */
export function findUnicode(start: Uint8Array): FoundUnicode | null {
  const [first, second, third] = start;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: 'utf-8', by: 'mark' };
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', by: 'mark' };
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', by: 'mark' };
  return findByNuls(start);
}

/** Delimiters, digits, blanks and line ends alone make more of a table's characters than this. */
const asciiShare = 0.1;

function findByNuls(start: Uint8Array): FoundUnicode | null {
  const units = start.length >> 1;
  let even = 0;
  let odd = 0;
  for (let unit = 0; unit < units; unit += 1) {
    if (start[unit * 2] === 0) even += 1;
    if (start[unit * 2 + 1] === 0) odd += 1;
  }
  const least = Math.max(2, units * asciiShare);
  // Both halves full of NULs is no text at all.
  if (odd >= least && even * 50 <= odd) return { encoding: 'utf-16le', by: 'nuls' };
  if (even >= least && odd * 50 <= even) return { encoding: 'utf-16be', by: 'nuls' };
  return null;
}
