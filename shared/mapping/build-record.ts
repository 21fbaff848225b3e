import type { IssueCode } from '../checking/issue-code.ts';
import type { WireValue } from '../fields/field-type.ts';
import type { MappingPlan, PlannedAction, PlannedLink } from './mapping-plan.ts';
import { isBlank, readLink } from './read-link.ts';

/** One entry of a lead's timeline; `code` is `ACTION_1001`, or `PAYMENT` with members instead of fields. */
export interface CrmAction {
  code: string;
  fields: Record<string, WireValue>;
}

/** One lead's fields and actions: a row seen through the mapping, before any transport's spelling. */
export interface CrmRecord {
  fields: Record<string, WireValue>;
  actions: CrmAction[];
}

/** `link` is the place in the mapping, -1 for a problem of the row itself. */
export interface LinkIssue {
  link: number;
  code: IssueCode;
}

export interface BuiltRecord {
  record: CrmRecord;
  issues: LinkIssue[];
}

/** Every linked cell ends up in the record or among the issues; none is dropped or guessed. */
export function buildRecord(cells: readonly string[], plan: MappingPlan): BuiltRecord {
  const issues: LinkIssue[] = [];
  const cellAt = (column: number) => cells[column] ?? '';
  const read = (link: PlannedLink): WireValue | null => {
    const reading = readLink(link, cellAt);
    if (reading.ok) return reading.value;
    issues.push({ link: link.index, code: reading.error });
    return null;
  };
  const record: CrmRecord = { fields: {}, actions: [] };
  for (const link of plan.fieldLinks) {
    const value = read(link);
    if (value !== null && 'field' in link.to) record.fields[link.to.field] = value;
  }
  for (const action of plan.actions) {
    const built = buildAction(action, cellAt, read);
    if (built) record.actions.push(built);
  }
  const payment = buildPayment(plan, read, issues);
  if (payment) record.actions.push(payment);
  const hasIdentifierIssue = issues.some((issue) => issue.link === plan.identifier.index);
  const identifier = 'field' in plan.identifier.to ? plan.identifier.to.field : '';
  if (!(identifier in record.fields) && !hasIdentifierIssue)
    issues.push({ link: plan.identifier.index, code: 'identifier-missing' });
  return { record, issues };
}

function buildAction(
  action: PlannedAction,
  cellAt: (column: number) => string,
  read: (link: PlannedLink) => WireValue | null,
): CrmAction | null {
  const isMet = action.whenColumn === null || !isBlank(cellAt(action.whenColumn));
  const fields: Record<string, WireValue> = {};
  let hasOwnValue = false;
  for (const link of action.links) {
    const value = read(link);
    if (value === null || !('action' in link.to)) continue;
    fields[link.to.field] = value;
    hasOwnValue ||= link.constant === null;
  }
  if (!isMet) return null;
  return action.isAlwaysSent || action.whenColumn !== null || hasOwnValue
    ? { code: action.code, fields }
    : null;
}

/** All members together or no payment (P22); constants alone make none. */
function buildPayment(
  plan: MappingPlan,
  read: (link: PlannedLink) => WireValue | null,
  issues: LinkIssue[],
): CrmAction | null {
  const fields: Record<string, WireValue> = {};
  let hasOwnValue = false;
  const [first] = plan.paymentLinks;
  if (!first) return null;
  const before = issues.length;
  for (const link of plan.paymentLinks) {
    const value = read(link);
    if (value === null || !('payment' in link.to)) continue;
    fields[link.to.payment] = value;
    hasOwnValue ||= link.constant === null;
  }
  if (!hasOwnValue || issues.length > before) return null;
  const isWhole = ['amount', 'currency', 'status'].every((member) => member in fields);
  if (!isWhole) issues.push({ link: first.index, code: 'payment-incomplete' });
  return isWhole ? { code: 'PAYMENT', fields } : null;
}

/** Repeating a record without actions does no harm; actions would be appended again (P24). */
export function isRepeatable(record: CrmRecord): boolean {
  return record.actions.length === 0;
}
