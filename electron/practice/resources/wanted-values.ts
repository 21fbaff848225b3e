/** A list of more values is refused (section 4). */
export const mostValues = 100;

/** A single value stands for a list of one; a list means any of its values (section 10). */
export function toWanted(criterion: unknown): readonly unknown[] {
  return Array.isArray(criterion) ? criterion : [criterion];
}

/** Values are the same if these are: text in any case. */
export function toComparable(value: unknown): unknown {
  return typeof value === 'string' ? value.toLowerCase() : value;
}
