import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RollingWindow } from '../../../electron/practice/server/rolling-window.ts';
import { listenOnce } from './open-practice.ts';
import type { OpenPractice } from './open-practice.ts';

const windowMs = 1_000;
const body = { fields: {} };

async function withPractice(
  asyncLimit: number,
  test: (practice: OpenPractice) => Promise<void>,
): Promise<void> {
  const { practice, open } = await listenOnce({ asyncLimit, windowMs });
  try {
    await test(open);
  } finally {
    await practice.close();
  }
}

/** How many of these instants lie in the window that ends at an instant, the instant itself included. */
function countIn(times: readonly number[], { atMs, lengthMs }: { atMs: number; lengthMs: number }) {
  return times.filter((one) => one > atMs - lengthMs && one <= atMs).length;
}

describe('the budget of a token', () => {
  const pauseMs = fc.oneof(fc.constantFrom(0, 1, windowMs - 1, windowMs), fc.nat(400));

  it('admits at most the limit in any window, and refuses only when exactly that many are in it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(pauseMs, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 0, max: 5 }),
        (pausesMs, limit) =>
          withPractice(limit, async (practice) => {
            const admitted: number[] = [];
            const asked: number[] = [];
            for (const pause of pausesMs) {
              await practice.clock.advance(pause);
              const atMs = practice.clock.now();
              asked.push(atMs);
              const inWindow = countIn(admitted, { atMs, lengthMs: windowMs });
              const { status } = await practice.upsert(body);
              expect([200, 429]).toContain(status);
              expect(status === 200 || inWindow === limit).toBe(true);
              if (status === 200) admitted.push(atMs);
            }
            for (const atMs of asked.flatMap((one) => [one, one + 1, one + windowMs - 1])) {
              expect(countIn(admitted, { atMs, lengthMs: windowMs })).toBeLessThanOrEqual(limit);
            }
          }),
      ),
      { numRuns: 40 },
    );
  });

  it('holds, whatever limit and window are changed to in between', async () => {
    const step = fc.record({
      pauseMs,
      changed: fc.option(
        fc.record({
          asyncLimit: fc.integer({ min: 0, max: 5 }),
          windowMs: fc.integer({ min: 1, max: 3 * windowMs }),
        }),
        { freq: 3 },
      ),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 30 }), (steps) =>
        withPractice(3, async (practice) => {
          const admitted: number[] = [];
          let limits = { asyncLimit: 3, windowMs };
          for (const { pauseMs: pause, changed } of steps) {
            await practice.clock.advance(pause);
            limits = changed ?? limits;
            if (changed) await practice.control('limits', changed);
            const atMs = practice.clock.now();
            const inWindow = countIn(admitted, { atMs, lengthMs: limits.windowMs });
            const { status } = await practice.upsert(body);
            expect(status).toBe(inWindow < limits.asyncLimit ? 200 : 429);
            if (status === 200) admitted.push(atMs);
          }
        }),
      ),
      { numRuns: 40 },
    );
  });
});

describe('a rolling window', () => {
  it('takes exactly what a count over all earlier requests would take', () => {
    const steps = fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 200 });
    fc.assert(
      fc.property(steps, fc.integer({ min: 0, max: 6 }), (pausesMs, limit) => {
        const window = new RollingWindow(limit, 100);
        const taken: number[] = [];
        let nowMs = 0;
        for (const pauseMs of pausesMs) {
          nowMs += pauseMs;
          const isFree = taken.filter((atMs) => atMs > nowMs - 100).length < limit;
          if (isFree) taken.push(nowMs);
          expect(window.take(nowMs)).toBe(isFree);
        }
      }),
    );
  });

  it('says when it is free again: then it takes one, and a moment before it does not', () => {
    const steps = fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 50 });
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 6 }), (pausesMs, limit) => {
        const [early, late] = [new RollingWindow(limit, 100), new RollingWindow(limit, 100)];
        let nowMs = 0;
        for (const pauseMs of pausesMs) {
          nowMs += pauseMs;
          early.remember(nowMs);
          late.remember(nowMs);
        }
        if (early.take(nowMs)) return;
        const freeAtMs = early.freeAtMs() ?? Number.NaN;
        expect(early.take(freeAtMs - 1)).toBe(false);
        expect(late.take(freeAtMs)).toBe(true);
      }),
    );
  });

  it('stays right after many thousands of requests have left it', () => {
    const window = new RollingWindow(2, 10);
    for (let nowMs = 0; nowMs < 50_000; nowMs += 5) expect(window.take(nowMs)).toBe(true);
    expect(window.take(49_995)).toBe(false);
  });
});
