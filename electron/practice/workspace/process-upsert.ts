import { acceptValue } from '../rules/accept-value.ts';
import { appendActions } from './append-actions.ts';
import { addMissingOptions } from './add-missing-options.ts';
import type { FieldValue } from './field-definition.ts';
import { addLead, toIdentifierKey } from './lead-book.ts';
import type { Lead } from './lead-book.ts';
import type { UpsertResult } from './upsert-result.ts';
import { takeId } from './workspace-state.ts';
import type { WorkspaceState } from './workspace-state.ts';

/** What A1 takes; `actions` may be anything, for nothing beside `fields` is ever refused (8.1). */
export interface UpsertBody {
  fields: Record<string, unknown>;
  actions?: unknown;
}

/** Carries out 8.2 from step 2: changes the state in place, by nothing but its arguments. */
export function processUpsert(state: WorkspaceState, body: UpsertBody, atMs: number): UpsertResult {
  const identifier = readIdentifier(state, body);
  if (identifier === null) return discard(body);
  const known = state.leads.byIdentifier.get(toIdentifierKey(identifier));
  const dropped = new Set<string>();
  const values = acceptFields(state, body, { isUpdate: known !== undefined, dropped });
  const lead = known ?? createLead(state, identifier, atMs);
  Object.assign(lead.fields, values);
  lead.modifiedOn = atMs;
  const actions = appendActions(state, lead, { entries: body.actions, atMs, dropped });
  return { lead: known ? 'updated' : 'created', dropped: [...dropped], actions };
}

/** The identifier as stored; null when it is absent, empty or invalid: then nothing of the request survives (P2, P3c). */
export function readIdentifier(state: WorkspaceState, body: UpsertBody): string | null {
  const { apiName } = state.identifier;
  if (!Object.hasOwn(body.fields, apiName)) return null;
  const accepted = acceptValue(state.identifier, body.fields[apiName], state);
  return accepted.isKept && accepted.value !== '' ? String(accepted.value) : null;
}

function discard({ fields, actions }: UpsertBody): UpsertResult {
  const entries = Array.isArray(actions) ? actions : [];
  return {
    lead: 'discarded',
    dropped: [
      ...Object.keys(fields).map((apiName) => `fields.${apiName}`),
      ...entries.map((_entry, index) => `actions[${index}]`),
    ],
    actions: entries.map(() => 'dropped'),
  };
}

/** Each value is judged on its own; the lead is saved without those that do not fit (P3, P7, P25). */
function acceptFields(
  state: WorkspaceState,
  body: UpsertBody,
  { isUpdate, dropped }: { isUpdate: boolean; dropped: Set<string> },
): Record<string, FieldValue> {
  const values: Record<string, FieldValue> = {};
  for (const [apiName, value] of Object.entries(body.fields)) {
    if (apiName === state.identifier.apiName) continue;
    const field = state.fields.get(apiName);
    const isLocked = isUpdate && field?.lockAfterCreate === true;
    const accepted = field && !isLocked ? acceptValue(field, value, state) : null;
    if (!field || !accepted?.isKept) {
      dropped.add(`fields.${apiName}`);
      continue;
    }
    addMissingOptions(state, field, accepted.value);
    values[apiName] = accepted.value;
  }
  return values;
}

function createLead(state: WorkspaceState, identifier: string, atMs: number): Lead {
  return addLead(state.leads, identifier, {
    id: takeId(state),
    fields: { [state.identifier.apiName]: identifier, status: state.defaultStatus },
    createdOn: atMs,
    modifiedOn: atMs,
    actions: [],
  });
}
