import type { OutcomeCounts, OutcomeKind } from './row-outcome.ts';

export const noOutcomes: OutcomeCounts = {
  verified: 0,
  queued: 0,
  differs: 0,
  rejected: 0,
  skipped: 0,
  in_doubt: 0,
};

/** JSON says `in_doubt` where tables and screens say `in-doubt`. */
export function toCountKey(kind: OutcomeKind): keyof OutcomeCounts {
  return kind === 'in-doubt' ? 'in_doubt' : kind;
}

export function sumOutcomes(counts: OutcomeCounts): number {
  return Object.values(counts).reduce((sum, n) => sum + n, 0);
}
