import { array, assert, asyncProperty, integer, nat, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPacer } from '../../../electron/runs/pacer.ts';
import { FakeClock } from '../../fakes/fake-clock.ts';
import { advanceUntil, ask, openLedger, openPacer, take } from './open-pacer.ts';

describe('the budget of a token', () => {
  it('is never exceeded in any rolling window, whatever the requests take (I3)', async () => {
    await assert(
      asyncProperty(
        integer({ min: 1, max: 4 }),
        integer({ min: 1, max: 3 }),
        array(record({ afterMs: nat(400), takesMs: nat(900) }), { maxLength: 12 }),
        async (limit, tokens, requests) => {
          const windowMs = 1000;
          const names = ['a', 'b', 'c'].slice(0, tokens);
          const { clock, pacer } = openPacer({ limit, tokens: names, windowMs });
          // Where the request counts lies between its sending and its answer: both ends are looked at.
          const counted: { token: string; fromMs: number; toMs: number }[] = [];
          const work = requests.map(async ({ afterMs, takesMs }) => {
            await clock.sleep(afterMs);
            const { token, finish } = await take(pacer);
            const fromMs = clock.now();
            await clock.sleep(takesMs);
            counted.push({ token: token.value, fromMs, toMs: clock.now() });
            await finish({ kind: 'answered' });
          });
          await advanceUntil(clock, Promise.all(work));
          for (const { token, toMs } of counted) {
            const inWindow = counted.filter(
              (other) =>
                other.token === token && other.fromMs >= toMs && other.fromMs < toMs + windowMs,
            );
            expect(inWindow.length).toBeLessThan(limit + 1);
          }
          expect(counted).toHaveLength(requests.length);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('is shared by two runs on one data folder', async () => {
    const clock = new FakeClock();
    const ledger = openLedger();
    const { pacer: one } = openPacer({ clock, ledger, limit: 3 });
    const { pacer: other } = openPacer({ clock, ledger, limit: 3 });
    await (await take(one)).finish({ kind: 'answered' });
    await (await take(other)).finish({ kind: 'answered' });
    await (await take(one)).finish({ kind: 'answered' });
    const asked = ask(other);
    await clock.advance(9_999);
    expect(asked.lease).toBeUndefined();
    await clock.advance(2);
    expect(asked.lease).toBeTruthy();
  });

  it('is three times as large with three tokens, which take turns', async () => {
    const { pacer } = openPacer({ tokens: ['a', 'b', 'c'], limit: 2 });
    const used: string[] = [];
    for (let request = 0; request < 6; request += 1) {
      const { token, finish } = await take(pacer);
      used.push(token.value);
      await finish({ kind: 'answered' });
    }
    expect(used.toSorted()).toEqual(['a', 'a', 'b', 'b', 'c', 'c']);
    expect(used.slice(0, 3).toSorted()).toEqual(['a', 'b', 'c']);
  });

  it('frees a slot one window after the answer, and not only when the longest answer would be due', async () => {
    const { clock, pacer } = openPacer({ limit: 1, windowMs: 1000, timeoutMs: 30_000 });
    const lease = await take(pacer);
    const asked = ask(pacer);
    await clock.advance(100);
    await lease.finish({ kind: 'answered' });
    await clock.advance(990);
    expect(asked.lease).toBeUndefined();
    await clock.advance(20);
    expect(asked.lease).toBeTruthy();
  });

  it('gives the slot of a request that never left to one that waits for it', async () => {
    const { clock, pacer } = openPacer({ limit: 1, windowMs: 60_000 });
    const lease = await take(pacer);
    const asked = ask(pacer);
    await clock.advance(10);
    await lease.finish({ kind: 'not-sent', retryAfterMs: 500 });
    await clock.advance(600);
    expect(asked.lease).toBeTruthy();
  });

  it('is waited for by the clock on the wall: a lid that was closed meanwhile ends the wait', async () => {
    const clock = new FakeClock();
    // Timers stand still while the machine sleeps, the time of day does not.
    let sleptMs = 0;
    const wall = {
      now: () => clock.now() + sleptMs,
      sleep: (ms: number, signal?: AbortSignal) => clock.sleep(ms, signal),
    };
    const pacer = createPacer({
      api: 'async',
      tokens: [{ value: 'a', key: 'a', end: 'a' }],
      ledger: openLedger(),
      clock: wall,
      limit: 1,
      windowMs: 3_600_000,
      timeoutMs: 1000,
      ceiling: 4,
    });
    await (await take(pacer)).finish({ kind: 'answered' });
    const asked = ask(pacer);
    await clock.advance(60_000);
    expect(asked.lease).toBeUndefined();
    sleptMs = 3_600_000;
    await clock.advance(15_000);
    expect(asked.lease).toBeTruthy();
  });
});

describe('a token that is told to wait', () => {
  it('rests for as long as telecrm says while the others go on', async () => {
    const { clock, pacer } = openPacer({ tokens: ['a', 'b'] });
    const throttled = await take(pacer);
    await throttled.finish({ kind: 'throttled', retryAfterMs: 5000 });
    for (let request = 0; request < 4; request += 1) {
      const { token, finish } = await take(pacer);
      expect(token.value).not.toBe(throttled.token.value);
      await finish({ kind: 'answered' });
    }
    await clock.advance(5001);
    const used = [await take(pacer), await take(pacer)].map(({ token }) => token.value);
    expect(used).toContain(throttled.token.value);
  });

  it('rests for the longest time it was told, not for the last', async () => {
    const { clock, pacer } = openPacer();
    const [one, two] = [await take(pacer), await take(pacer)];
    await one.finish({ kind: 'throttled', retryAfterMs: 60_000 });
    await two.finish({ kind: 'throttled', retryAfterMs: 250 });
    const asked = ask(pacer);
    await clock.advance(59_999);
    expect(asked.lease).toBeUndefined();
    expect(pacer.waiting()?.kind).toBe('throttled');
    await clock.advance(2);
    expect(asked.lease).toBeTruthy();
  });
});
