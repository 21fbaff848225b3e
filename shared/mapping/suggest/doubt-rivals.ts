import type { ScoreTable } from './assign-columns.ts';
import type { Target } from './list-targets.ts';
import { leastScore, type Pair, type ReadColumn } from './score-pair.ts';

const doubted = 0.66;
const sure = 0.8;

/** A column that says two fields equally well, and neither fully, is nobody's to decide. */
export function doubtTies(
  table: ScoreTable,
  _columns: readonly ReadColumn[],
  targets: readonly Target[],
): ScoreTable {
  return table.map((row, index) => {
    const best = Math.max(0, ...row.map((pair) => pair?.score ?? 0));
    if (best < leastScore.likely || best >= sure) return row;
    const tied = row.flatMap((pair, at) =>
      pair && best - pair.score < 0.01 && isField(targets[at]) && !isClaimed(table, at, index)
        ? [at]
        : [],
    );
    return tied.length < 2 ? row : capAt(row, tied);
  });
}

/** "Name / City" names two fields: which of them it holds, only a person can tell. */
export function doubtParts(table: ScoreTable): ScoreTable {
  return table.map((row, index) => {
    const named = row.flatMap((pair, at) =>
      pair &&
      (pair.part ?? 0) > 0 &&
      pair.score >= leastScore.likely &&
      !isClaimed(table, at, index)
        ? [{ at, part: pair.part }]
        : [],
    );
    const isOne = new Set(named.map(({ part }) => part)).size < 2;
    return isOne
      ? row
      : capAt(
          row,
          named.map(({ at }) => at),
        );
  });
}

function isField(target: Target | undefined): boolean {
  return target !== undefined && 'field' in target.to && !('action' in target.to);
}

/** Another column says it better. */
function isClaimed(table: ScoreTable, at: number, index: number): boolean {
  const own = table[index]?.[at]?.score ?? 0;
  return table.some(
    (row, other) => other !== index && (row[at]?.score ?? 0) > Math.max(own, leastScore.likely),
  );
}

function capAt(row: ScoreTable[number], places: readonly number[]): (Pair | null)[] {
  return row.map((pair, at) =>
    pair && places.includes(at) ? { ...pair, score: Math.min(pair.score, doubted) } : pair,
  );
}
