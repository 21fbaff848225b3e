import { refuse } from '../server/answer.ts';
import type { Endpoint } from '../server/endpoint.ts';
import { toReadFields } from '../workspace/lead-book.ts';
import { listNewestFirst } from '../workspace/list-newest-first.ts';
import { readPage } from './read-page.ts';
import { toReadAction } from './to-read-action.ts';

/** S2. It also meets a GET on the search path, which asks for a lead named `search` (P12). */
export const getLead: Endpoint = {
  name: 'S2',
  api: 'sync',
  method: 'GET',
  path: '/lead/:leadId',
  foreignEnterprise: 'not-authorized',
  effect: 'reads',
  answer(state, { params, query }) {
    const leadId = params['leadId'] ?? '';
    const wantsActions = query['includeActions'] === 'true';
    const page = readPage(wantsActions ? query : {}, 100);
    if (!page.ok) return page.error;
    const lead = state.leads.byId.get(leadId);
    if (!lead) {
      return refuse(404, 'LEAD_NOT_FOUND', `The lead with ID ${leadId} was not found.`);
    }
    const fields = toReadFields(lead);
    if (!wantsActions) return { status: 200, body: { fields } };
    const { skip, limit } = page.value;
    const actions = listNewestFirst(lead.actions)
      .slice(skip, skip + limit)
      .map(toReadAction);
    return { status: 200, body: { fields, actions, actions_skip: skip, actions_limit: limit } };
  },
};
