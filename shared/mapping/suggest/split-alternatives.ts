/** What is written in brackets and after a comma explains, unless it says whose or which one. */
const note = /[([{][^()[\]{}]*[)\]}]/g;
const alternative = /\s*[/|]\s*|\s+or\s+/i;
/** Slashes that part nothing. */
const oneWord = /\b(?:[a-z]\/(?:[a-z]|up|app)|n\/a|and\/or)\b/i;

/** The same header without what stands in brackets; null where nothing does, or nothing else. */
export function withoutNotes(header: string): string | null {
  const bare = header.replaceAll(note, ' ').replaceAll(/\s+/g, ' ').trim();
  return bare === '' || bare === header.trim() ? null : bare;
}

/** "Loc / City" is two names for one thing; empty where a header is no such list. */
export function splitAlternatives(header: string): string[] {
  if (oneWord.test(header) || header.length > 80 || header.includes('://')) return [];
  const parts = header
    .split(alternative)
    .map((part) => part.trim())
    .filter((part) => /\p{L}{2}/u.test(part));
  return parts.length === 2 || parts.length === 3 ? parts : [];
}
