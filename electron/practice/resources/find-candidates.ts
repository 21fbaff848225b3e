import type { JsonObject } from '../json-object.ts';
import { toIdentifierKey } from '../workspace/lead-book.ts';
import type { Lead } from '../workspace/lead-book.ts';
import type { WorkspaceState } from '../workspace/workspace-state.ts';
import { toWanted } from './wanted-values.ts';

/**
 * The leads a search must look at, oldest first: those of the identifiers it names, or all when it names none.
 * All of them too where the identifier was changed and leads lack it or share it (P39), for then the book does not find each.
 */
export function findCandidates(state: WorkspaceState, fields: JsonObject): readonly Lead[] {
  const { apiName } = state.identifier;
  const { inOrder, byIdentifier } = state.leads;
  const findsEach = byIdentifier.size === inOrder.length;
  if (!findsEach || !Object.hasOwn(fields, apiName)) return inOrder;
  const named = toWanted(fields[apiName]).map((value) =>
    typeof value === 'string' ? byIdentifier.get(toIdentifierKey(value)) : undefined,
  );
  const found = new Set(named.filter((lead) => lead !== undefined));
  return [...found].toSorted((one, other) => one.sequence - other.sequence);
}
