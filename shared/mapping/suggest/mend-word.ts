import { distance } from 'fastest-levenshtein';
import { isKnownWord, mendableWords } from './lexicon.ts';
import { splitWords } from './split-words.ts';

/** Endings that are written without a gap: `mobileno`, `custname`, `visitdt`. */
const endings = new Set(['no', 'id', 'dt', 'nm', 'num', 'name', 'code', 'date', 'type', 'number']);

export interface MendedWord {
  parts: string[];
  /** The right spelling, where the word was misspelt. */
  spelling: string | null;
}

/** Takes apart what was written without a gap, else finds the one word it may be a misspelling of. */
export function mendWord(word: string, fieldWords: ReadonlySet<string>): MendedWord {
  if (isKnownWord(word) || fieldWords.has(word)) return { parts: [word], spelling: null };
  for (let at = word.length - 2; at >= 3; at -= 1) {
    const [left, right] = [word.slice(0, at), word.slice(at)];
    const isEnding = endings.has(right) || (right.length >= 4 && isKnown(right));
    if (isEnding && isKnown(left))
      return { parts: [left, right].flatMap(splitWords), spelling: null };
  }
  const spelling = findSpelling(word, fieldWords);
  return { parts: [spelling ?? word], spelling };
}

function isKnown(word: string): boolean {
  return splitWords(word).every((part) => isKnownWord(part));
}

/** One slip in a word of five letters or more, two from nine on; never a guess between two words. */
function findSpelling(word: string, fieldWords: ReadonlySet<string>): string | null {
  if (word.length < 5 || !/^[a-z]+$/.test(word)) return null;
  const most = word.length >= 9 ? 2 : 1;
  let nearest: string[] = [];
  let least = most + 1;
  for (const known of [...mendableWords, ...fieldWords]) {
    if (known[0] !== word[0] || Math.abs(known.length - word.length) > most) continue;
    const slips = countSlips(word, known);
    if (slips > most || slips > least) continue;
    nearest = slips < least ? [known] : [...nearest, known];
    least = slips;
  }
  const [found, ...others] = new Set(nearest);
  return others.length === 0 && found !== undefined && found.length >= 4 ? found : null;
}

/** Two neighbours swapped are one slip of the fingers, not two. */
function countSlips(word: string, known: string): number {
  const slips = distance(word, known);
  if (slips !== 2 || word.length !== known.length) return slips;
  const at = [...word].findIndex((letter, index) => letter !== known[index]);
  const isSwap =
    word[at] === known[at + 1] &&
    word[at + 1] === known[at] &&
    word.slice(at + 2) === known.slice(at + 2);
  return isSwap ? 1 : slips;
}
