import { isJsonObject } from '../json-object.ts';
import { badRequest } from '../server/answer.ts';
import type { Endpoint } from '../server/endpoint.ts';
import { appendActions, toActionOutcomes } from '../workspace/append-actions.ts';
import { toSyncType } from '../workspace/find-action.ts';
import type { WorkspaceSettings } from '../workspace/workspace-state.ts';
import { leadNotFound } from './lead-not-found.ts';
import { toWrittenBody } from './to-written-body.ts';

const foreignType = badRequest('Only custom actions and payment actions can be created');

/** S5. A type that nobody can write gets the whole request refused (P17); every other fault its own entry ignored (P20). */
export const createActions: Endpoint = {
  name: 'S5',
  api: 'sync',
  method: 'POST',
  path: '/lead/:leadId/action',
  foreignEnterprise: 'not-authorized',
  effect: 'writes',
  answer(state, { params, body, atMs }) {
    const lead = state.leads.byId.get(params['leadId'] ?? '');
    if (!lead) return leadNotFound;
    const entries = body['actions'];
    if (!Array.isArray(entries) || entries.length === 0) return badRequest('actions is required');
    if (entries.some((entry) => isForeign(entry, state.settings))) return foreignType;
    const appended = appendActions(state, lead, { entries, atMs, api: 'sync' });
    const { remarks } = appended;
    return {
      status: 200,
      body: toWrittenBody(lead.id, appended, remarks),
      outcome: { lead: null, remarks, actions: toActionOutcomes(appended) },
    };
  },
};

/** Of a built-in type, or of one that no workspace could have defined; the ACTION_ prefix makes one of those unless it is ignored (P18). */
function isForeign(entry: unknown, { ignoresPrefixedActions }: WorkspaceSettings): boolean {
  const type = isJsonObject(entry) ? entry['type'] : undefined;
  if (type === undefined || type === null || type === 'PAYMENT') return false;
  const written = toSyncType(type);
  const isCode = ignoresPrefixedActions ? /^(?:ACTION_)?\d+$/ : /^\d+$/;
  return typeof written !== 'string' || !isCode.test(written);
}
