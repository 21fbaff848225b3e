import type { JsonObject } from '../json-object.ts';
import type { CustomAction } from '../workspace/custom-action.ts';
import type { ValueRule } from '../workspace/field-definition.ts';

/** An action as S16 lists it without detail (P35). */
export function toBriefAction({ code, displayName, score, source }: CustomAction): JsonObject {
  return { code, displayName, score, source };
}

/** An action as S16 shows it with detail; S17 adds its icon. */
export function toDetailedAction(action: CustomAction): JsonObject {
  const { id, description, source, fields, createdOn, createdBy } = action;
  return {
    id,
    ...toBriefAction(action),
    description,
    fieldSchema: Object.fromEntries(Array.from(fields, ([key, rule]) => [key, toSchema(rule)])),
    displaySchema: [...fields.keys()],
    allowPredatedActivity: { enabled: action.allowsPredating },
    quickAdd: false,
    definitionType: source === 'USER' ? 'USER_DEFINED' : 'SYSTEM_DEFINED',
    createdOn,
    createdBy,
    modifiedOn: createdOn,
    modifiedBy: createdBy,
  };
}

/** Options are plain strings here, unlike those of a lead's field (7.2). */
function toSchema({ type, options }: ValueRule): JsonObject {
  return { type, ...(options && { options: [...options.keys()] }) };
}
