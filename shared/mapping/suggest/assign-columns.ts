import { munkres } from 'munkres';
import type { Pair } from './score-pair.ts';

/** The score of each column with each target; null where nothing speaks for the two. */
export type ScoreTable = readonly (readonly (Pair | null)[])[];

/**
 * The target of each column, by its place in the list, so that the whole fits best and no target is
 * given twice; null for a column that is left over. High scores weigh more than many low ones.
 */
export function assignColumns(table: ScoreTable): (number | null)[] {
  const owners = table.map((): number | null => null);
  const columns = [...table.keys()].filter((column) =>
    table[column]?.some((pair) => pair !== null),
  );
  const targets = [...(table[0] ?? []).keys()].filter((target) =>
    table.some((row) => (row[target] ?? null) !== null),
  );
  if (columns.length === 0 || targets.length === 0) return owners;
  const weights = columns.map((column) =>
    targets.map((target) => toWeight(table[column]?.[target] ?? null)),
  );
  for (const [row, at] of munkres(weights.map((line) => line.map((weight) => 1 - weight)))) {
    const [column, target] = [columns[row], targets[at]];
    if (column === undefined || target === undefined) continue;
    if ((weights[row]?.[at] ?? 0) > 0) owners[column] = target;
  }
  return owners;
}

/** An exact name is worth more than any rearrangement of guesses. */
function toWeight(pair: Pair | null): number {
  if (!pair) return 0;
  return pair.evidence === 'exact' && pair.score > 0.9 ? pair.score : pair.score ** 4 * 0.3;
}
