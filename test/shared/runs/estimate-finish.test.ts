import { describe, expect, it } from 'vitest';
import { estimateFinish, type FinishFacts } from '../../../shared/runs/estimate-finish.ts';
import type { TokenMeter } from '../../../shared/runs/run-progress.ts';

const minuteMs = 60_000;
const nowMs = 1_000 * minuteMs;

function meter(change: Partial<TokenMeter> = {}): TokenMeter {
  return {
    api: 'async',
    tokenEnd: 'abcd',
    used: 0,
    limit: 1000,
    nextSlotAtMs: null,
    isParked: false,
    ...change,
  };
}

/** Minutes until the last row can have left. */
function minutes(facts: Partial<FinishFacts>): number | null {
  const finish = estimateFinish({
    left: 100,
    rowsPerMinute: 100,
    tokens: [meter()],
    windowMs: 60 * minuteMs,
    nowMs,
    ...facts,
  });
  return finish === null ? null : (finish - nowMs) / minuteMs;
}

describe('the finish of a run', () => {
  it('is a matter of speed while the budget holds out', () => {
    expect(minutes({ left: 900 })).toBe(9);
    expect(minutes({ left: 1000 })).toBe(10);
  });

  it('comes a window later for what is beyond the budget', () => {
    expect(minutes({ left: 1100 })).toBe(61);
    expect(minutes({ left: 2000 })).toBe(70);
    expect(minutes({ left: 2100 })).toBe(121);
  });

  it('waits for the next slot when the budget is spent', () => {
    const spent = meter({ used: 1000, nextSlotAtMs: nowMs + 50 * minuteMs });
    expect(minutes({ left: 10, tokens: [spent] })).toBe(50.1);
    expect(minutes({ left: 1010, tokens: [spent] })).toBe(110.1);
  });

  it('is shared by all tokens that are accepted', () => {
    expect(minutes({ left: 2000, tokens: [meter(), meter()] })).toBe(20);
    expect(minutes({ left: 1100, tokens: [meter(), meter({ isParked: true })] })).toBe(61);
  });

  it('is now when nothing is left', () => {
    expect(minutes({ left: 0, rowsPerMinute: 0 })).toBe(0);
  });

  it.each<Partial<FinishFacts>>([
    { rowsPerMinute: 0 },
    { tokens: [] },
    { tokens: [meter({ isParked: true })] },
  ])('is not told when it cannot be told honestly: %o', (facts) => {
    expect(minutes(facts)).toBeNull();
  });

  it('is never before a slot is free, even after that slot should have been', () => {
    const late = meter({ used: 1000, nextSlotAtMs: nowMs - minuteMs });
    expect(minutes({ left: 100, tokens: [late] })).toBe(1);
  });
});
