import type { JsonObject } from '../json-object.ts';
import type { Lead } from '../workspace/lead-book.ts';
import type { TimelineAction } from '../workspace/timeline-action.ts';
import type { Enterprise } from '../workspace/workspace-state.ts';
import { buildRangeTest } from './date-range.ts';
import { isSame, toWanted } from './wanted-values.ts';

/** A lead passes if one of its actions meets every criterion at once. Custom actions go by their bare code (P18). */
export function buildActionFilter(
  { zone, systemDateFormats }: Enterprise,
  criteria: JsonObject,
): (lead: Lead) => boolean {
  const tests: ((action: TimelineAction) => boolean)[] = [];
  if (Object.hasOwn(criteria, 'type')) {
    const types = toWanted(criteria['type']);
    tests.push(({ type }) => types.some((wanted) => isSame(type, wanted)));
  }
  if (Object.hasOwn(criteria, 'performed_by')) {
    const authors = toWanted(criteria['performed_by']);
    tests.push(({ performedBy }) => authors.some((wanted) => isSame(performedBy, wanted)));
  }
  if (Object.hasOwn(criteria, 'performed_at')) {
    const notation = { formats: systemDateFormats, zone };
    const isWithin = buildRangeTest(criteria['performed_at'], notation);
    tests.push(({ atMs }) => isWithin(atMs));
  }
  return ({ actions }) => actions.some((action) => tests.every((test) => test(action)));
}
