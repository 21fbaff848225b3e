import type { Catalogue } from '../fields/catalogue.ts';
import { targetName } from './link-names.ts';
import type { Mapping } from './mapping.ts';

/** One sentence for each change of the workspace that would make telecrm drop what was checked (P7, P8, P37, P39). */
export function findCatalogueChanges(
  mapping: Mapping,
  before: Catalogue,
  now: Catalogue,
): string[] {
  const changes =
    now.identifier === before.identifier
      ? []
      : [`Leads are now known by "${now.identifier}" instead of "${before.identifier}".`];
  for (const { action } of mapping.actions ?? [])
    if (!now.actions.some((one) => one.code === action)) changes.push(`"${action}" is gone.`);
  for (const { to } of mapping.links) {
    if ('payment' in to) continue;
    const [was, is] = [findField(to, before), findField(to, now)];
    const name = targetName(to);
    if (!is) changes.push(`"${name}" is gone.`);
    else if (was && was.type !== is.type)
      changes.push(`"${name}" was of type ${was.type} and is now ${is.type}.`);
    else changes.push(...lostLabels(was?.options ?? [], is.options, name));
    if (was && is) changes.push(...newLimits(was, is, name));
    if (was?.type === 'status')
      changes.push(...lostLabels(before.statuses, now.statuses, 'status'));
    if (was?.type === 'lost-reason')
      changes.push(...lostLabels(before.lostReasons, now.lostReasons, 'lost reason'));
    if (was?.type === 'active-users')
      changes.push(...lostLabels(before.members, now.members, 'team member'));
  }
  return [...new Set(changes)];
}

interface Target {
  type: string;
  options: readonly string[];
  /** Of lead fields only. */
  maxLength?: number | null;
  lockAfterCreate?: boolean;
}

function findField(
  to: { field: string } | { action: string; field: string },
  catalogue: Catalogue,
): Target | undefined {
  if (!('action' in to)) return catalogue.fields.find((field) => field.apiName === to.field);
  const action = catalogue.actions.find((one) => one.code === to.action);
  return action?.fields.find((field) => field.key === to.field);
}

/** What was short enough, or could still be changed, when it was checked. */
function newLimits(was: Target, is: Target, name: string): string[] {
  const longest = is.maxLength ?? null;
  return [
    ...(longest !== null && longest < (was.maxLength ?? Infinity)
      ? [`"${name}" may now have ${longest} characters only.`]
      : []),
    ...(is.lockAfterCreate && !was.lockAfterCreate
      ? [`"${name}" can no longer be changed once a lead has it.`]
      : []),
  ];
}

function lostLabels(before: readonly string[], now: readonly string[], name: string): string[] {
  const lost = before.filter((label) => !now.includes(label));
  return lost.map((label) => `"${label}" is no longer a value of ${name}.`);
}
