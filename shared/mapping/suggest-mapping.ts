import type { Catalogue } from '../fields/catalogue.ts';
import type { MappingSuggestion } from './mapping-suggestion.ts';
import type { Link, Mapping } from './mapping.ts';
import { decideColumns, type ColumnDecision } from './suggest/decide-columns.ts';
import { describeColumn } from './suggest/describe-column.ts';
import { leastScore } from './suggest/score-pair.ts';
import type { SampledTable } from './suggest/read-columns.ts';

/**
 * Proposes what each column feeds, from its header and its cells. Only what is likely becomes a
 * link: a wrong link is worse than a missing one, because it looks done.
 */
export function suggestMapping(
  table: SampledTable,
  catalogue: Catalogue,
  defaults: { zone: string; country: string },
): MappingSuggestion {
  const decisions = decideColumns(table, catalogue, defaults.country);
  const links = decisions.flatMap((decision) => toLink(decision, table.header));
  const actions = suggestActions(links);
  const mapping: Mapping = {
    version: 1,
    identifier: catalogue.identifier,
    zone: defaults.zone,
    country: defaults.country,
    links,
    ...(actions.length > 0 ? { actions } : {}),
  };
  return { mapping, columns: decisions.map((decision) => describeColumn(decision)) };
}

/** A join is one link, which stands where its first column does. */
function toLink(decision: ColumnDecision, header: readonly string[]): Link[] {
  const { column } = decision;
  if (column.header === '') return [];
  if (decision.kind === 'joined') {
    const { join } = decision;
    if (column.index !== Math.min(...join.columns)) return [];
    const names = join.columns.map((index) => header[index] ?? '');
    return [{ to: join.target.to, from: { join: names, with: join.with } }];
  }
  return decision.kind === 'assigned' && decision.pair.score >= leastScore.likely
    ? [{ to: decision.target.to, from: { column: column.header } }]
    : [];
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
