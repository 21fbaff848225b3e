import { refuse } from '../server/answer.ts';
import type { Endpoint } from '../server/endpoint.ts';
import { toDetailedField } from './to-listed-field.ts';

/** S15. The case of an API name counts (P36). */
export const getCustomField: Endpoint = {
  name: 'S15',
  api: 'sync',
  method: 'GET',
  path: '/custom-fields/:apiName',
  foreignEnterprise: 'not-found',
  effect: 'reads',
  answer({ fields }, { params }) {
    const apiName = params['apiName'] ?? '';
    const field = fields.get(apiName);
    if (!field) {
      return refuse(404, 'NOT_FOUND', `Could not find custom field with apiName ${apiName}`);
    }
    return { status: 200, body: toDetailedField(field) };
  },
};
