import { isAscii, isUtf8 } from 'node:buffer';
import { isTextOf } from './decode-bytes.ts';
import { findUnicode } from './find-unicode.ts';
import { pickForeignWords, wholeWords, type ForeignWords } from './foreign-words.ts';
import type { InspectedFile } from '../inspect-file.ts';
import { codePages, rankEncodings } from './rank-encodings.ts';
import { readSpread } from './read-spread.ts';

/** The encoding a file is proposed to be read in. */
export interface FoundEncoding {
  encoding: string;
  /** Encodings that read what was looked at without a fault, the proposed one first. */
  encodings: string[];
  notes: string[];
}

/** Fewer words than this prove little. */
const fewWords = 10;

/** Proposes an encoding from a file's beginning and from pieces all over it. */
export async function findEncoding(file: InspectedFile): Promise<FoundEncoding> {
  const { path, sizeBytes, start } = file;
  const unicode = findUnicode(start);
  if (unicode) return { ...only(unicode.encoding), notes: noteUnicode(unicode) };
  const spread = await readSpread(path, start.length, sizeBytes);
  const isCut = sizeBytes > start.length;
  const pieces = [isCut ? cutToCharacters(start) : start, ...spread.map(cutToCharacters)];
  if (pieces.every((piece) => isAscii(piece))) return foundAscii(start);
  const words = pickForeignWords([start, ...spread.map(wholeWords)]);
  if (pieces.every((piece) => isUtf8(piece))) return foundUtf8(words, []);
  return isMostlyUtf8(words.bytes)
    ? foundUtf8(words, ['Most of the file is UTF-8, but some bytes in it are not.'])
    : foundCodePage(words);
}

function only(encoding: string): FoundEncoding {
  return { encoding, encodings: [encoding], notes: [] };
}

function noteUnicode({ encoding, by }: { encoding: string; by: 'mark' | 'nuls' }): string[] {
  if (encoding === 'utf-8') return [];
  return by === 'mark'
    ? ['The file is UTF-16 and not UTF-8.']
    : ['The file is UTF-16 without the mark that says so; its zero bytes gave it away.'];
}

/** What switches to Japanese characters: escape, dollar, and the letter of their set. */
const iso2022 = ['\u001b$@', '\u001b$B'];

/** Every encoding reads ASCII alike, but for the one that hides Japanese behind escapes. */
function foundAscii(start: Buffer): FoundEncoding {
  if (iso2022.some((escape) => start.includes(escape))) return only('iso-2022-jp');
  return { encoding: 'utf-8', encodings: ['utf-8', ...codePages], notes: [] };
}

function foundUtf8({ bytes }: ForeignWords, notes: string[]): FoundEncoding {
  const others = codePages.filter((encoding) => isTextOf(bytes, encoding));
  return { encoding: 'utf-8', encodings: ['utf-8', ...others], notes };
}

function foundCodePage({ bytes, count }: ForeignWords): FoundEncoding {
  const encodings = rankEncodings(bytes).map(({ encoding }) => encoding);
  const notes =
    count >= fewWords
      ? []
      : [
          `The encoding is a guess from ${count === 1 ? 'a single word' : `${count} words`}: look whether the special characters are right.`,
        ];
  return { encoding: encodings[0] ?? 'windows-1252', encodings, notes };
}

/** A fault or two in good UTF-8 are damage; in a code page, sequences of UTF-8 are rare accidents. */
function isMostlyUtf8(words: Uint8Array): boolean {
  const text = new TextDecoder().decode(words);
  const faults = text.match(/\ufffd/g)?.length ?? 0;
  const sound = text.match(/[^\0-\x7f\ufffd]/gu)?.length ?? 0;
  return sound > 0 && sound >= faults * 4;
}

/** Without the halves of UTF-8 characters at its edges. */
function cutToCharacters(piece: Buffer): Buffer {
  let from = 0;
  while (from < 3 && isContinuation(piece[from])) from += 1;
  let lead = piece.length - 1;
  while (lead > piece.length - 4 && isContinuation(piece[lead])) lead -= 1;
  const isOpen = (piece[lead] ?? 0) >= 0xc0 && !isUtf8(piece.subarray(lead));
  return piece.subarray(from, isOpen ? lead : piece.length);
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80;
}
