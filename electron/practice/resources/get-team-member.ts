import { acceptEmail } from '../rules/accept-email.ts';
import { badRequest } from '../server/answer.ts';
import type { Endpoint } from '../server/endpoint.ts';
import { isPresent } from '../workspace/team-member.ts';
import { findMember, memberNotFound } from './find-member.ts';
import { toReadMember } from './to-read-member.ts';

/** S11. A deleted member is not found unless asked for (P31). */
export const getTeamMember: Endpoint = {
  name: 'S11',
  api: 'sync',
  method: 'GET',
  path: '/team-members/:email',
  foreignEnterprise: 'not-authorized',
  effect: 'reads',
  answer(state, { params, query }) {
    const email = params['email'] ?? '';
    if (!acceptEmail(email).isKept) return badRequest('Invalid email format');
    const member = findMember(state, email);
    if (!member) return memberNotFound;
    if (!isPresent(member) && query['includeDeleted'] !== 'true') return memberNotFound;
    return { status: 200, body: toReadMember(member) };
  },
};
