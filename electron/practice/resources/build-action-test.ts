import type { TimelineAction } from '../workspace/timeline-action.ts';
import type { Enterprise } from '../workspace/workspace-state.ts';
import { buildRangeTest } from './date-range.ts';
import { isSame } from './wanted-values.ts';

/** What an action must be, all of it at once; what is left out does not count. */
export interface ActionCriteria {
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
  const isAny = (wanted: readonly unknown[] | undefined, stored: string) =>
    wanted?.some((one) => isSame(stored, one)) ?? true;
  const isWithin =
    range === undefined ? () => true : buildRangeTest(range, { formats: systemDateFormats, zone });
  return ({ type, performedBy, atMs }) =>
    isAny(types, type) && isAny(authors, performedBy) && isWithin(atMs);
}
