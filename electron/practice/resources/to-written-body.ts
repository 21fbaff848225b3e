import type { JsonObject } from '../json-object.ts';
import type { AppendedActions } from '../workspace/append-actions.ts';
import type { Remark } from '../workspace/request-outcome.ts';

/** What S1 and S5 say of a write that may have succeeded in part: one entry for each action sent, in their order (P11, 11.2). */
export function toWrittenBody(
  leadId: string,
  { ids }: AppendedActions,
  remarks: readonly Remark[],
): JsonObject {
  const actions = ids.map((id) => ({ action_id: id, status: id === null ? 'IGNORED' : 'CREATED' }));
  return { lead_id: leadId, actions, remarks };
}
