import { fail } from '../result.ts';
import { createLabelLookup, isSameLabel } from './label-lookup.ts';
import type { FieldKind } from './read-cell.ts';

const unknown = fail('status-unknown' as const);
const archived = fail('status-archived' as const);

/** The label of an active status of the pipeline (S18); an archived one is taken and not kept (P37). */
export const statusField: FieldKind = {
  compile({ catalogue }) {
    const findActive = createLabelLookup(catalogue.statuses);
    const findArchived = createLabelLookup(catalogue.archivedStatuses);
    return (cell) => findActive(cell) ?? (findArchived(cell) ? archived : unknown);
  },
  isSame: isSameLabel,
};
