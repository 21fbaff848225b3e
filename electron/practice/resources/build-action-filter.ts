import type { JsonObject } from '../json-object.ts';
import type { Lead } from '../workspace/lead-book.ts';
import type { Enterprise } from '../workspace/workspace-state.ts';
import { buildActionTest } from './build-action-test.ts';
import { toWanted } from './wanted-values.ts';

/** A lead passes S4 if one of its actions meets every criterion at once. */
export function buildActionFilter(
  enterprise: Enterprise,
  { type, performed_by: author, performed_at: range }: JsonObject,
): (lead: Lead) => boolean {
  const isMeant = buildActionTest(enterprise, {
    ...(type !== undefined && { types: toWanted(type) }),
    ...(author !== undefined && { authors: toWanted(author) }),
    range,
  });
  return ({ actions }) => actions.some(isMeant);
}
