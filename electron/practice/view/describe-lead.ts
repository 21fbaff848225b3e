import type { PracticeAction, PracticeField, PracticeLead } from '../../../shared/ipc/practice.ts';
import { assertNever } from '../../../shared/result.ts';
import type { FieldValue, ValueRule } from '../workspace/field-definition.ts';
import type { Lead } from '../workspace/lead-book.ts';
import { listNewestFirst } from '../workspace/list-newest-first.ts';
import type { TimelineAction } from '../workspace/timeline-action.ts';
import type { WorkspaceState } from '../workspace/workspace-state.ts';
import { identifierOf } from './find-leads.ts';

/** Nobody reads further, and a lead uploaded a thousand times has a timeline to match (P24). */
const longestTimeline = 200;

/** One lead with all that telecrm keeps of it, each value beside the type of its field. */
export function describeLead(state: WorkspaceState, lead: Lead): PracticeLead {
  const named = [...state.fields.keys()];
  return {
    leadId: lead.id,
    identifier: identifierOf(state, lead),
    createdAtMs: lead.createdOn,
    changedAtMs: lead.modifiedOn,
    zone: state.enterprise.zone,
    fields: toFields(lead.fields, state.fields, named),
    emptyFields: named.filter((apiName) => lead.fields[apiName] === undefined),
    timeline: listNewestFirst(lead.actions)
      .slice(0, longestTimeline)
      .map((action) => describeAction(state, action)),
    timelineTotal: lead.actions.length,
  };
}

/** In the order of the workspace; what belongs to no field any more is not shown, as telecrm does not. */
function toFields(
  values: Record<string, FieldValue>,
  rules: ReadonlyMap<string, ValueRule>,
  names: readonly string[],
): PracticeField[] {
  return names.flatMap((name) => {
    const value = values[name];
    const type = rules.get(name)?.type;
    return value === undefined || type === undefined ? [] : [{ name, type, value }];
  });
}

function describeAction(state: WorkspaceState, action: TimelineAction): PracticeAction {
  const { id, type, atMs, performedBy: by } = action;
  const entry = { id, type, atMs, by };
  switch (action.kind) {
    case 'built-in':
      return { kind: 'built-in', ...entry };
    case 'custom': {
      const known = state.customActions.get(`ACTION_${type}`);
      const rules = known?.fields ?? new Map<string, ValueRule>();
      const fields = toFields(action.fields, rules, [...rules.keys()]);
      return { kind: 'custom', ...entry, title: known?.displayName ?? type, fields };
    }
    case 'payment': {
      const { amount, currency, status, paymentid } = action.payment;
      return { kind: 'payment', ...entry, amount, currency, status, paymentId: paymentid ?? null };
    }
    default:
      return assertNever(action);
  }
}
