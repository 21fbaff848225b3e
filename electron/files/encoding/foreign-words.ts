/** Bytes that end a word and are never the second half of a character in any encoding: blanks, commas, semicolons, quotes. */
const wordEnds: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0d, 0x20, 0x22, 0x2c, 0x3b]);

/** More tells a detector nothing new and takes its time. */
const mostBytes = 2 * 1024;

/** Enough of a word; a cell of megabytes may have no blank at all. */
const longestWord = 256;

export interface ForeignWords {
  /** The words with a blank behind each. */
  bytes: Uint8Array;
  count: number;
}

/**
 * The words that hold a byte beyond ASCII. The digits and addresses of a table would drown them: a detector
 * that counts letters then takes every file for English.
 */
export function pickForeignWords(parts: readonly Uint8Array[]): ForeignWords {
  const bytes = new Uint8Array(mostBytes);
  let length = 0;
  let count = 0;
  for (const part of parts) {
    for (const [begin, end] of findForeignWords(part)) {
      const word = part.subarray(begin, Math.min(end, begin + longestWord));
      if (length + word.length + 1 > mostBytes) return { bytes: bytes.subarray(0, length), count };
      bytes.set(word, length);
      bytes[length + word.length] = 0x20;
      length += word.length + 1;
      count += 1;
    }
  }
  return { bytes: bytes.subarray(0, length), count };
}

/** A piece from the middle of a file without the words that its edges cut. */
export function wholeWords(piece: Uint8Array): Uint8Array {
  const first = piece.findIndex((byte) => wordEnds.has(byte));
  const last = piece.findLastIndex((byte) => wordEnds.has(byte));
  return first === -1 ? piece.subarray(0, 0) : piece.subarray(first, last);
}

function* findForeignWords(bytes: Uint8Array): Generator<[number, number]> {
  let begin = 0;
  let isForeign = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x80) isForeign = true;
    else if (wordEnds.has(byte)) {
      if (isForeign) yield [begin, at];
      begin = at + 1;
      isForeign = false;
    }
  }
  if (isForeign) yield [begin, bytes.length];
}
