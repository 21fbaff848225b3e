import { fail, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { toValueRule } from './create-workspace-state.ts';
import type { FieldChange } from './field-change.ts';
import type { FieldDefinition } from './field-definition.ts';
import type { Lead } from './lead-book.ts';
import { takeId } from './workspace-state.ts';
import type { WorkspaceState } from './workspace-state.ts';

const systemFields = ['created_on', 'modified_on'];

/** Why a change cannot be made, in one sentence; nothing is changed then. */
export function checkFieldChange(
  state: WorkspaceState,
  { rename, delete: deleted, add }: FieldChange,
): Result<null, string> {
  const isTaken = (apiName: string) => state.fields.has(apiName) || systemFields.includes(apiName);
  const missing = [rename?.from, deleted].find(
    (apiName) => apiName !== undefined && !state.fields.has(apiName),
  );
  if (missing !== undefined) return fail(`There is no field ${missing}.`);
  if (rename?.from === 'status' || deleted === 'status') {
    return fail('Every lead has a status: it cannot be renamed or deleted.');
  }
  const taken = [rename?.to, add?.apiName].find(
    (apiName) => apiName !== undefined && isTaken(apiName),
  );
  if (taken !== undefined) return fail(`The name ${taken} is taken.`);
  if (rename && add && rename.to === add.apiName) return fail(`The name ${rename.to} is taken.`);
  if (rename && rename.from === deleted) return fail(`${deleted} cannot be renamed and deleted.`);
  if (deleted === state.identifier.apiName) return fail('The lead identifier cannot be deleted.');
  return ok(null);
}

/** Renames, deletes and adds in this order; stored values follow their field. */
export function changeFields(state: WorkspaceState, change: FieldChange): void {
  if (change.rename) renameField(state, change.rename);
  if (change.delete !== undefined) {
    state.fields.delete(change.delete);
    for (const lead of state.leads.inOrder)
      lead.fields = withName(lead.fields, change.delete, null);
  }
  if (change.add) addField(state, change.add);
}

/** The field keeps its ID and its place in the list. */
function renameField(state: WorkspaceState, { from, to }: { from: string; to: string }): void {
  const listed = [...state.fields.values()];
  state.fields.clear();
  for (const field of listed) {
    if (field.apiName === from) field.apiName = to;
    state.fields.set(field.apiName, field);
  }
  for (const lead of state.leads.inOrder) lead.fields = withName(lead.fields, from, to);
}

/** The same values, one of them under another name or gone. Made anew: an object that was deleted from takes four times the room. */
function withName(values: Lead['fields'], from: string, to: string | null): Lead['fields'] {
  if (!Object.hasOwn(values, from)) return values;
  const renamed: Lead['fields'] = {};
  for (const [apiName, value] of Object.entries(values)) {
    if (apiName !== from) renamed[apiName] = value;
    else if (to !== null) renamed[to] = value;
  }
  return renamed;
}

function addField(state: WorkspaceState, add: NonNullable<FieldChange['add']>): void {
  const needsOptions = add.type === 'DROPDOWN' || add.type === 'TAGS';
  const field: FieldDefinition = {
    id: takeId(state),
    apiName: add.apiName,
    description: add.apiName.replaceAll('_', ' '),
    isLeadid: false,
    lockAfterCreate: false,
    ...toValueRule({ ...add, ...(needsOptions && { options: add.options ?? [] }) }, state),
  };
  state.fields.set(field.apiName, field);
}
