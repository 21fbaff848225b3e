import { findPhrase, isKnownWord, type Term } from './lexicon.ts';
import { mendWord } from './mend-word.ts';
import { splitWords } from './split-words.ts';

/** One word of a header or a field, taken by itself. */
export interface Token {
  word: string;
  /** The spelling we go by: `car` and `vehicle` are one. */
  canon: string;
  kind: Term['kind'];
  /** Whether any phrase we know has it; only words that none has can be abbreviations. */
  isKnown: boolean;
}

const fillers: ReadonlySet<string> = new Set(
  'the a an of in for to is are was be who that which by with and'.split(' '),
);

/** The words of a text one by one, without those that only join others. */
export function readTokens(text: string, fieldWords: ReadonlySet<string>): Token[] {
  return splitWords(text)
    .flatMap((word) => mendWord(word, fieldWords).parts)
    .filter((word) => !fillers.has(word))
    .map((word) => {
      const term = findPhrase([word], 0)?.term;
      return {
        word,
        canon: term?.id ?? word,
        kind: term?.kind ?? 'word',
        isKnown: isKnownWord(word) && !fieldWords.has(word),
      };
    });
}
