import { describe, expect, it } from 'vitest';
import { ownShare, readLimits } from '../../../electron/engine/read-limits.ts';
import { telecrmLimits } from '../../../shared/ipc/telecrm-limits.ts';
import { fail, ok } from '../../../shared/result.ts';

describe('the limits of telecrm', () => {
  it('are the saved ones when the environment says nothing, or nothing but blanks', () => {
    const saved = { ...telecrmLimits, asyncLimit: 100 };
    const blank = { LEADLOADER_ASYNC_LIMIT: '', LEADLOADER_BUDGET_RESERVE: ' ' };
    expect([readLimits(saved, {}), readLimits(saved, blank)]).toEqual([ok(saved), ok(saved)]);
  });

  it('are overruled one by one by the environment, and the saved ones stay as they are', () => {
    const saved = { ...telecrmLimits };
    const limits = readLimits(saved, {
      LEADLOADER_ASYNC_LIMIT: '20000',
      LEADLOADER_SYNC_LIMIT: '4000',
      LEADLOADER_BUDGET_WINDOW_MS: '60000',
      LEADLOADER_BUDGET_RESERVE: '0',
    });
    expect(limits).toEqual(
      ok({ asyncLimit: 20_000, syncLimit: 4_000, budgetWindowMs: 60_000, budgetReserve: 0 }),
    );
    expect(saved).toEqual(telecrmLimits);
  });

  const whole = 'a whole number above 0';
  const share = 'a number from 0 to 0.9';
  it.each([
    ['LEADLOADER_ASYNC_LIMIT', '0', whole],
    ['LEADLOADER_ASYNC_LIMIT', '-1', whole],
    ['LEADLOADER_ASYNC_LIMIT', '1.5', whole],
    ['LEADLOADER_ASYNC_LIMIT', '18,000', whole],
    ['LEADLOADER_SYNC_LIMIT', 'many', whole],
    ['LEADLOADER_SYNC_LIMIT', 'Infinity', whole],
    ['LEADLOADER_BUDGET_RESERVE', '1', share],
    ['LEADLOADER_BUDGET_RESERVE', '-0.1', share],
    ['LEADLOADER_BUDGET_RESERVE', '10%', share],
  ])('that make no sense are named, not guessed: %s=%s', (name, text, expected) => {
    expect(readLimits(telecrmLimits, { [name]: text })).toEqual(
      fail({ kind: 'setting-invalid', name, expected }),
    );
  });
});

describe('our own share of a limit', () => {
  it.each([
    [18_000, 0.1, 16_200],
    [3_600, 0, 3_600],
    [15, 0.1, 13],
    [1, 0.9, 1],
  ])('of %i with %f reserved is %i', (limit, reserve, share) => {
    expect(ownShare(limit, reserve)).toBe(share);
  });
});
