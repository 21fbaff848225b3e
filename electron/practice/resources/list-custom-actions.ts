import type { JsonObject } from '../json-object.ts';
import type { Endpoint } from '../server/endpoint.ts';
import type { CustomAction } from '../workspace/custom-action.ts';
import type { ValueRule } from '../workspace/field-definition.ts';

/** S16, in both its shapes (P35). A deleted action is not listed (P8). */
export const listCustomActions: Endpoint = {
  name: 'S16',
  api: 'sync',
  method: 'GET',
  path: '/custom-actions',
  foreignEnterprise: 'not-found',
  effect: 'reads',
  answer({ customActions }, { query }) {
    const toListed = query['detail'] === 'true' ? toDetailedAction : toBriefAction;
    return { status: 200, body: { customActions: [...customActions.values()].map(toListed) } };
  },
};

function toBriefAction({ code, displayName, score, source }: CustomAction): JsonObject {
  return { code, displayName, score, source };
}

function toDetailedAction(action: CustomAction): JsonObject {
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
