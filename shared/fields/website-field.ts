import type { FieldKind } from './read-cell.ts';
import { readUrl } from './read-url.ts';

/** The address of a site. */
export const websiteField: FieldKind = {
  compile: () => readUrl,
  isSame: (sent, readBack) => sent === readBack,
};
