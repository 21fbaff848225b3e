import type { Endpoint } from '../server/endpoint.ts';
import { isPresent } from '../workspace/team-member.ts';
import { readPage } from './read-page.ts';
import { toReadMember } from './to-read-member.ts';

/** S9. Ten to a page at most (P29), by name, deleted members only on request (P31). */
export const listTeamMembers: Endpoint = {
  name: 'S9',
  api: 'sync',
  method: 'GET',
  path: '/team-members',
  foreignEnterprise: 'not-authorized',
  effect: 'reads',
  answer({ team }, { query }) {
    const page = readPage(query, 10);
    if (!page.ok) return page.error;
    const { skip, limit } = page.value;
    const listed = query['includeDeleted'] === 'true' ? team : team.filter(isPresent);
    const data = listed.slice(skip, skip + limit).map(toReadMember);
    return { status: 200, body: { data, total_count: listed.length, skip, limit } };
  },
};
