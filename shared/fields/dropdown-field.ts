import { fail } from '../result.ts';
import { createLabelLookup, isSameLabel } from './label-lookup.ts';
import type { FieldKind } from './read-cell.ts';

const unknown = fail('dropdown-unknown' as const);

/** One label of the list; an unknown one would silently become a new option (P40). */
export const dropdownField: FieldKind = {
  compile({ options }) {
    const find = createLabelLookup(options);
    return (cell) => find(cell) ?? unknown;
  },
  isSame: isSameLabel,
};
