import { refuse } from '../server/answer.ts';
import type { TeamMember } from '../workspace/team-member.ts';
import type { WorkspaceState } from '../workspace/workspace-state.ts';

export const memberNotFound = refuse(404, 'TEAM_MEMBER_NOT_FOUND', 'Team member not found');

/** The person with this e-mail: case does not count, blanks and look-alikes do (P32). */
export function findMember(
  { team }: Pick<WorkspaceState, 'team'>,
  email: string,
): TeamMember | undefined {
  const wanted = email.toLowerCase();
  return team.find((member) => member.email.toLowerCase() === wanted);
}
