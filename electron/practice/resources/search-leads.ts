import { isJsonObject } from '../json-object.ts';
import type { JsonObject } from '../json-object.ts';
import { badRequest, serverError } from '../server/answer.ts';
import type { Endpoint } from '../server/endpoint.ts';
import { toReadFields } from '../workspace/lead-book.ts';
import type { Lead } from '../workspace/lead-book.ts';
import { buildActionFilter } from './build-action-filter.ts';
import { buildFieldFilters } from './build-field-filters.ts';
import { findCandidates } from './find-candidates.ts';
import { readPage } from './read-page.ts';
import { mostValues } from './wanted-values.ts';

const largestLimit = 100;

/** S4, with the semantics of section 10: newest first, and nothing but whole values ever matches. */
export const searchLeads: Endpoint = {
  name: 'S4',
  api: 'sync',
  method: 'POST',
  path: '/lead/search',
  foreignEnterprise: 'not-authorized',
  effect: 'reads',
  answer(state, { query, body }) {
    const page = readPage(query, largestLimit);
    if (!page.ok) return page.error;
    const { fields = {}, actions } = body;
    if (!isCriteria(fields) || !(actions === undefined || isCriteria(actions))) {
      return badRequest('Invalid filter');
    }
    if (state.settings.breaksOnMixedFilters && isMixed(fields)) return serverError;
    const filters = buildFieldFilters(state, fields);
    if (actions !== undefined) filters.push(buildActionFilter(state.enterprise, actions));
    const candidates = findCandidates(state, fields);
    const { skip, limit } = page.value;
    const found =
      filters.length === 0
        ? candidates
        : candidates.filter((lead) => filters.every((matches) => matches(lead)));
    const end = found.length - skip;
    const data = found
      .slice(Math.max(0, end - limit), Math.max(0, end))
      .toReversed()
      .map((lead) => toFoundLead(lead, state.settings.searchReturnsId));
    return { status: 200, body: { data, total_count: found.length, skip, limit } };
  },
};

function isCriteria(value: unknown): value is JsonObject {
  return (
    isJsonObject(value) &&
    Object.values(value).every((one) => !Array.isArray(one) || one.length <= mostValues)
  );
}

/** What live clients have seen telecrm break down over: one assignee beside a list of statuses (section 10). */
function isMixed({ assignee, status }: JsonObject): boolean {
  return assignee !== undefined && !Array.isArray(assignee) && Array.isArray(status);
}

/** The documents say that a search does not tell the ID; live clients read one (S4, 12.5). */
function toFoundLead(lead: Lead, returnsId: boolean): JsonObject {
  const fields = toReadFields(lead);
  if (!returnsId) return { fields };
  const { status, assignee } = lead.fields;
  return { id: lead.id, status, ...(assignee !== undefined && { employeeid: assignee }), fields };
}
