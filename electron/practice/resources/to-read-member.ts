import type { JsonObject } from '../json-object.ts';
import type { TeamMember } from '../workspace/team-member.ts';

/** A person as S9 and S11 show them. */
export function toReadMember(member: TeamMember): JsonObject {
  const { name, email, phone_number, status, license } = member;
  const { manager_name, manager_email, permission_template_name } = member;
  return {
    name,
    email,
    phone_number,
    status,
    manager_name,
    manager_email,
    permission_template_name,
    license,
  };
}
