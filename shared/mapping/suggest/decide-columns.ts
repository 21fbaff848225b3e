import type { Catalogue } from '../../fields/catalogue.ts';
import { assignColumns, type ScoreTable } from './assign-columns.ts';
import { findCodeJoin, findNameJoin, type Join } from './find-joins.ts';
import { findIdentifierColumn } from './find-identifier-column.ts';
import { listTargets, type Target } from './list-targets.ts';
import { readColumns, type SampledTable } from './read-columns.ts';
import { addContent } from './score-content.ts';
import { doubtParts, doubtTies } from './doubt-rivals.ts';
import { addOnlyWhatsapp, preferMobile } from './score-others.ts';
import { addPayments } from './score-payments.ts';
import { scorePair, type Pair, type ReadColumn } from './score-pair.ts';
import { splitWords } from './split-words.ts';

/** What was decided about one column. */
export type ColumnDecision = { column: ReadColumn } & (
  | { kind: 'assigned'; target: Target; pair: Pair }
  | { kind: 'joined'; join: Join }
  | { kind: 'several'; targets: Target[] }
  | { kind: 'left'; owner: { header: string; words: string } | null }
);

/** Weighs every column against every target and takes the best whole; one decision for each column. */
export function decideColumns(
  sample: SampledTable,
  catalogue: Catalogue,
  country: string,
): ColumnDecision[] {
  const targets = listTargets(catalogue);
  const fieldWords = new Set(
    catalogue.fields
      .flatMap(({ apiName }) => splitWords(apiName))
      .filter((word) => word.length >= 4),
  );
  const columns = readColumns(sample, fieldWords, country);
  const named = columns.map((column) => targets.map((target) => scorePair(column, target)));
  const several = columns.map((column, index) =>
    findNamesakes(named[index] ?? [], targets, column),
  );
  const single = named.map((row, index) => (several[index] ? row.map(() => null) : row));
  const scored = [
    preferMobile,
    addPayments,
    addOnlyWhatsapp,
    addContent,
    doubtTies,
    doubtParts,
  ].reduce<ScoreTable>((table, add) => add(table, columns, targets), single);
  const names = findNameJoin(scored, columns, targets);
  const table = names ? withoutJoin(scored, names, targets) : scored;
  const assigned = assignColumns(table);
  const codes = findPhoneJoin({ columns, targets, assigned }, sample.rows, country);
  const context = {
    columns,
    targets,
    table,
    scored,
    assigned,
    joins: [names, codes].filter((join) => join !== null),
  };
  const decisions = columns.map((column) => decide(column, several[column.index] ?? null, context));
  return findIdentifierColumn(decisions, targets);
}

interface Context {
  columns: readonly ReadColumn[];
  targets: readonly Target[];
  table: ScoreTable;
  scored: ScoreTable;
  assigned: readonly (number | null)[];
  joins: readonly Join[];
}

function decide(column: ReadColumn, several: Target[] | null, context: Context): ColumnDecision {
  const { targets, assigned, table } = context;
  const { index } = column;
  const join = context.joins.find(({ columns }) => columns.includes(index));
  if (join) return { column, kind: 'joined', join };
  if (several) return { column, kind: 'several', targets: several };
  const at = assigned[index] ?? null;
  const target = at === null ? undefined : targets[at];
  const pair = at === null ? null : (table[index]?.[at] ?? null);
  if (target && pair) return { column, kind: 'assigned', target, pair };
  return { column, kind: 'left', owner: findOwner(index, context) };
}

/** The column that got what this one fits best. */
function findOwner(index: number, context: Context): { header: string; words: string } | null {
  const { scored, targets, columns, assigned, joins } = context;
  const row = scored[index] ?? [];
  const best = row.reduce(
    (most, pair, at) => ((pair?.score ?? 0) > (row[most]?.score ?? 0) ? at : most),
    0,
  );
  const target = targets[best];
  if (!target || !row[best]) return null;
  const joined = joins.find((join) => join.target === target);
  const owner = columns[joined?.columns[0] ?? assigned.indexOf(best)];
  return owner ? { header: owner.header, words: target.words } : null;
}

/** Fields whose names differ in punctuation only are nobody's to choose from (P7). */
function findNamesakes(
  row: readonly (Pair | null)[],
  targets: readonly Target[],
  column: ReadColumn,
) {
  const same = targets.filter(
    (target, at) => row[at]?.evidence === 'same-name' && target.plain === column.plain,
  );
  return same.length > 1 && !row.some((pair) => pair?.evidence === 'exact') ? same : null;
}

function withoutJoin(table: ScoreTable, join: Join, targets: readonly Target[]): ScoreTable {
  return table.map((row, index) =>
    row.map((pair, at) =>
      join.columns.includes(index) || targets[at] === join.target ? null : pair,
    ),
  );
}

function findPhoneJoin(
  { columns, targets, assigned }: Pick<Context, 'columns' | 'targets' | 'assigned'>,
  rows: SampledTable['rows'],
  country: string,
): Join | null {
  const at = targets.findIndex(({ to, type, meanings: [meaning] }) => {
    const isMain = meaning?.head === 'phone' && meaning.qualifiers.length === 0;
    return type === 'phone' && isMain && !('action' in to);
  });
  const index = assigned.indexOf(at);
  const target = targets[at];
  if (!target || index < 0) return null;
  return findCodeJoin({ index, target }, columns, { rows, country });
}
