import type { ColumnDecision } from './decide-columns.ts';
import type { Target } from './list-targets.ts';
import type { ReadColumn } from './score-pair.ts';
import { weighContent } from './weigh-content.ts';

/**
 * Without the identifier telecrm discards every row (P2): if no column got it, the one whose cells
 * fit it best is offered.
 */
export function findIdentifierColumn(
  decisions: readonly ColumnDecision[],
  targets: readonly Target[],
): ColumnDecision[] {
  const target = targets.find(({ isIdentifier }) => isIdentifier);
  const isTaken = decisions.some((one) =>
    one.kind === 'assigned'
      ? one.target === target
      : one.kind === 'joined' && one.join.target === target,
  );
  if (!target || isTaken) return [...decisions];
  const free = decisions.filter(({ kind }) => kind === 'left').map(({ column }) => column);
  const best = free.reduce<ReadColumn | null>((most, column) => {
    const fit = fitOf(target, column);
    return fit > 0.3 && fit > (most ? fitOf(target, most) : 0) ? column : most;
  }, null);
  if (!best) return [...decisions];
  const verdict = weighContent(target, best.profile);
  const pair = { score: 0.45, evidence: 'content' as const, verdict, spelling: null };
  return decisions.map((one) =>
    one.column === best ? { column: best, kind: 'assigned', target, pair } : one,
  );
}

function fitOf(target: Target, { profile, meanings }: ReadColumn): number {
  if (profile.filled === 0) return 0;
  if (target.type === 'phone') return profile.shares.phone;
  if (target.type === 'email') return profile.shares.email;
  const isNumber = meanings.some(
    ({ head }) => head === 'record-id' || head === 'id' || head === 'code',
  );
  const isDistinct = profile.values.size >= Math.min(profile.filled, 100) * 0.95;
  return isNumber && isDistinct ? 1 : 0;
}
