import { isJsonObject } from '../json-object.ts';
import { badRequest, refuse } from '../server/answer.ts';
import type { Endpoint } from '../server/endpoint.ts';
import { acceptFields, storeFields } from '../workspace/accept-fields.ts';
import { appendActions, toActionOutcomes } from '../workspace/append-actions.ts';
import { acceptIdentifier, createBareLead, findLead } from '../workspace/upsert-lead.ts';
import { toWrittenBody } from './to-written-body.ts';

const alreadyExists = refuse(409, 'LEAD_ALREADY_EXISTS', 'Lead already exists');

/** S1. Only the identifier can get it refused: all else that is wrong is left out and told in `remarks` (P11). */
export const createLead: Endpoint = {
  name: 'S1',
  api: 'sync',
  method: 'POST',
  path: '/lead',
  foreignEnterprise: 'not-authorized',
  effect: 'writes',
  answer(state, { body, atMs }) {
    const { fields, actions } = body;
    if (!isJsonObject(fields)) return badRequest('fields is required');
    const identifier = acceptIdentifier(state, fields);
    if (!identifier.isKept) return badRequest(identifier.remark);
    if (findLead(state, identifier.value)) return alreadyExists;
    const { values, remarks: ignoredFields } = acceptFields(state, fields, { isUpdate: false });
    const lead = createBareLead(state, identifier.value, atMs);
    storeFields(state, lead, { values, atMs });
    const appended = appendActions(state, lead, { entries: actions, atMs, api: 'sync' });
    const remarks = [...ignoredFields, ...appended.remarks];
    return {
      status: 201,
      body: toWrittenBody(lead.id, appended, remarks),
      outcome: { lead: 'created', remarks, actions: toActionOutcomes(appended) },
    };
  },
};
