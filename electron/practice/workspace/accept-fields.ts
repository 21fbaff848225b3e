import type { JsonObject } from '../json-object.ts';
import { acceptValue } from '../rules/accept-value.ts';
import { addMissingOptions } from './add-missing-options.ts';
import type { FieldValue } from './field-definition.ts';
import type { Lead } from './lead-book.ts';
import { ignore } from './request-outcome.ts';
import type { Remark } from './request-outcome.ts';
import type { WorkspaceState } from './workspace-state.ts';

export interface AcceptedFields {
  values: Record<string, FieldValue>;
  remarks: Remark[];
}

/**
 * Judges each value on its own (P3, P7, P37); nothing is changed yet. The identifier is passed over:
 * it says which lead is meant and is never written again.
 */
export function acceptFields(
  state: WorkspaceState,
  sent: JsonObject,
  { isUpdate }: { isUpdate: boolean },
): AcceptedFields {
  const accepted: AcceptedFields = { values: {}, remarks: [] };
  for (const [apiName, value] of Object.entries(sent)) {
    if (apiName === state.identifier.apiName) continue;
    const judged = judgeField(state, { apiName, value, isUpdate });
    if (judged.isKept) accepted.values[apiName] = judged.value;
    else accepted.remarks.push(ignore(`fields.${apiName}`, judged.remark));
  }
  return accepted;
}

/** Gives the values to the lead; what it has and the request does not name stays as it was (P25). */
export function storeFields(
  state: WorkspaceState,
  lead: Lead,
  { values, atMs }: { values: Record<string, FieldValue>; atMs: number },
): void {
  for (const [apiName, value] of Object.entries(values)) {
    const field = state.fields.get(apiName);
    if (field) addMissingOptions(state, field, value);
    lead.fields[apiName] = value;
  }
  lead.modifiedOn = atMs;
}

interface SentField {
  apiName: string;
  value: unknown;
  isUpdate: boolean;
}

function judgeField(state: WorkspaceState, { apiName, value, isUpdate }: SentField) {
  const field = state.fields.get(apiName);
  if (!field) return { isKept: false, remark: 'Field not found' } as const;
  if (isUpdate && field.lockAfterCreate) {
    return { isKept: false, remark: 'Field is locked after creation' } as const;
  }
  return acceptValue(field, value, state);
}
