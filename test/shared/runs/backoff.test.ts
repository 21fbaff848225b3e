import { expect, it } from 'vitest';
import { backoffMs } from '../../../shared/runs/backoff.ts';

it('doubles its ceiling from one second to one minute', () => {
  const ceilings = [1, 2, 3, 4, 5, 6, 7, 8, 5_000].map((attempt) => backoffMs(attempt, 1));
  expect(ceilings).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000, 60_000]);
});

it('spreads over everything below its ceiling', () => {
  expect([0, 0.25, 0.5].map((chance) => backoffMs(4, chance))).toEqual([0, 2_000, 4_000]);
});
