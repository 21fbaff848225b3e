import type { Catalogue } from '../fields/catalogue.ts';
import { targetName } from './link-names.ts';
import type { Link, LinkSource, LinkTarget, Mapping } from './mapping.ts';
import { pairColumns, type PairedColumns } from './pair-columns.ts';
import type { Template, TemplateMatch } from './template.ts';

/** A template seen through one file and what the workspace has now. */
export interface FittedTemplate extends Omit<TemplateMatch, 'name' | 'savedAtMs'> {
  mapping: Mapping;
}

/**
 * Makes a template fit: its links read the file's own columns and lead to what the workspace has now;
 * the rest is left out and named. What is left plans without a problem, but for a missing identifier.
 */
export function fitTemplate(
  { header: known, mapping }: Template,
  header: readonly string[],
  catalogue: Catalogue,
): FittedTemplate {
  const read = listColumns(mapping);
  const { spelling } = pairColumns([...known, ...read], header);
  const paired = pairColumns(known, header);
  const has = (to: LinkTarget) => isTarget(to, catalogue);
  const links = mapping.links.flatMap((link) => {
    const from = fitSource(link.from, spelling);
    return from && has(link.to) ? [fitLink({ ...link, from }, catalogue.identifier)] : [];
  });
  const kept = withoutRepeats(links);
  const actions = fitActions(mapping, kept, { spelling, catalogue });
  const { actions: _before, ...rest } = mapping;
  const fitted = { ...rest, identifier: catalogue.identifier, links: kept };
  return {
    mapping: actions.length > 0 ? { ...fitted, actions } : fitted,
    similarity: paired.similarity,
    knownColumns: paired.spelling.size,
    missingColumns: read.filter((column) => !spelling.has(column)),
    missingTargets: listMissingTargets(mapping, catalogue),
  };
}

/** Every column that a link or a condition reads, once. */
function listColumns({ links, actions = [] }: Mapping): string[] {
  const columns = links.flatMap(({ from }) =>
    'column' in from ? [from.column] : 'join' in from ? from.join : [],
  );
  return [...new Set([...columns, ...actions.flatMap(({ when }) => (when ? [when.column] : []))])];
}

/** null when the file has none of the columns; a join keeps those it has. */
function fitSource(from: LinkSource, spelling: PairedColumns['spelling']): LinkSource | null {
  if ('constant' in from) return from;
  if ('column' in from) {
    const column = spelling.get(from.column);
    return column === undefined ? null : { column };
  }
  const join = from.join.flatMap((column) => spelling.get(column) ?? []);
  return join.length > 0 ? { ...from, join } : null;
}

/** What makes a lead unique cannot be left out, though it could while another field did (P2). */
function fitLink(link: Link, identifier: string): Link {
  if (targetName(link.to) !== identifier || link.onUnreadable !== 'leave-out') return link;
  return { ...link, onUnreadable: 'hold' };
}

function isTarget(to: LinkTarget, { fields, actions }: Catalogue): boolean {
  if ('payment' in to) return true;
  if (!('action' in to)) return fields.some(({ apiName }) => apiName === to.field);
  const action = actions.find(({ code }) => code === to.action);
  return action?.fields.some(({ key }) => key === to.field) ?? false;
}

/** A document written by hand may feed a target twice; the first link is the one that counts. */
function withoutRepeats(links: readonly Link[]): Link[] {
  const names = links.map(({ to }) => targetName(to));
  return links.filter((_link, index) => names.indexOf(names[index] ?? '') === index);
}

interface Place {
  spelling: PairedColumns['spelling'];
  catalogue: Catalogue;
}

type ActionCondition = NonNullable<Mapping['actions']>[number];

/**
 * An action without its condition would be recorded for every row, and one that lost all it was to say
 * would be recorded empty: both go. What the links of such an action still feed is recorded where
 * there is something to say.
 */
function fitActions(
  { links, actions = [] }: Mapping,
  kept: readonly Link[],
  { spelling, catalogue }: Place,
): ActionCondition[] {
  const codes = actions.map(({ action }) => action);
  return actions.flatMap(({ action, when }, index): ActionCondition[] => {
    const isThere = catalogue.actions.some(({ code }) => code === action);
    const lostAll = feeds(links, action) && !feeds(kept, action);
    if (!isThere || lostAll || codes.indexOf(action) !== index) return [];
    if (!when) return [{ action }];
    const column = spelling.get(when.column);
    return column === undefined ? [] : [{ action, when: { ...when, column } }];
  });
}

function feeds(links: readonly Link[], code: string): boolean {
  return links.some(({ to }) => 'action' in to && to.action === code);
}

function listMissingTargets({ links, actions = [] }: Mapping, catalogue: Catalogue): string[] {
  const targets = links.flatMap(({ to }) => (isTarget(to, catalogue) ? [] : [targetName(to)]));
  const codes = actions
    .map(({ action }) => action)
    .filter((action) => !feeds(links, action))
    .filter((action) => !catalogue.actions.some(({ code }) => code === action));
  return [...new Set([...targets, ...codes])];
}
