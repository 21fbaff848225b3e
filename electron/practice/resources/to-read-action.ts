import type { JsonObject } from '../json-object.ts';
import type { TimelineAction } from '../workspace/timeline-action.ts';

/** An action as S2 and S8 list it, with what live reads show beside the documented members (S2). */
export function toReadAction(action: TimelineAction): JsonObject {
  const { id, type, atMs, performedBy } = action;
  return {
    id,
    type,
    creationTimestamp: atMs,
    employeeid: performedBy,
    ...toContent(action),
  };
}

/** An action as S6 and S7 show it: custom ones under their bare code, payments flat. */
export function toActionState(action: TimelineAction): JsonObject {
  return { type: action.type, ...toContent(action) };
}

function toContent(action: TimelineAction): JsonObject {
  return {
    ...(action.kind === 'custom' && { fields: action.fields }),
    ...(action.kind === 'payment' && action.payment),
  };
}
