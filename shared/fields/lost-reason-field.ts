import { fail } from '../result.ts';
import { createLabelLookup, isSameLabel } from './label-lookup.ts';
import type { FieldKind } from './read-cell.ts';

const unknown = fail('lost-reason-unknown' as const);
const archived = fail('lost-reason-archived' as const);

/** The label of an active lost reason (S18); an archived one is taken and not kept (P37). */
export const lostReasonField: FieldKind = {
  compile({ catalogue }) {
    const findActive = createLabelLookup(catalogue.lostReasons);
    const findArchived = createLabelLookup(catalogue.archivedLostReasons);
    return (cell) => findActive(cell) ?? (findArchived(cell) ? archived : unknown);
  },
  isSame: isSameLabel,
};
