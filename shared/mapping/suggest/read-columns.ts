import { toPlainName } from './list-targets.ts';
import { createProfiler } from './profile-column.ts';
import type { Meaning } from './compose-meaning.ts';
import { findPhrase } from './lexicon.ts';
import { readMeanings } from './read-meaning.ts';
import { readTokens } from './read-tokens.ts';
import type { ReadColumn } from './score-pair.ts';
import { splitAlternatives, withoutNotes } from './split-alternatives.ts';
import { splitWords } from './split-words.ts';

/** The columns of a file and its first rows. */
export interface SampledTable {
  header: readonly string[];
  rows: readonly (readonly string[])[];
}

/** Each column with what its header may mean and what its cells look like. */
export function readColumns(
  { header, rows }: SampledTable,
  fieldWords: ReadonlySet<string>,
  country: string,
): ReadColumn[] {
  const profile = createProfiler(country);
  return header.map((text, index) => ({
    index,
    header: text,
    plain: toPlainName(text),
    meanings: readHeader(text, fieldWords),
    words: splitWords(text),
    tokens: readTokens(text, fieldWords),
    profile: profile(rows.map((cells) => cells[index] ?? '')),
  }));
}

const partWeight = 0.93;
/** A header of several names read as one is the poorer reading. */
const wholeWeight = 0.9;

/** The whole header; each of the names it offers; without what brackets only explain. */
function readHeader(text: string, fieldWords: ReadonlySet<string>): Meaning[] {
  const bare = withoutNotes(text);
  const clean = bare !== null && !isOnePhrase(text) && isNoteOnly(text, bare) ? bare : text;
  const names = isOnePhrase(clean) ? [] : splitAlternatives(clean);
  const whole = readMeanings(clean, fieldWords).map((meaning) => ({
    ...meaning,
    weight: meaning.weight * (names.length > 0 ? wholeWeight : 1),
  }));
  const parts = names.flatMap((part, index) =>
    readMeanings(part, fieldWords)
      .slice(0, 1)
      .map((meaning) => ({ ...meaning, weight: meaning.weight * partWeight, part: index + 1 })),
  );
  return [...whole, ...parts];
}

/** "Town / city" is one name that we know. */
function isOnePhrase(text: string): boolean {
  const words = splitWords(text);
  return findPhrase(words, 0)?.length === words.length;
}

/** Brackets that say whose or what it is are more than a note: "Phone (Father)". */
function isNoteOnly(text: string, bare: string): boolean {
  const outside = splitWords(bare);
  const inside = splitWords(text).filter((word) => !outside.includes(word));
  return inside.every((word) => {
    const kind = findPhrase([word], 0)?.term.kind;
    return kind !== 'qualifier' && kind !== 'concept';
  });
}

/** A header that names nothing we know: here the cells may speak alone. */
export function isOpen({ meanings }: ReadColumn): boolean {
  return meanings.every(({ head, concepts }) => head === null && concepts.length === 0);
}
