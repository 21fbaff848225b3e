import type { JsonObject } from '../json-object.ts';
import type { FieldDefinition } from '../workspace/field-definition.ts';

/** A field as S14 lists it without detail (P35). */
export function toBriefField(field: FieldDefinition): JsonObject {
  const { type, apiName, lockAfterCreate, isLeadid, options } = field;
  return {
    type,
    apiName,
    lockAfterCreate,
    isLeadid,
    ...(options && { options: [...options.keys()] }),
  };
}

/** A field as S15 shows it, and S14 with detail. */
export function toDetailedField(field: FieldDefinition): JsonObject {
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
