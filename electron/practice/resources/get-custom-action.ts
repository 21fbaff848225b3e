import { refuse } from '../server/answer.ts';
import type { Endpoint } from '../server/endpoint.ts';
import { toDetailedAction } from './to-listed-action.ts';

/** The one member that the list lacks; no source shows a value. */
const icon = 'star';

/** S17. Only the full code finds an action (P38), and only one that is listed (P8). */
export const getCustomAction: Endpoint = {
  name: 'S17',
  api: 'sync',
  method: 'GET',
  path: '/custom-actions/:code',
  foreignEnterprise: 'not-found',
  effect: 'reads',
  answer({ customActions }, { params }) {
    const code = params['code'] ?? '';
    const action = customActions.get(code);
    if (!action || action.isDisabled) {
      return refuse(404, 'NOT_FOUND', `Custom action with code ${code} was not found.`);
    }
    return { status: 200, body: { ...toDetailedAction(action), icon } };
  },
};
