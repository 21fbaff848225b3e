import type { JsonObject } from '../json-object.ts';
import { toIdentifierKey } from '../workspace/lead-book.ts';
import type { Lead } from '../workspace/lead-book.ts';
import type { WorkspaceState } from '../workspace/workspace-state.ts';
import { toWanted } from './wanted-values.ts';

/** The leads a search must look at, oldest first: those of the identifiers it names, or all when it names none. */
export function findCandidates(state: WorkspaceState, fields: JsonObject): readonly Lead[] {
  const { apiName } = state.identifier;
  if (!Object.hasOwn(fields, apiName)) return state.leads.inOrder;
  const named = toWanted(fields[apiName]).map((value) =>
    typeof value === 'string' ? state.leads.byIdentifier.get(toIdentifierKey(value)) : undefined,
  );
  const found = new Set(named.filter((lead) => lead !== undefined));
  return [...found].toSorted((one, other) => one.sequence - other.sequence);
}
