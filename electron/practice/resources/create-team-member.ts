import { refuse } from '../server/answer.ts';
import type { Answer } from '../server/answer.ts';
import type { Endpoint } from '../server/endpoint.ts';
import { leadlessOutcome } from '../workspace/request-outcome.ts';
import { compareByName, isPresent } from '../workspace/team-member.ts';
import type { TeamMember } from '../workspace/team-member.ts';
import type { WorkspaceState } from '../workspace/workspace-state.ts';
import { findMember } from './find-member.ts';
import { readNewMember } from './read-new-member.ts';
import type { InputDetail, NewMember, Role } from './read-new-member.ts';

const noSeat = refuse(402, 'BUY_LICENSE', 'No license seat available');
/** An e-mail is taken for good, by a deleted member too, for S11 finds either by it. */
const alreadyExists = refuse(409, 'TEAM_MEMBER_ALREADY_EXISTS', 'Team member already exists');

/** S10. The new member may be assigned leads at once. */
export const createTeamMember: Endpoint = {
  name: 'S10',
  api: 'sync',
  method: 'POST',
  path: '/team-members',
  foreignEnterprise: 'not-authorized',
  effect: 'writes',
  answer(state, { body, atMs }) {
    const read = readNewMember(body);
    if (!read.ok) return validationFailed(read.error);
    const { name, email, phone_number, role, hasPassword } = read.value;
    if (findMember(state, email)) return alreadyExists;
    if (state.team.filter(isPresent).length >= state.enterprise.seats) return noSeat;
    state.team = [...state.team, toMember(read.value, state, atMs)].toSorted(compareByName);
    state.memberEmails.add(email.toLowerCase());
    // Upper case here, and `Invited` in the list (12.12).
    const status = hasPassword ? 'Active' : 'INVITED';
    return {
      status: 201,
      body: { name, email, phone_number, role, status },
      outcome: leadlessOutcome,
    };
  },
};

/** The one refusal that lists every fault of a request (3.2). */
function validationFailed(details: InputDetail[]): Answer {
  const error = { code: 'BAD_REQUEST', message: 'Validation failed', details };
  return { status: 400, body: { error } };
}

const templateNames: Record<Role, string> = {
  ADMIN: 'Admin',
  MANAGER: 'Manager',
  CALLER: 'Caller',
  MARKETING_USER: 'Marketing',
};

/** Who is only invited has no license yet, but keeps a seat free for one. */
function toMember(
  { name, email, phone_number, role, hasPassword }: NewMember,
  { enterprise }: WorkspaceState,
  atMs: number,
): TeamMember {
  const toDay = new Intl.DateTimeFormat('en-CA', { timeZone: enterprise.zone });
  return {
    name,
    email,
    phone_number,
    status: hasPassword ? 'Active' : 'Invited',
    manager_name: '',
    manager_email: '',
    permission_template_name: templateNames[role],
    license: hasPassword
      ? {
          status: 'ACTIVE',
          type: 'GROWTH',
          start_date: toDay.format(atMs),
          end_date: toDay.format(atMs + licenseMs),
        }
      : null,
  };
}

/** A license is bought for a year. */
const licenseMs = 365 * 86_400_000;
