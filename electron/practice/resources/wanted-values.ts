/** A list of more values is refused (section 4). */
export const mostValues = 100;

/** A single value stands for a list of one; a list means any of its values (section 10). */
export function toWanted(criterion: unknown): readonly unknown[] {
  return Array.isArray(criterion) ? criterion : [criterion];
}

/** Equality of whole values that ignores case. */
export function isSame(stored: unknown, wanted: unknown): boolean {
  return typeof stored === 'string' && typeof wanted === 'string'
    ? stored.toLowerCase() === wanted.toLowerCase()
    : stored === wanted;
}
