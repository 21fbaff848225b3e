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
 * Epoch ms at which the last row can have left, rather late than early: what the budget still holds
 * goes at today's speed, the rest in waves, each a window after the one before, because slots that
 * were used in a burst come back in one. null before there is a speed to go by, or without a token.
 */
export function estimateFinish(facts: FinishFacts): number | null {
  const { left, nowMs, rowsPerMinute, windowMs } = facts;
  if (left === 0) return nowMs;
  const tokens = facts.tokens.filter((token) => !token.isParked);
  const limit = tokens.reduce((sum, token) => sum + token.limit, 0);
  if (limit === 0 || rowsPerMinute <= 0) return null;
  const toMs = (rows: number) => (rows / rowsPerMinute) * 60_000;
  const free = tokens.reduce((sum, token) => sum + Math.max(0, token.limit - token.used), 0);
  const beyond = left - free;
  if (beyond <= 0) return Math.round(nowMs + toMs(left));
  const nextSlots = tokens.map(({ nextSlotAtMs }) => nextSlotAtMs ?? nowMs + windowMs);
  const wavesBefore = Math.ceil(beyond / limit) - 1;
  const lastWaveAtMs = Math.max(nowMs, Math.min(...nextSlots)) + wavesBefore * windowMs;
  const inLastWave = beyond - wavesBefore * limit;
  return Math.round(Math.max(nowMs + toMs(left), lastWaveAtMs + toMs(inLastWave)));
}
