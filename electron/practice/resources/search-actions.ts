import { z } from 'zod';
import type { JsonObject } from '../json-object.ts';
import { badRequest } from '../server/answer.ts';
import type { Endpoint } from '../server/endpoint.ts';
import { listNewestFirst } from '../workspace/list-newest-first.ts';
import type { TeamMember } from '../workspace/team-member.ts';
import type { TimelineAction } from '../workspace/timeline-action.ts';
import { buildActionTest } from './build-action-test.ts';
import { leadNotFound } from './lead-not-found.ts';
import { readPage } from './read-page.ts';
import { toMemberId } from './to-member-id.ts';
import { toReadAction } from './to-read-action.ts';
import { mostValues, toWanted } from './wanted-values.ts';

const Bound = z.union([z.number(), z.string()]).exactOptional();
const Filter = z.strictObject({
  type: z.string().exactOptional(),
  created_on: z.strictObject({ from: Bound, to: Bound }).exactOptional(),
  performed_by: z.union([z.string(), z.array(z.string()).max(mostValues)]).exactOptional(),
});

/** S8. Everything that is named must hold; `{}` lists the whole timeline. */
export const searchActions: Endpoint = {
  name: 'S8',
  api: 'sync',
  method: 'POST',
  path: '/lead/:leadId/action/search',
  foreignEnterprise: 'not-authorized',
  effect: 'reads',
  answer({ leads, enterprise, team }, { params, query, body }) {
    const lead = leads.byId.get(params['leadId'] ?? '');
    if (!lead) return leadNotFound;
    const page = readPage(query, 100);
    if (!page.ok) return page.error;
    const filter = Filter.safeParse(body);
    if (!filter.success) return badRequest('Invalid filter');
    const { type, created_on: range, performed_by: author } = filter.data;
    const isMeant = buildActionTest(enterprise, {
      ...(type !== undefined && { types: [type] }),
      ...(author !== undefined && { authors: toAuthors(team, toWanted(author)) }),
      range,
    });
    const found = listNewestFirst(lead.actions).filter(isMeant);
    const { skip, limit } = page.value;
    const data = found.slice(skip, skip + limit).map(toFoundAction);
    return { status: 200, body: { data, total_count: found.length, skip, limit } };
  },
};

/** Adds to the IDs the e-mails of those whom they name. */
function toAuthors(team: readonly TeamMember[], wanted: readonly unknown[]): readonly unknown[] {
  const named = team.filter(({ email }) => wanted.includes(toMemberId(email)));
  return [...wanted, ...named.map(({ email }) => email)];
}

/** Of what telecrm recorded itself nothing but the type is shown (P21). */
function toFoundAction(action: TimelineAction): JsonObject {
  return action.kind === 'built-in' ? { type: action.type } : toReadAction(action);
}
