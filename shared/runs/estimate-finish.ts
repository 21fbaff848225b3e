import type { TokenMeter } from './run-progress.ts';

export interface FinishFacts {
  left: number;
  rowsPerMinute: number;
  /** Meters of the API that the rows leave through. */
  tokens: readonly TokenMeter[];
  windowMs: number;
  nowMs: number;
}

/**
 * Epoch ms at which the last row can have left: what the budget still holds goes at today's speed,
 * the rest only as fast as slots age out. null before there is a speed to go by, or without a token.
 */
export function estimateFinish(facts: FinishFacts): number | null {
  const { left, nowMs } = facts;
  if (left === 0) return nowMs;
  const tokens = facts.tokens.filter((token) => !token.isParked);
  const limit = tokens.reduce((sum, token) => sum + token.limit, 0);
  if (limit === 0 || facts.rowsPerMinute <= 0) return null;
  const free = tokens.reduce((sum, token) => sum + Math.max(0, token.limit - token.used), 0);
  const atSpeedMs = (left / facts.rowsPerMinute) * 60_000;
  const beyondBudgetMs = (Math.max(0, left - free) / limit) * facts.windowMs;
  return Math.round(nowMs + Math.max(atSpeedMs, beyondBudgetMs));
}
