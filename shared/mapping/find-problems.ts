import type { Catalogue } from '../fields/catalogue.ts';
import { targetName } from './link-names.ts';
import type { Mapping } from './mapping.ts';
import { findOptionProblems } from './option-problems.ts';

/** One sentence for each reason why telecrm would not keep what this mapping sends (P2, P7, P8). */
export function findProblems(
  mapping: Mapping,
  header: readonly string[],
  catalogue: Catalogue,
): string[] {
  return [
    ...identifierProblems(mapping, catalogue),
    ...columnProblems(mapping, header),
    ...targetProblems(mapping, catalogue),
    ...repeatedTargets(mapping),
    ...findOptionProblems(mapping),
  ];
}

function identifierProblems(mapping: Mapping, catalogue: Catalogue): string[] {
  if (mapping.identifier !== catalogue.identifier) {
    return [
      `The workspace knows a lead by "${catalogue.identifier}", the mapping by "${mapping.identifier}".`,
    ];
  }
  const link = mapping.links.find(({ to }) => targetName(to) === mapping.identifier);
  if (link?.onUnreadable === 'leave-out')
    return [`"${mapping.identifier}" makes a lead unique and cannot be left out.`];
  return link
    ? []
    : [
        `No column is mapped to "${mapping.identifier}", by which the workspace knows a lead; without it telecrm would discard every row.`,
      ];
}

function columnProblems(mapping: Mapping, header: readonly string[]): string[] {
  const wanted = [
    ...mapping.links.flatMap(({ from }) =>
      'column' in from ? [from.column] : 'join' in from ? from.join : [],
    ),
    ...(mapping.actions ?? []).flatMap(({ when }) => (when ? [when.column] : [])),
  ];
  return [...new Set(wanted)]
    .filter((column) => !header.includes(column))
    .map((column) => `The file has no column "${column}".`);
}

/** Only what the catalogue lists can be written: API names to the letter (P7), actions that exist (P8). */
function targetProblems(mapping: Mapping, catalogue: Catalogue): string[] {
  const fields = new Set(catalogue.fields.map((field) => field.apiName));
  const problems = mapping.links.flatMap(({ to }) => {
    if ('payment' in to) return [];
    if ('action' in to) return actionProblems(to, catalogue);
    return fields.has(to.field)
      ? []
      : [`The workspace has no field "${to.field}" that can be written.`];
  });
  const listed = (mapping.actions ?? [])
    .filter(({ action }) => !catalogue.actions.some((one) => one.code === action))
    .map(({ action }) => missingAction(action));
  return [...new Set([...problems, ...listed])];
}

function actionProblems(to: { action: string; field: string }, catalogue: Catalogue): string[] {
  const action = catalogue.actions.find((one) => one.code === to.action);
  if (!action) return [missingAction(to.action)];
  return action.fields.some((field) => field.key === to.field)
    ? []
    : [`The action ${to.action} (${action.displayName}) has no field "${to.field}".`];
}

function missingAction(code: string): string {
  return `The workspace has no action ${code} that can be written.`;
}

function repeatedTargets(mapping: Mapping): string[] {
  const names = mapping.links.map(({ to }) => targetName(to));
  const actions = (mapping.actions ?? []).map(({ action }) => action);
  return [
    ...repeated(names).map((name) => `Two columns are mapped to "${name}".`),
    ...repeated(actions).map((code) => `The action ${code} has two conditions.`),
  ];
}

function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}
