import { describe, expect, it, vi } from 'vitest';
import { ShiftedClock } from '../../../electron/practice/server/shifted-clock.ts';
import { FakeClock } from '../../fakes/fake-clock.ts';
import { makeStoreFile } from './make-store-file.ts';
import { listenOnce, openPractice } from './open-practice.ts';

const body = { fields: { phone: '919000000001' } };
const dayMs = 86_400_000;

describe('the clock of the practice workspace, put forward', () => {
  it('carries budgets, queue and timestamps along', async () => {
    const practice = await openPractice({ asyncLimit: 1 });
    const startMs = practice.clock.now();
    await practice.upsert(body);
    expect(await practice.upsert(body)).toMatchObject({ status: 429 });
    expect(await practice.newLeads()).toEqual([]);
    expect((await practice.control('clock', { advanceMs: dayMs })).body).toEqual({
      nowMs: startMs + dayMs,
    });
    await vi.waitFor(async () => expect(await practice.newLeads()).toHaveLength(1));
    expect(await practice.newLeads()).toMatchObject([{ createdOn: startMs + dayMs }]);
    expect(await practice.upsert(body)).toMatchObject({ status: 200 });
    expect((await practice.log()).map(({ at }) => at - startMs)).toEqual([0, 0, dayMs]);
  });

  it('can be set to an instant, but never back', async () => {
    const practice = await openPractice();
    const nowMs = practice.clock.now() + 5_000;
    expect((await practice.control('clock', { nowMs })).body).toEqual({ nowMs });
    expect(await practice.control('clock', { nowMs: nowMs - 1 })).toMatchObject({ status: 400 });
    expect((await practice.control('clock', { nowMs })).body).toEqual({ nowMs });
    await practice.clock.advance(1_000);
    expect((await practice.control('clock', { advanceMs: 0 })).body).toEqual({
      nowMs: nowMs + 1_000,
    });
  });

  it('ends a slow answer whose time has come', async () => {
    const practice = await openPractice();
    await practice.control('faults', { next: 1, kind: 'slow', delayMs: 60_000 });
    const answer = practice.upsert(body);
    await vi.waitFor(async () => expect(await practice.log()).toHaveLength(1));
    await practice.control('clock', { advanceMs: 60_000 });
    expect(await answer).toMatchObject({ status: 200 });
  });

  it('begins where the start says, in the past too', async () => {
    const startMs = Date.UTC(2020, 0, 1);
    const practice = await openPractice({ startMs });
    await practice.process(body);
    expect(await practice.log()).toMatchObject([{ at: startMs }]);
  });

  it('is right again after a restart, and blocks no token until its tomorrow has come', async () => {
    const options = { storeFile: makeStoreFile(), asyncLimit: 2 };
    const { practice, open } = await listenOnce(options);
    await open.upsert(body);
    await open.control('clock', { advanceMs: dayMs });
    await open.upsert(body);
    await open.upsert(body);
    expect(await open.upsert(body)).toMatchObject({ status: 429 });
    await practice.close();
    const again = await openPractice({ ...options, clock: open.clock });
    expect((await again.control('')).body).toMatchObject({
      now: { clock: { nowMs: open.clock.now(), shiftMs: 0 } },
    });
    // Only the request of today counts today.
    expect(await again.upsert(body)).toMatchObject({ status: 200 });
    expect(await again.upsert(body)).toMatchObject({ status: 429 });
  });
});

describe('who sleeps by a clock that is put forward', () => {
  it('wakes when his own time has come, and no sooner', async () => {
    const machine = new FakeClock();
    const clock = new ShiftedClock(machine);
    const woken: string[] = [];
    void clock.sleep(1_000).then(() => woken.push('short'));
    void clock.sleep(5_000).then(() => woken.push('long'));
    clock.advance(999);
    await machine.advance(0);
    expect(woken).toEqual([]);
    await machine.advance(1);
    expect(woken).toEqual(['short']);
    clock.advance(4_000);
    await machine.advance(0);
    expect(woken).toEqual(['short', 'long']);
  });

  it('wakes at once when he is called off', async () => {
    const machine = new FakeClock();
    const call = new AbortController();
    const asleep = new ShiftedClock(machine).sleep(dayMs, call.signal);
    call.abort();
    await asleep;
    expect(machine.now()).toBe(new FakeClock().now());
  });
});
