import type { Catalogue } from '../fields/catalogue.ts';
import { assertNever } from '../result.ts';
import { targetName } from './link-names.ts';
import type { ColumnSuggestion, MappingSuggestion } from './mapping-suggestion.ts';
import type { Link, LinkTarget, Mapping } from './mapping.ts';

/** The columns of a file and its first rows. */
export interface SampledTable {
  header: readonly string[];
  rows: readonly (readonly string[])[];
}

/** Proposes a target for each column whose header names one, exactly or but for case, blanks and punctuation. */
export function suggestMapping(
  { header }: SampledTable,
  catalogue: Catalogue,
  defaults: { zone: string; country: string },
): MappingSuggestion {
  const targets = listTargets(catalogue);
  const matches = header.map((column) => matchColumn(column, targets));
  const owners = claimTargets(matches);
  const links = header.flatMap((column, index): Link[] => {
    const match = matches[index];
    const isOwner = match && 'target' in match && owners.get(match.target) === index;
    return isOwner ? [{ to: match.target.to, from: { column } }] : [];
  });
  const actions = suggestActions(links);
  const mapping: Mapping = {
    version: 1,
    identifier: catalogue.identifier,
    zone: defaults.zone,
    country: defaults.country,
    links,
    ...(actions.length > 0 ? { actions } : {}),
  };
  const columns = matches.map((match, index) => describeMatch(match, index, { header, owners }));
  return { mapping, columns };
}

/** Something a column can feed: `name` is how a header names it, `words` how a sentence does. */
interface NamedTarget {
  to: LinkTarget;
  name: string;
  words: string;
}

function listTargets(catalogue: Catalogue): NamedTarget[] {
  const named = (to: LinkTarget, words: string) => ({ to, name: targetName(to), words });
  return [
    ...catalogue.fields.map(({ apiName }) => named({ field: apiName }, `the field "${apiName}"`)),
    ...catalogue.actions.flatMap(({ code, displayName, fields }) =>
      fields.map(({ key }) =>
        named({ action: code, field: key }, `"${key}" of the action ${code} (${displayName})`),
      ),
    ),
    ...(['amount', 'currency', 'status', 'paymentid'] as const).map((payment) =>
      named({ payment }, `the ${payment} of a payment`),
    ),
  ];
}

type Match =
  | { kind: 'exact'; target: NamedTarget }
  | { kind: 'similar'; target: NamedTarget }
  | { kind: 'several'; targets: NamedTarget[] }
  | { kind: 'set-by-telecrm' }
  | { kind: 'none' };

/** telecrm keeps these itself and drops a value for them (telecrm-api.md 6.2). */
const systemFields = ['created_on', 'modified_on'].map(toPlainName);

function matchColumn(column: string, targets: readonly NamedTarget[]): Match {
  const exact = targets.find(({ name }) => name === column);
  if (exact) return { kind: 'exact', target: exact };
  const plain = toPlainName(column);
  const similar = plain === '' ? [] : targets.filter(({ name }) => toPlainName(name) === plain);
  const [target, other] = similar;
  if (other) return { kind: 'several', targets: similar };
  if (target) return { kind: 'similar', target };
  return { kind: systemFields.includes(plain) ? 'set-by-telecrm' : 'none' };
}

function toPlainName(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_.-]/g, '');
}

/** The column that gets each target: an exact name beats a similar one, then the first column wins. */
function claimTargets(matches: readonly Match[]): Map<NamedTarget, number> {
  const owners = new Map<NamedTarget, number>();
  for (const kind of ['exact', 'similar'] as const) {
    for (const [index, match] of matches.entries()) {
      if (match.kind === kind && !owners.has(match.target)) owners.set(match.target, index);
    }
  }
  return owners;
}

/** An action fed by one column alone is recorded only where that column has something to say (P24). */
function suggestActions(links: readonly Link[]): NonNullable<Mapping['actions']> {
  const columnsOf = new Map<string, string[]>();
  for (const { to, from } of links) {
    if (!('action' in to) || !('column' in from)) continue;
    columnsOf.set(to.action, [...(columnsOf.get(to.action) ?? []), from.column]);
  }
  return [...columnsOf].flatMap(([action, [column, ...others]]) =>
    column === undefined || others.length > 0
      ? []
      : [{ action, when: { column, is: 'not-empty' as const } }],
  );
}

interface Claims {
  header: readonly string[];
  owners: ReadonlyMap<NamedTarget, number>;
}

function describeMatch(match: Match, index: number, { header, owners }: Claims): ColumnSuggestion {
  const column = header[index] ?? '';
  const unmapped = (reason: string): ColumnSuggestion => ({
    column,
    target: null,
    proposal: null,
    reason,
    confidence: 'none',
  });
  if ('target' in match && owners.get(match.target) !== index) {
    const owner = header[owners.get(match.target) ?? index] ?? '';
    return unmapped(`The column "${owner}" already fills ${match.target.words}.`);
  }
  switch (match.kind) {
    case 'exact':
      return {
        column,
        target: match.target.name,
        proposal: null,
        reason: `The header is the exact name of ${match.target.words}.`,
        confidence: 'certain',
      };
    case 'similar':
      return {
        column,
        target: match.target.name,
        proposal: null,
        reason: `Same name as ${match.target.words}, but for case and punctuation.`,
        confidence: 'likely',
      };
    case 'several':
      return unmapped(`It could mean ${match.targets.map(({ words }) => words).join(' or ')}.`);
    case 'set-by-telecrm':
      return unmapped('telecrm sets this itself and would drop a value for it.');
    case 'none':
      return unmapped('Nothing in the workspace has this name.');
    default:
      return assertNever(match);
  }
}
