import { fail, ok } from '../result.ts';
import { createLabelLookup } from './label-lookup.ts';
import type { FieldKind } from './read-cell.ts';

const unknown = fail('tags-unknown' as const);

/** A list of labels (P3). A cell of separators alone names no tag: an empty list would clear the field (6.6). */
export const tagsField: FieldKind = {
  compile({ options, separator }) {
    const find = createLabelLookup(options);
    return (cell) => {
      const tags: string[] = [];
      for (const piece of cell.split(separator)) {
        const text = piece.trim();
        if (text === '') continue;
        const tag = find(text);
        if (!tag) return unknown;
        if (!tags.includes(tag.value)) tags.push(tag.value);
      }
      return tags.length === 0 ? unknown : ok(tags);
    };
  },
  isSame(sent, readBack) {
    if (!Array.isArray(sent) || !Array.isArray(readBack)) return false;
    const kept = new Set<unknown>(readBack);
    return sent.every((tag) => kept.has(tag)) && kept.size === new Set(sent).size;
  },
};
