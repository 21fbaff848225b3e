import type { JsonObject } from '../json-object.ts';
import type { Lead } from '../workspace/lead-book.ts';
import type { TimelineAction } from '../workspace/timeline-action.ts';

/** A lead as `GET leads` shows it: everything, times apart from the fields so that two runs can be compared. */
export function toLeadView(lead: Lead): JsonObject {
  const { id, fields, createdOn, modifiedOn, actions } = lead;
  return {
    id,
    fields,
    status: fields['status'],
    createdOn,
    modifiedOn,
    actions: actions.map(toActionView),
  };
}

/** Payments are flat, as everywhere in the API. */
function toActionView(action: TimelineAction): JsonObject {
  const { id, type, atMs, performedBy } = action;
  return {
    id,
    type,
    ...(action.kind === 'custom' && { fields: action.fields }),
    ...(action.kind === 'payment' && action.payment),
    at: atMs,
    performed_by: performedBy,
  };
}
