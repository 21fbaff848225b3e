import { toIdentifierKey } from '../../shared/fields/identifier-key.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { CrmFailure } from '../../shared/runs/crm-failure.ts';
import { backoffMs } from '../../shared/runs/backoff.ts';
import type { FoundLead } from '../telecrm/found-lead.ts';
import type { LeadSearch } from '../telecrm/sync-client.ts';
import type { LeaseEnd } from './pacer.ts';
import type { RunSession } from './run-session.ts';

/** Leads by identifier in its normal form. */
export type FoundLeads = ReadonlyMap<string, FoundLead>;

/** The most a page of S4 holds (P14); twice what is asked for at once. */
const pageLimit = 100;

/** null when the run was paused, or no Sync token is left, before telecrm could be asked. */
export async function findLeads(
  identifiers: readonly string[],
  session: RunSession,
  actions?: LeadSearch['actions'],
): Promise<Result<FoundLeads, CrmFailure> | null> {
  const { sync } = session.lines;
  const lease = await sync?.pacer.admit(session.signal);
  if (!sync || !lease) return null;
  const { identifierType, identifier } = session.reader.plan;
  const name = 'field' in identifier.to ? identifier.to.field : '';
  // In its normal form: S4 does not normalise what it is asked for (telecrm-api.md 10).
  const keys = identifiers.map((one) => toIdentifierKey(identifierType, one));
  const search: LeadSearch = {
    // One value alone: a filter with several values is not mixed with others (telecrm-api.md 10).
    fields: { [name]: keys.length === 1 ? keys[0] : keys },
    ...(actions ? { actions } : {}),
  };
  const page = { skip: 0, limit: pageLimit };
  const reply = await sync.client.searchLeads(lease.token.value, search, page);
  await lease.finish(toLeaseEnd(reply, session.random()));
  if (!reply.ok) return fail(reply.error);
  const byKey = reply.value.leads.map((lead): [string, FoundLead] => [
    toIdentifierKey(identifierType, String(lead.fields[name] ?? '')),
    lead,
  ]);
  return ok(new Map(byKey));
}

function toLeaseEnd(reply: Result<unknown, CrmFailure>, chance: number): LeaseEnd {
  if (reply.ok || reply.error.kind === 'refused') return { kind: 'answered' };
  const retryAfterMs = Math.max(1000, backoffMs(3, chance));
  switch (reply.error.kind) {
    case 'throttled':
      return {
        kind: 'throttled',
        retryAfterMs: Math.max(retryAfterMs, reply.error.retryAfterMs ?? 0),
      };
    case 'not-sent':
      return { kind: 'not-sent', retryAfterMs };
    case 'unauthorized':
      return { kind: 'unauthorized' };
    default:
      return { kind: 'trouble' };
  }
}
