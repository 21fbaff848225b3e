import type { TimelineAction } from '../workspace/timeline-action.ts';
import type { Enterprise } from '../workspace/workspace-state.ts';
import { buildRangeTest } from './date-range.ts';
import { toComparable } from './wanted-values.ts';

/** What an action must be, all of it at once; what is left out does not count. */
interface ActionCriteria {
  /** Any of them; custom actions go by their bare code (P18). */
  types?: readonly unknown[];
  /** Any of them, as `performedBy` has it. */
  authors?: readonly unknown[];
  /** `{from, to}` as it was sent. */
  range?: unknown;
}

export function buildActionTest(
  { zone, systemDateFormats }: Enterprise,
  { types, authors, range }: ActionCriteria,
): (action: TimelineAction) => boolean {
  const buildTest = (values: readonly unknown[] | undefined) => {
    const wanted = values && new Set(values.map(toComparable));
    return (stored: string) => wanted?.has(toComparable(stored)) ?? true;
  };
  const isOfType = buildTest(types);
  const isByAuthor = buildTest(authors);
  const isWithin =
    range === undefined ? () => true : buildRangeTest(range, { formats: systemDateFormats, zone });
  return ({ type, performedBy, atMs }) =>
    isOfType(type) && isByAuthor(performedBy) && isWithin(atMs);
}
