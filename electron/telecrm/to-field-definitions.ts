import type { FieldDefinition } from '../../shared/fields/catalogue.ts';
import type { FieldType } from '../../shared/fields/field-type.ts';
import type { CustomField } from './custom-field.ts';
import { toFieldType } from './to-field-type.ts';

/** The writable standard fields, which S14 may leave out (telecrm-api.md 6.2). */
const standardFields: readonly { apiName: string; type: FieldType; description: string }[] = [
  { apiName: 'name', type: 'text', description: 'Name of the lead' },
  { apiName: 'phone', type: 'phone', description: 'Phone number' },
  { apiName: 'email', type: 'email', description: 'E-mail address' },
  { apiName: 'rating', type: 'rating', description: 'Rating from 1 to 5' },
  { apiName: 'status', type: 'status', description: 'Status in the pipeline' },
  {
    apiName: 'assignee',
    type: 'active-users',
    description: 'Team member who looks after the lead',
  },
];

/** telecrm sets these itself; a value for them is dropped (telecrm-api.md 6.2). */
const systemFields = new Set(['created_on', 'modified_on']);

/** Every field that can be written, once, standard ones included; none is the identifier yet. */
export function toFieldDefinitions(customFields: readonly CustomField[]): FieldDefinition[] {
  const listed = new Map(customFields.toReversed().map((field) => [field.apiName, field]));
  const missing = standardFields
    .filter(({ apiName }) => !listed.has(apiName))
    .map((field) => ({
      ...field,
      isIdentifier: false,
      lockAfterCreate: false,
      options: [],
      maxLength: null,
    }));
  const own = customFields
    .filter((field) => listed.get(field.apiName) === field && !systemFields.has(field.apiName))
    .map(toFieldDefinition);
  return [...missing, ...own];
}

function toFieldDefinition(field: CustomField): FieldDefinition {
  const { apiName, lockAfterCreate, options, maxLength } = field;
  const known = toFieldType(field.type);
  const note = `(type ${field.type} is not known to Leadloader; treated as text)`;
  return {
    apiName,
    // S14 may call it an e-mail; only addresses of the team are kept (telecrm-api.md 6.2).
    type: apiName === 'assignee' ? 'active-users' : (known ?? 'text'),
    description: known ? field.description : `${field.description} ${note}`.trimStart(),
    isIdentifier: false,
    lockAfterCreate,
    options,
    maxLength,
  };
}
