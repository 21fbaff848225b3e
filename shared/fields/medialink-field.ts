import type { FieldKind } from './read-cell.ts';
import { readUrl } from './read-url.ts';

/** The address of a file; whether the public can reach it is not ours to find out. */
export const medialinkField: FieldKind = {
  compile: () => readUrl,
  isSame: (sent, readBack) => sent === readBack,
};
