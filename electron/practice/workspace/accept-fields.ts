import type { JsonObject } from '../json-object.ts';
import { acceptValue } from '../rules/accept-value.ts';
import type { Accepted } from '../rules/accepted.ts';
import { drop } from '../rules/accepted.ts';
import { addMissingOptions } from './add-missing-options.ts';
import type { FieldDefinition, FieldValue } from './field-definition.ts';
import type { Lead } from './lead-book.ts';
import { ignore } from './request-outcome.ts';
import type { Remark } from './request-outcome.ts';
import type { WorkspaceState } from './workspace-state.ts';

interface AcceptedFields {
  values: Record<string, FieldValue>;
  remarks: Remark[];
  /** The first remark for which a Sync update refuses the whole request; null when every drop is forgiven (S3, 11.1). */
  fault: string | null;
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
  const accepted: AcceptedFields = { values: {}, remarks: [], fault: null };
  for (const [apiName, value] of Object.entries(sent)) {
    if (apiName === state.identifier.apiName) continue;
    const field = state.fields.get(apiName);
    const judged = judgeValue(state, field, { value, isUpdate });
    if (judged.isKept) accepted.values[apiName] = judged.value;
    else {
      accepted.remarks.push(ignore(`fields.${apiName}`, judged.remark));
      if (!isForgiven(field, value)) accepted.fault ??= judged.remark;
    }
  }
  return accepted;
}

/**
 * Gives the values to the lead; what it has and the request does not name stays as it was (P25).
 * `modified_on` is when a field was last written: a request that writes none leaves it, and so do actions.
 */
export function storeFields(
  state: WorkspaceState,
  lead: Lead,
  { values, atMs }: { values: Record<string, FieldValue>; atMs: number },
): void {
  for (const [apiName, value] of Object.entries(values)) {
    const field = state.fields.get(apiName);
    if (field) addMissingOptions(state, field, value);
    lead.fields[apiName] = value;
    lead.modifiedOn = atMs;
  }
}

function judgeValue(
  state: WorkspaceState,
  field: FieldDefinition | undefined,
  { value, isUpdate }: { value: unknown; isUpdate: boolean },
): Accepted {
  if (!field) return drop('Field not found');
  if (isUpdate && field.lockAfterCreate) return drop('Field is locked after creation');
  return acceptValue(field, value, state);
}

/** An unknown key is dropped from an update, and a label that the pipeline does not have or has archived (S3). */
function isForgiven(field: FieldDefinition | undefined, value: unknown): boolean {
  if (!field) return true;
  const isOfPipeline = field.type === 'STATUS' || field.type === 'LOST_REASON';
  return isOfPipeline && !field.lockAfterCreate && typeof value === 'string';
}
