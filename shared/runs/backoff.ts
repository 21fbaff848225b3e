const baseMs = 1_000;
const capMs = 60_000;

/**
 * Milliseconds to wait before an attempt is repeated; `attempt` counts from 1. Full jitter, so that
 * rows that failed together do not come back together. `chance` is from 0 up to but not 1.
 */
export function backoffMs(attempt: number, chance: number): number {
  return Math.round(chance * Math.min(capMs, baseMs * 2 ** (attempt - 1)));
}
