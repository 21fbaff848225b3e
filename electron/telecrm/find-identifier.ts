import type { FieldDefinition } from '../../shared/fields/catalogue.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { CustomField } from './custom-field.ts';

/**
 * The field that makes a lead unique, in the order of telecrm-api.md 5.2: the one marked as such,
 * else by the ID of the metadata, else by that ID as a name. Two answers that disagree are an error:
 * with the wrong identifier telecrm would discard every row (P2, P39).
 */
export function findIdentifier(
  fields: readonly FieldDefinition[],
  customFields: readonly CustomField[],
  identifierId: string | null,
): Result<string, string> {
  const marked = customFields.filter(({ isIdentifier }) => isIdentifier);
  const named =
    customFields.find(({ id }) => id !== null && id === identifierId) ??
    fields.find(({ apiName }) => apiName === identifierId);
  const [only] = marked;
  if (marked.length > 1 && !named)
    return fail(`telecrm marks several fields as the lead identifier: ${listNames(marked)}.`);
  if (only && named && !marked.some(({ apiName }) => apiName === named.apiName)) {
    return fail(
      `telecrm names two lead identifiers: "${only.apiName}" in its fields, "${named.apiName}" in its metadata.`,
    );
  }
  const identifier = named ?? only;
  return identifier
    ? ok(identifier.apiName)
    : fail('telecrm does not say which field makes a lead unique.');
}

function listNames(fields: readonly CustomField[]): string {
  return fields.map(({ apiName }) => `"${apiName}"`).join(', ');
}
