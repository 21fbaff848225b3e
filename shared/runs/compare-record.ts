import { fieldKinds } from '../fields/field-kinds.ts';
import type { CrmRecord } from '../mapping/build-record.ts';
import type { MappingPlan } from '../mapping/mapping-plan.ts';

/** API names of the fields that were sent and that telecrm does not have as they were sent (telecrm-api.md 6.8). */
export function findDropped(
  record: CrmRecord,
  found: Readonly<Record<string, unknown>>,
  plan: MappingPlan,
): string[] {
  return plan.fieldLinks.flatMap((link) => {
    if (!('field' in link.to)) return [];
    const name = link.to.field;
    const sent = record.fields[name];
    if (sent === undefined) return [];
    return fieldKinds[link.type].isSame(sent, readBackOf(name, found)) ? [] : [name];
  });
}

/** Live reads give the assignee as `employeeid`. */
function readBackOf(name: string, found: Readonly<Record<string, unknown>>): unknown {
  return name === 'assignee' ? (found['assignee'] ?? found['employeeid']) : found[name];
}
