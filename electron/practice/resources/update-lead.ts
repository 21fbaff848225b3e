import { isJsonObject } from '../json-object.ts';
import { badRequest, refuse } from '../server/answer.ts';
import type { Endpoint } from '../server/endpoint.ts';
import { acceptFields, storeFields } from '../workspace/accept-fields.ts';
import { toReadFields } from '../workspace/lead-book.ts';

const identifierIsFixed = refuse(403, 'INVALID_LEAD', 'Cannot modify lead identifier field');

/** S3. All or nothing, but for what `acceptFields` forgives; what was dropped shows only in the state that comes back. */
export const updateLead: Endpoint = {
  name: 'S3',
  api: 'sync',
  method: 'POST',
  path: '/lead/:leadId',
  foreignEnterprise: 'not-authorized',
  effect: 'writes',
  answer(state, { params, body, atMs }) {
    const leadId = params['leadId'] ?? '';
    const lead = state.leads.byId.get(leadId);
    if (!lead) return refuse(404, 'LEAD_NOT_FOUND', `Lead with ID ${leadId} was not found.`);
    const { fields } = body;
    if (!isJsonObject(fields)) return badRequest('fields is required');
    // Even an unchanged identifier, and even beside a value that would be refused (P10).
    if (Object.hasOwn(fields, state.identifier.apiName)) return identifierIsFixed;
    const { values, remarks, fault } = acceptFields(state, fields, { isUpdate: true });
    if (fault !== null) return badRequest(fault);
    storeFields(state, lead, { values, atMs });
    return {
      status: 200,
      body: { fields: toReadFields(lead) },
      outcome: { lead: 'updated', remarks, actions: [] },
    };
  },
};
