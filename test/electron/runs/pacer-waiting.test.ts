import { describe, expect, it } from 'vitest';
import { ask, never, openLedger, openPacer, take, takeAll, warmUp } from './open-pacer.ts';

describe('a token that is not accepted', () => {
  it('is parked for good, and without any left nobody waits', async () => {
    const { clock, pacer } = openPacer({ tokens: ['a', 'b'] });
    const [one, two] = [await take(pacer), await take(pacer)];
    await one.finish({ kind: 'unauthorized' });
    const third = await take(pacer);
    expect(third.token).toEqual(two.token);
    await third.finish({ kind: 'unauthorized' });
    await clock.advance(1_000_000);
    expect(await pacer.admit(never)).toBeNull();
    expect(pacer.hasTokens()).toBe(false);
    expect(pacer.meters().map(({ isParked }) => isParked)).toEqual([true, true]);
  });

  it('ends the wait for its budget at once', async () => {
    const { clock, pacer } = openPacer({ limit: 1, windowMs: 3_600_000 });
    const lease = await take(pacer);
    const asked = ask(pacer);
    await clock.advance(10);
    await lease.finish({ kind: 'unauthorized' });
    await clock.advance(10);
    expect(asked.lease).toBeNull();
  });

  it('is one token, however often it was pasted', async () => {
    const { clock, pacer } = openPacer({ tokens: ['a', 'a'] });
    await (await take(pacer)).finish({ kind: 'unauthorized' });
    const asked = ask(pacer);
    await clock.advance(100);
    expect(asked.lease).toBeNull();
  });
});

describe('waiting', () => {
  it('for the network says so and ends by itself', async () => {
    const { clock, pacer } = openPacer();
    await (await take(pacer)).finish({ kind: 'not-sent', retryAfterMs: 3000 });
    const heard: (string | undefined)[] = [];
    pacer.watch(() => heard.push(pacer.waiting()?.kind));
    const asked = ask(pacer);
    await clock.advance(1000);
    expect(asked.lease).toBeUndefined();
    expect(pacer.waiting()).toEqual({ kind: 'offline', untilMs: clock.now() + 2000 });
    await clock.advance(2001);
    expect(asked.lease).toBeTruthy();
    expect(pacer.waiting()).toBeNull();
    expect(heard).toEqual(['offline', undefined]);
  });

  it('ends when the run is paused, for budget and for a place alike', async () => {
    const { clock, pacer } = openPacer({ limit: 2 });
    const stop = new AbortController();
    await take(pacer);
    await take(pacer);
    const forPlace = ask(pacer, stop.signal);
    await clock.advance(1);
    stop.abort();
    await clock.advance(1);
    const { pacer: spent } = openPacer({ clock, limit: 1 });
    await (await take(spent)).finish({ kind: 'answered' });
    const stopSpent = new AbortController();
    const forBudget = ask(spent, stopSpent.signal);
    await clock.advance(1);
    stopSpent.abort();
    await clock.advance(1);
    expect([forPlace.lease, forBudget.lease]).toEqual([null, null]);
    expect(spent.waiting()).toBeNull();
  });

  it('gives no leave to a run that was paused while the budget was asked', async () => {
    const { clock, pacer } = openPacer();
    const stop = new AbortController();
    const asked = ask(pacer, stop.signal);
    stop.abort();
    await clock.advance(1);
    expect(asked.lease).toBeNull();
    expect(pacer.meters()[0]?.used).toBe(0);
  });
});

describe('places', () => {
  it('double each round up to the ceiling while answers are quick', async () => {
    const { clock, pacer } = openPacer({ limit: 10_000, ceiling: 16 });
    const rounds: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      const leases = await takeAll(pacer, clock);
      rounds.push(leases.length);
      for (const lease of leases) await lease.finish({ kind: 'answered' });
    }
    expect(rounds).toEqual([2, 4, 8, 16, 16]);
  });

  it('halve on trouble and then grow by not more than one a round', async () => {
    const { clock, pacer } = openPacer({ limit: 10_000, ceiling: 16 });
    for (let round = 0; round < 3; round += 1)
      for (const lease of await takeAll(pacer, clock)) await lease.finish({ kind: 'answered' });
    const full = await takeAll(pacer, clock);
    for (const lease of full) await lease.finish({ kind: 'trouble' });
    const rounds: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      const leases = await takeAll(pacer, clock);
      rounds.push(leases.length);
      for (const lease of leases) await lease.finish({ kind: 'answered' });
    }
    expect({ full: full.length, rounds }).toEqual({ full: 16, rounds: [8, 8, 9] });
  });

  it('are given back when the ledger cannot be written', async () => {
    const ledger = openLedger();
    let isBroken = true;
    const { pacer } = openPacer({
      ledger: {
        ...ledger,
        take: (request) => (isBroken ? Promise.reject(new Error('full')) : ledger.take(request)),
      },
    });
    for (let time = 0; time < 5; time += 1)
      await expect(pacer.admit(never)).rejects.toThrow('full');
    isBroken = false;
    await warmUp(pacer, 1);
    expect(await pacer.admit(never)).toBeTruthy();
  });
});
