import type { Target } from './list-targets.ts';
import { shareOfOptions, type CellKind } from './profile-column.ts';
import { isOpen } from './read-columns.ts';
import { leastScore, type Pair, type ReadColumn } from './score-pair.ts';
import type { ScoreTable } from './assign-columns.ts';
import { weighContent } from './weigh-content.ts';

const unmistakable = 0.9;
const leastCells = 3;
const leastLabels = 4;
const contentLikely = 0.74;
const contentPossible = 0.5;

/** Adds what the cells of a column say alone, where its header says nothing or is contradicted. */
export function addContent(
  table: ScoreTable,
  columns: readonly ReadColumn[],
  targets: readonly Target[],
): ScoreTable {
  return table.map((row, index) => {
    const column = columns[index];
    if (!column || column.profile.filled < leastCells) return row;
    const isDoubted = row.some((pair) => pair?.verdict.kind === 'contradicts');
    if (!isOpen(column) && !isDoubted) return addLabels({ row, column, table, targets });
    if (row.some((pair) => pair && pair.score >= leastScore.likely)) return row;
    const found = findByContent(column, targets, table);
    const isSure = found !== null && found.score >= leastScore.likely && isOpen(column);
    return row.map((pair, at) =>
      found === null || at !== found.at || (pair && pair.score >= found.score)
        ? pair
        : toPair(column, targets[at], isSure ? found.score : contentPossible),
    );
  });
}

interface Place {
  row: ScoreTable[number];
  column: ReadColumn;
  table: ScoreTable;
  targets: readonly Target[];
}

/** A header that says something else than the field whose labels its cells are: offered. */
function addLabels({ row, column, table, targets }: Place): ScoreTable[number] {
  const isNamed = row.some((pair) => pair && pair.score >= contentPossible);
  const isQualified = column.meanings.some(({ qualifiers }) => qualifiers.length > 0);
  const { phone, email, date, url } = column.profile.shares;
  const isOther = isNamed || isQualified || Math.max(phone, email, date, url) >= unmistakable;
  const found = isOther ? null : findByLabels(column, targets, table);
  if (!found) return row;
  return row.map((pair, at) =>
    at === found.at ? (pair ?? toPair(column, targets[at], contentPossible)) : pair,
  );
}

function toPair(column: ReadColumn, target: Target | undefined, score: number): Pair | null {
  if (!target) return null;
  const verdict = weighContent(target, column.profile);
  return { score: score - column.index * 1e-6, evidence: 'content', verdict, spelling: null };
}

interface Found {
  at: number;
  score: number;
}

function findByContent(
  column: ReadColumn,
  targets: readonly Target[],
  table: ScoreTable,
): Found | null {
  const member = findByMembers(column, targets, table);
  if (member) return member;
  for (const kind of ['email', 'phone', 'url'] as const) {
    if (column.profile.shares[kind] < unmistakable) continue;
    const at = findMain(targets, kind);
    if (at < 0 || (kind === 'url' && column.meanings.length > 0)) return null;
    const isDoubted = kind === 'url' || isRivalled(table, at, column);
    return { at, score: isDoubted ? contentPossible : contentLikely };
  }
  return findByLabels(column, targets, table);
}

/** Another column may be meant for the same target. */
function isRivalled(table: ScoreTable, at: number, { index }: ReadColumn): boolean {
  return table.some((row, other) => other !== index && (row[at]?.score ?? 0) >= contentPossible);
}

/** E-mails of team members are whoever looks after the lead; which of several fields, a person decides. */
function findByMembers(
  column: ReadColumn,
  targets: readonly Target[],
  table: ScoreTable,
): Found | null {
  const fits = targets.flatMap((target, at) => {
    if ('action' in target.to || target.type !== 'active-users') return [];
    return shareOfOptions(column.profile, target.options, false).share === 1 ? [at] : [];
  });
  const isAssignee = (at: number) => targets[at]?.meanings[0]?.head === 'assignee';
  const at = fits.find(isAssignee) ?? fits[0];
  if (at === undefined) return null;
  const isDoubted = fits.length > 1 || isRivalled(table, at, column);
  return { at, score: isDoubted ? contentPossible : contentLikely };
}

/** The lead's own phone, e-mail or website, not that of anybody else. */
function findMain(targets: readonly Target[], kind: CellKind): number {
  const head = kind === 'url' ? 'website' : kind;
  return targets.findIndex(
    ({ to, meanings: [meaning] }) =>
      !('action' in to) &&
      meaning?.head === head &&
      meaning.qualifiers.length === 0 &&
      meaning.words.length === 0,
  );
}

const labelTypes: ReadonlySet<string> = new Set([
  'dropdown',
  'tags',
  'status',
  'lost-reason',
  'active-users',
]);

/** Labels speak only if they belong to one field and the column is no list of one word. */
function findByLabels(
  column: ReadColumn,
  targets: readonly Target[],
  table: ScoreTable,
): Found | null {
  const fits = targets.flatMap((target, at) => {
    if ('action' in target.to || !labelTypes.has(target.type) || target.options.size === 0)
      return [];
    const { share, distinct } = shareOfOptions(
      column.profile,
      target.options,
      target.type === 'tags',
    );
    if (share < 0.8 || distinct < 2) return [];
    return [at];
  });
  const [at, other] = fits;
  if (at === undefined || other !== undefined) return null;
  const isEnough = column.profile.filled >= leastLabels && !isRivalled(table, at, column);
  return { at, score: isEnough ? contentLikely : contentPossible };
}
