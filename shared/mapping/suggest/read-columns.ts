import { toPlainName } from './list-targets.ts';
import { createProfiler } from './profile-column.ts';
import { readMeanings } from './read-meaning.ts';
import type { ReadColumn } from './score-pair.ts';
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
    meanings: readMeanings(text, fieldWords),
    words: splitWords(text),
    profile: profile(rows.map((cells) => cells[index] ?? '')),
  }));
}

/** A header that names nothing we know: here the cells may speak alone. */
export function isOpen({ meanings }: ReadColumn): boolean {
  return meanings.every(({ head, concepts }) => head === null && concepts.length === 0);
}
