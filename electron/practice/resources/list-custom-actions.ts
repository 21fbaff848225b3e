import type { Endpoint } from '../server/endpoint.ts';
import { toBriefAction, toDetailedAction } from './to-listed-action.ts';

/** S16, in both its shapes (P35). An action that is deleted or disabled is not listed (P8). */
export const listCustomActions: Endpoint = {
  name: 'S16',
  api: 'sync',
  method: 'GET',
  path: '/custom-actions',
  foreignEnterprise: 'not-found',
  effect: 'reads',
  answer(state, { query }) {
    const toListed = query['detail'] === 'true' ? toDetailedAction : toBriefAction;
    const listed = [...state.customActions.values()].filter(({ isDisabled }) => !isDisabled);
    return { status: 200, body: { customActions: listed.map(toListed) } };
  },
};
