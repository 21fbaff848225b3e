import type { JsonObject } from '../json-object.ts';
import type { Endpoint } from '../server/endpoint.ts';
import type { FieldDefinition } from '../workspace/field-definition.ts';

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

function toBriefField(field: FieldDefinition): JsonObject {
  const { type, apiName, lockAfterCreate, isLeadid, options } = field;
  return {
    type,
    apiName,
    lockAfterCreate,
    isLeadid,
    ...(options && { options: [...options.keys()] }),
  };
}

function toDetailedField(field: FieldDefinition): JsonObject {
  const { id, description, options, dateFormat, maxLength } = field;
  return {
    id,
    ...toBriefField(field),
    description,
    ...(options && { options: Array.from(options, ([label, id]) => ({ id, label })) }),
    ...(dateFormat !== undefined && { dateFormat }),
    ...(maxLength !== undefined && { maxLength }),
  };
}
