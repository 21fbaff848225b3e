import { fail, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { badRequest, refuse } from '../server/answer.ts';
import type { Answer } from '../server/answer.ts';
import type { WrittenAction } from '../workspace/timeline-action.ts';
import type { WorkspaceState } from '../workspace/workspace-state.ts';
import { leadNotFound } from './lead-not-found.ts';

const builtIn = badRequest('Only custom actions and payment actions can be retrieved');

/** The action that the path of S6 and S7 names; one that telecrm recorded itself can be listed and nothing more (P21). */
export function findWrittenAction(
  { leads }: WorkspaceState,
  { leadId = '', actionId = '' }: Record<string, string>,
): Result<WrittenAction, Answer> {
  const lead = leads.byId.get(leadId);
  if (!lead) return fail(leadNotFound);
  const action = lead.actions.find(({ id }) => id === actionId);
  if (!action) {
    return fail(refuse(404, 'ACTION_NOT_FOUND', `Action with ID ${actionId} was not found.`));
  }
  return action.kind === 'built-in' ? fail(builtIn) : ok(action);
}
