import type { Endpoint } from '../server/endpoint.ts';
import { findWrittenAction } from './find-written-action.ts';
import { toActionState } from './to-read-action.ts';

/** S6. It also meets a GET on the search path, which asks for an action named `search`. */
export const getAction: Endpoint = {
  name: 'S6',
  api: 'sync',
  method: 'GET',
  path: '/lead/:leadId/action/:actionId',
  foreignEnterprise: 'not-authorized',
  effect: 'reads',
  answer(state, { params }) {
    const found = findWrittenAction(state, params);
    if (!found.ok) return found.error;
    return { status: 200, body: toActionState(found.value) };
  },
};
