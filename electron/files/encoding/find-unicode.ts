/** A UTF that a file's beginning gives away, and by what; null when it gives none away. */
export interface FoundUnicode {
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be';
  /** A byte-order mark is proof; the place of the NULs is nearly so. */
  by: 'mark' | 'nuls';
}

/** Finds a byte-order mark, or the NULs that stand beside each ASCII character in UTF-16. */
export function findUnicode(start: Uint8Array): FoundUnicode | null {
  const [first, second, third] = start;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: 'utf-8', by: 'mark' };
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', by: 'mark' };
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', by: 'mark' };
  return findByNuls(start);
}

/** Delimiters, digits, blanks and line ends alone make more of a table's characters than this. */
const asciiShare = 0.1;

/** Read the wrong way round, U+4E00 (the Chinese one) is the letter N: few against the true ASCII. */
const mirrored = 4;

function findByNuls(start: Uint8Array): FoundUnicode | null {
  const units = start.length >> 1;
  let little = 0;
  let big = 0;
  let empty = 0;
  for (let at = 0; at < units * 2; at += 2) {
    const even = start[at] ?? 0;
    const odd = start[at + 1] ?? 0;
    if (even === 0 && odd === 0) empty += 1;
    else if (odd === 0 && isAsciiText(even)) little += 1;
    else if (even === 0 && isAsciiText(odd)) big += 1;
  }
  const least = Math.max(2, units * asciiShare);
  // Text has no characters of nothing but NULs; numbers in a program's file are full of them.
  if (empty * 50 > units) return null;
  if (little >= least && big * mirrored <= little) return { encoding: 'utf-16le', by: 'nuls' };
  if (big >= least && little * mirrored <= big) return { encoding: 'utf-16be', by: 'nuls' };
  return null;
}

function isAsciiText(byte: number): boolean {
  return (byte >= 0x20 && byte < 0x7f) || byte === 0x09 || byte === 0x0a || byte === 0x0d;
}
