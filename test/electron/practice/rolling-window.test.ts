import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RollingWindow } from '../../../electron/practice/server/rolling-window.ts';

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

  it('stays right after many thousands of requests have left it', () => {
    const window = new RollingWindow(2, 10);
    for (let nowMs = 0; nowMs < 50_000; nowMs += 5) expect(window.take(nowMs)).toBe(true);
    expect(window.take(49_995)).toBe(false);
  });
});
