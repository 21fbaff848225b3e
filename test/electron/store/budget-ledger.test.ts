import * as fc from 'fast-check';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openAppStore, type AppStore } from '../../../electron/store/app-store.ts';
import { FakeClock } from '../../fakes/fake-clock.ts';
import { testFolder } from './test-folder.ts';

const windowMs = 1000;
const timeoutMs = 200;

function openStore(path = join(testFolder(), 'app.sqlite')): AppStore {
  const store = openAppStore(path);
  onTestFinished(() => store.close());
  return store;
}

const ask = (nowMs: number, limit = 2, token = 'a') => ({
  token,
  limit,
  nowMs,
  freeAtMs: nowMs + timeoutMs + windowMs,
});

describe('the budget of a token', () => {
  it('is spent after its limit, and says when the next slot is free', async () => {
    const { budget } = openStore();
    await budget.take(ask(0));
    await budget.take(ask(50));
    expect(await budget.take(ask(60))).toEqual({ kind: 'full', freeAtMs: 1200 });
    expect(budget.meter('a', 60)).toEqual({ used: 2, nextFreeAtMs: 1200 });
    expect((await budget.take(ask(1199))).kind).toBe('full');
    expect((await budget.take(ask(1200))).kind).toBe('taken');
  });

  it('counts an answered request for one window after its answer', async () => {
    const { budget } = openStore();
    const slot = await budget.take(ask(0, 1));
    if (slot.kind === 'taken') await budget.settle(slot.spend, 30 + windowMs);
    expect(await budget.take(ask(1029, 1))).toEqual({ kind: 'full', freeAtMs: 1030 });
    expect((await budget.take(ask(1030, 1))).kind).toBe('taken');
  });

  it('does not count a request that never left', async () => {
    const { budget } = openStore();
    const slot = await budget.take(ask(0, 1));
    if (slot.kind === 'taken') await budget.giveBack(slot.spend);
    expect((await budget.take(ask(1, 1))).kind).toBe('taken');
  });

  it('is not shared with another token', async () => {
    const { budget } = openStore();
    await budget.take(ask(0, 1, 'a'));
    expect((await budget.take(ask(0, 1, 'b'))).kind).toBe('taken');
  });

  it('that was lowered below what is used opens when enough slots are free', async () => {
    const { budget } = openStore();
    for (const nowMs of [0, 10, 20]) await budget.take(ask(nowMs, 3));
    expect(await budget.take(ask(30, 1))).toEqual({ kind: 'full', freeAtMs: 1220 });
  });

  it('is never shared out twice by two processes at once', async () => {
    const path = join(testFolder(), 'app.sqlite');
    openAppStore(path).close();
    const script = join(import.meta.dirname, 'take-slots.ts');
    const takeMany = async () => {
      const { stdout } = await promisify(execFile)(process.execPath, [script, path, '60', '80']);
      return Number(stdout);
    };
    const [one, two] = await Promise.all([takeMany(), takeMany()]);
    expect(one + two).toBe(80);
  });
});

const request = fc.record({
  waitMs: fc.integer({ min: 0, max: 600 }),
  token: fc.constantFrom('a', 'b'),
  connection: fc.constantFrom(0, 1),
  /** When telecrm counts it and when it answers, as parts of the longest a request can take. */
  arrives: fc.integer({ min: 0, max: timeoutMs }),
  answers: fc.integer({ min: 0, max: timeoutMs }),
  end: fc.constantFrom('answered', 'lost', 'not-sent', 'killed'),
});

describe('telecrm', () => {
  it('never sees more than the limit in any window, whatever happens to requests and processes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(request, { maxLength: 25 }),
        fc.integer({ min: 1, max: 3 }),
        async (schedule, limit) => {
          const arrivals = await play(schedule, limit);
          for (const times of Object.values(arrivals)) {
            times.sort((a, b) => a - b);
            const gaps = times.slice(limit).map((at, index) => at - (times[index] ?? 0));
            expect(gaps.filter((gap) => gap < windowMs)).toEqual([]);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

type Request = typeof request extends fc.Arbitrary<infer T> ? T : never;

/** Sends a schedule through two connections to one file; gives the times at which telecrm counts. */
async function play(schedule: Request[], limit: number): Promise<Record<string, number[]>> {
  const path = join(testFolder(), 'app.sqlite');
  const clock = new FakeClock(0);
  const stores = [openAppStore(path), openAppStore(path)];
  const arrivals: Record<string, number[]> = { a: [], b: [] };
  const underWay: Promise<void>[] = [];
  for (const { waitMs, token, connection, arrives, answers, end } of schedule) {
    await clock.advance(waitMs);
    const store = stores[connection];
    if (!store) continue;
    const slot = await store.budget.take(ask(clock.now(), limit, token));
    if (slot.kind === 'full') continue;
    if (end === 'not-sent') {
      await store.budget.giveBack(slot.spend);
      continue;
    }
    arrivals[token]?.push(clock.now() + Math.min(arrives, answers));
    if (end === 'killed') {
      store.close();
      stores[connection] = openAppStore(path);
    }
    if (end !== 'answered') continue;
    const settle = clock
      .sleep(answers)
      .then(() => stores[connection]?.budget.settle(slot.spend, clock.now() + windowMs));
    underWay.push(settle);
  }
  await clock.advance(timeoutMs);
  await Promise.all(underWay);
  for (const store of stores) store.close();
  return arrivals;
}
