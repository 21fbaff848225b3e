import type { JsonObject } from '../json-object.ts';
import type { TimelineAction } from '../workspace/timeline-action.ts';

/** An action as reads show it: custom ones under their bare code, payments flat (S2, S6). */
export function toReadAction(action: TimelineAction): JsonObject {
  const { id, type, atMs, performedBy } = action;
  return {
    id,
    type,
    creationTimestamp: atMs,
    employeeid: performedBy,
    ...(action.kind === 'custom' && { fields: action.fields }),
    ...(action.kind === 'payment' && action.payment),
  };
}
