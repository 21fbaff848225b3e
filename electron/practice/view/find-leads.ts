import type { PracticeLeadPage, PracticeLeadRow } from '../../../shared/ipc/practice.ts';
import type { Lead } from '../workspace/lead-book.ts';
import { acceptIdentifier, findLead } from '../workspace/upsert-lead.ts';
import type { WorkspaceState } from '../workspace/workspace-state.ts';

/** A part of a name is looked for in so many of the newest leads: a look must not stop the server that uploads use. */
const mostScanned = 20_000;

interface LeadSpan {
  /** Empty for all leads. */
  find: string;
  from: number;
  limit: number;
}

/**
 * The newest lead first. A whole identifier finds its lead at once among any number, in whatever spelling
 * telecrm takes it; a part of an identifier or name is looked for among the newest only.
 */
export function findLeads(
  state: WorkspaceState,
  { find, from, limit }: LeadSpan,
): PracticeLeadPage {
  const { inOrder } = state.leads;
  const wanted = find.trim();
  if (wanted === '') {
    const end = Math.max(0, inOrder.length - from);
    const rows = inOrder.slice(Math.max(0, end - limit), end).toReversed();
    return { total: inOrder.length, rows: rows.map(toRow(state)), onlyNewest: null };
  }
  // Blanks belong to a text identifier (5.1); around anything else they were typed by mistake.
  const whole = findWhole(state, find) ?? findWhole(state, wanted);
  if (whole) {
    return { total: 1, rows: from === 0 ? [toRow(state)(whole)] : [], onlyNewest: null };
  }
  const found = findByPart(state, wanted.toLowerCase());
  return {
    total: found.length,
    rows: found.slice(from, from + limit).map(toRow(state)),
    onlyNewest: inOrder.length > mostScanned ? mostScanned : null,
  };
}

function findByPart(state: WorkspaceState, part: string): Lead[] {
  const { inOrder } = state.leads;
  const found: Lead[] = [];
  const last = Math.max(0, inOrder.length - mostScanned);
  for (let place = inOrder.length - 1; place >= last; place -= 1) {
    const lead = inOrder[place];
    if (lead && hasPart(state, lead, part)) found.push(lead);
  }
  return found;
}

function findWhole(state: WorkspaceState, wanted: string): Lead | undefined {
  const accepted = acceptIdentifier(state, { [state.identifier.apiName]: wanted });
  return findLead(state, accepted.isKept ? accepted.value : wanted);
}

function hasPart(state: WorkspaceState, lead: Lead, part: string): boolean {
  return [identifierOf(state, lead), textOf(lead, 'name')].some((text) =>
    text.toLowerCase().includes(part),
  );
}

function toRow(state: WorkspaceState): (lead: Lead) => PracticeLeadRow {
  return (lead) => ({
    leadId: lead.id,
    identifier: identifierOf(state, lead),
    name: textOf(lead, 'name'),
    status: textOf(lead, 'status'),
    changedAtMs: lead.modifiedOn,
  });
}

export function identifierOf({ identifier }: WorkspaceState, lead: Lead): string {
  return textOf(lead, identifier.apiName);
}

function textOf({ fields }: Lead, apiName: string): string {
  return String(fields[apiName] ?? '');
}
