import type { Endpoint } from '../server/endpoint.ts';
import { toBriefField, toDetailedField } from './to-listed-field.ts';

/** S14, in both its shapes (P35). Options that a write created are listed like any other (P40). */
export const listCustomFields: Endpoint = {
  name: 'S14',
  api: 'sync',
  method: 'GET',
  path: '/custom-fields',
  foreignEnterprise: 'not-found',
  effect: 'reads',
  answer({ fields }, { query }) {
    const toListed = query['detail'] === 'true' ? toDetailedField : toBriefField;
    return { status: 200, body: { customFields: [...fields.values()].map(toListed) } };
  },
};
