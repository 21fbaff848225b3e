import { acceptEmail } from '../rules/accept-email.ts';
import { badRequest } from '../server/answer.ts';
import type { Endpoint } from '../server/endpoint.ts';
import { leadlessOutcome } from '../workspace/request-outcome.ts';
import { isPresent } from '../workspace/team-member.ts';
import { findMember, memberNotFound } from './find-member.ts';

const states = ['Active', 'Inactive', 'On Leave', 'Working'] as const;

/** S12, on a path that is one word and singular (P34). */
export const updateAvailability: Endpoint = {
  name: 'S12',
  api: 'sync',
  method: 'POST',
  path: '/teammember/state_change',
  foreignEnterprise: 'not-authorized',
  effect: 'writes',
  answer(workspace, { body }) {
    const state = states.find((one) => one === body['state']);
    if (state === undefined) return badRequest('Invalid state');
    const email = body['email'];
    if (typeof email !== 'string' || !acceptEmail(email).isKept) {
      return badRequest('Invalid email format');
    }
    const member = findMember(workspace, email);
    if (!member || !isPresent(member)) return memberNotFound;
    member.status = state;
    return {
      status: 200,
      body: { email: member.email, status: state },
      outcome: leadlessOutcome,
    };
  },
};
