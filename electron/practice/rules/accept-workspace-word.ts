import type { WorkspaceState } from '../workspace/workspace-state.ts';
import { drop, keep } from './accepted.ts';
import type { Accepted } from './accepted.ts';

/** The e-mail of somebody of the team, deleted members excepted (6.2); upper and lower case are one. */
export function acceptTeamMember(
  value: unknown,
  { memberEmails }: Pick<WorkspaceState, 'memberEmails'>,
): Accepted<string> {
  return typeof value === 'string' && memberEmails.has(value.toLowerCase())
    ? keep(value)
    : drop('Team member not found');
}

/** An active label of the pipeline, byte for byte; archived ones do not persist (6.5, P37). */
export function acceptStatus(
  value: unknown,
  { activeStatuses }: Pick<WorkspaceState, 'activeStatuses'>,
): Accepted<string> {
  return typeof value === 'string' && activeStatuses.has(value)
    ? keep(value)
    : drop('Status is invalid');
}

/** An active lost reason, byte for byte; archived ones do not persist (6.5, P37). */
export function acceptLostReason(
  value: unknown,
  { activeLostReasons }: Pick<WorkspaceState, 'activeLostReasons'>,
): Accepted<string> {
  return typeof value === 'string' && activeLostReasons.has(value)
    ? keep(value)
    : drop('Lost reason is invalid');
}
