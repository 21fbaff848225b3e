import type { JsonObject } from '../json-object.ts';
import { acceptValue } from '../rules/accept-value.ts';
import type { Accepted } from '../rules/accepted.ts';
import { acceptFields, storeFields } from './accept-fields.ts';
import { appendActions, toActionOutcomes } from './append-actions.ts';
import { addLead, toIdentifierKey } from './lead-book.ts';
import type { Lead } from './lead-book.ts';
import { ignore } from './request-outcome.ts';
import type { RequestOutcome } from './request-outcome.ts';
import { takeId } from './workspace-state.ts';
import type { WorkspaceState } from './workspace-state.ts';

/** What A1 takes; `actions` may be anything, for nothing beside `fields` is ever refused (8.1). */
export interface UpsertBody {
  fields: JsonObject;
  actions?: unknown;
}

/** Carries out 8.2 from step 2: changes the state in place, by nothing but its arguments. */
export function upsertLead(state: WorkspaceState, body: UpsertBody, atMs: number): RequestOutcome {
  const identifier = acceptIdentifier(state, body.fields);
  if (!identifier.isKept) return discard(state, body, identifier.remark);
  const known = findLead(state, identifier.value);
  const { values, remarks } = acceptFields(state, body.fields, { isUpdate: known !== undefined });
  const lead = known ?? createBareLead(state, identifier.value, atMs);
  storeFields(state, lead, { values, atMs });
  const appended = appendActions(state, lead, { entries: body.actions, atMs, api: 'async' });
  return {
    lead: known ? 'updated' : 'created',
    remarks: [...remarks, ...appended.remarks],
    actions: toActionOutcomes(appended),
  };
}

/** The identifier as stored; absent, empty or invalid it names no lead (P2, P3c, 5.1). */
export function acceptIdentifier(
  { identifier, ...context }: WorkspaceState,
  fields: JsonObject,
): Accepted<string> {
  const { apiName } = identifier;
  const missing = `Lead identifier field ${apiName} is required`;
  if (!Object.hasOwn(fields, apiName)) return { isKept: false, remark: missing };
  const accepted = acceptValue(identifier, fields[apiName], context);
  if (!accepted.isKept) return accepted;
  const value = String(accepted.value);
  return value === '' ? { isKept: false, remark: missing } : { isKept: true, value };
}

export function findLead({ leads }: WorkspaceState, identifier: string): Lead | undefined {
  return leads.byIdentifier.get(toIdentifierKey(identifier));
}

/** A lead that has nothing yet but its identifier and the first status of the pipeline (8.2, step 5). */
export function createBareLead(state: WorkspaceState, identifier: string, atMs: number): Lead {
  return addLead(state.leads, identifier, {
    id: takeId(state),
    fields: { [state.identifier.apiName]: identifier, status: state.defaultStatus },
    createdOn: atMs,
    modifiedOn: atMs,
    actions: [],
  });
}

/** Nothing of the request survives, its actions included (P2). */
function discard(
  { identifier }: WorkspaceState,
  { fields, actions }: UpsertBody,
  reason: string,
): RequestOutcome {
  const entries = Array.isArray(actions) ? actions : [];
  const lost = `No lead was saved: ${reason}`;
  return {
    lead: 'discarded',
    remarks: [
      ...Object.keys(fields).map((apiName) =>
        ignore(`fields.${apiName}`, apiName === identifier.apiName ? reason : lost),
      ),
      ...entries.map((_entry, index) => ignore(`actions[${index}]`, lost)),
    ],
    actions: entries.map(() => 'dropped'),
  };
}
