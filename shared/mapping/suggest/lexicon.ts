import { personConcepts } from './concepts-person.ts';
import { placeConcepts } from './concepts-place.ts';
import { salesConcepts } from './concepts-sales.ts';
import { localConcepts } from './concepts-local.ts';
import { tradeConcepts } from './concepts-trade.ts';
import {
  harmlessWords,
  noisePhrases,
  noiseWords,
  protectedWords,
  selfWords,
  spellings,
} from './plain-words.ts';
import { qualifiers, strangers } from './qualifiers.ts';
import { splitWords, toSingular } from './split-words.ts';

/** One unit of a header: a known meaning, whose it is, a word for the lead itself, or a word as it stands. */
export interface Term {
  kind: 'concept' | 'qualifier' | 'self' | 'noise' | 'harmless' | 'word';
  id: string;
}

const phrases = new Map<string, Term>();
const words = new Set<string>();

addWords(noiseWords, 'noise');
addWords(noisePhrases, 'noise');
addWords(selfWords, 'self');
addSpellings(spellings, 'word');
addSpellings(harmlessWords, 'harmless');
addGroup(qualifiers, 'qualifier');
for (const word of strangers) addPhrase(word, { kind: 'qualifier', id: word });
for (const concepts of [personConcepts, placeConcepts, salesConcepts, tradeConcepts, localConcepts])
  addGroup(concepts, 'concept');
for (const word of protectedWords) words.add(toSingular(word));

/** No phrase of the lexicon has more words. */
const longestPhrase = Math.max(...[...phrases.keys()].map((phrase) => phrase.split(' ').length));

function addGroup(group: Readonly<Record<string, string>>, kind: Term['kind']): void {
  for (const [id, list] of Object.entries(group)) {
    for (const phrase of list.split(',')) addPhrase(phrase, { kind, id });
  }
}

function addSpellings(lines: readonly string[], kind: 'word' | 'harmless'): void {
  for (const line of lines) {
    const [id = '', ...others] = line.split(' ');
    for (const word of [id, ...others]) addPhrase(word, { kind, id });
  }
}

function addWords(list: readonly string[], kind: 'noise' | 'self'): void {
  for (const word of list) addPhrase(word, { kind, id: toSingular(word) });
}

function addPhrase(phrase: string, term: Term): void {
  const parts = splitWords(phrase);
  if (parts.length === 0) return;
  phrases.set(parts.join(' '), term);
  for (const part of parts) words.add(part);
}

/** Whether a word is part of anything known, so that it is neither taken apart nor mended. */
export function isKnownWord(word: string): boolean {
  return words.has(word);
}

/** Words long enough to recognise a misspelling of. */
export const mendableWords: readonly string[] = [...words].filter((word) => word.length >= 4);

/** The longest phrase that begins at a word; null when the word is unknown. */
export function findPhrase(
  parts: readonly string[],
  from: number,
): { term: Term; length: number } | null {
  for (let length = Math.min(longestPhrase, parts.length - from); length > 0; length -= 1) {
    const term = phrases.get(parts.slice(from, from + length).join(' '));
    if (term) return { term, length };
  }
  return null;
}
