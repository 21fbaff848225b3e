import { z } from 'zod';
import { fail, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import type { FieldDefinition } from './field-definition.ts';
import { indexLeads } from './lead-book.ts';
import type { WorkspaceState } from './workspace-state.ts';

/** The field that identifies leads from now on. */
export const IdentifierChange = z.strictObject({ apiName: z.string() });
export type IdentifierChange = z.infer<typeof IdentifierChange>;

const identifyingTypes = ['PHONE', 'EMAIL', 'TEXT'];

/** Why leads cannot go by this field (5.1), in one sentence; nothing is changed then. */
export function checkIdentifierChange(
  { fields, identifier }: WorkspaceState,
  { apiName }: IdentifierChange,
): Result<null, string> {
  const field = fields.get(apiName);
  if (!field) return fail(`There is no field ${apiName}.`);
  if (field === identifier) return fail(`${apiName} is the lead identifier already.`);
  if (!canIdentify(field)) {
    return fail(`${apiName} cannot identify leads: only fields of type PHONE, EMAIL or TEXT can.`);
  }
  return ok(null);
}

/** The assignee is an e-mail as well, but one that many leads share by its meaning. */
function canIdentify({ type, namesTeamMember }: FieldDefinition): boolean {
  return identifyingTypes.includes(type) && !namesTeamMember;
}

/** Every later request is matched by the new field; of several leads with one value it finds the oldest (P39). */
export function changeIdentifier(state: WorkspaceState, { apiName }: IdentifierChange): void {
  const field = state.fields.get(apiName);
  if (!field) return;
  state.identifier.isLeadid = false;
  field.isLeadid = true;
  state.identifier = field;
  indexLeads(state.leads, apiName);
}
