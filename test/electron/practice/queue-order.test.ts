import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LeadQueue } from '../../../electron/practice/server/lead-queue.ts';
import { FakeClock } from '../../fakes/fake-clock.ts';
import { openPractice } from './open-practice.ts';

describe('the queue of the practice workspace', () => {
  it('never reorders requests of one lead, whatever the dice give', async () => {
    const request = fc.record({
      lead: fc.constantFrom('a', 'b', 'c', null),
      dice: fc.double({ min: 0, max: 1, noNaN: true }),
      pauseMs: fc.integer({ min: 0, max: 40 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(request, { maxLength: 25 }), async (requests) => {
        const clock = new FakeClock();
        const done: { n: number; lead: string | null }[] = [];
        let dice = 0;
        const queue = new LeadQueue({
          clock,
          random: () => dice,
          delayMs: { from: 50, to: 300 },
          process: ({ n, lead }) => done.push({ n, lead }),
        });
        for (const [n, one] of requests.entries()) {
          dice = one.dice;
          queue.add({ n, lead: one.lead, body: { fields: {} } });
          await clock.advance(one.pauseMs);
        }
        await clock.advance(300);
        expect(done.map(({ n }) => n).toSorted((a, b) => a - b)).toEqual([...requests.keys()]);
        for (const lead of ['a', 'b', 'c']) {
          const order = done.filter((one) => one.lead === lead).map(({ n }) => n);
          expect(order).toEqual(order.toSorted((a, b) => a - b));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('lets a later request for another lead overtake', async () => {
    const dice = [1, 0];
    const practice = await openPractice({ random: () => dice.shift() ?? 0 });
    await practice.upsert({ fields: { phone: '919000000001' } });
    await practice.upsert({ fields: { phone: '919000000002' } });
    await practice.runQueue();
    const leads = await practice.newLeads();
    expect(leads.map(({ fields }) => fields['phone'])).toEqual(['919000000002', '919000000001']);
  });

  it('takes two spellings of one phone for one lead, and the later for the last word', async () => {
    const dice = [1, 0];
    const practice = await openPractice({ random: () => dice.shift() ?? 0 });
    await practice.upsert({ fields: { phone: '9000000001', city: 'Pune' } });
    await practice.upsert({ fields: { phone: '+919000000001', city: 'Delhi' } });
    await practice.runQueue();
    expect(await practice.newLeads()).toMatchObject([{ fields: { city: 'Delhi' } }]);
  });

  it('holds every request back until it is let go', async () => {
    const practice = await openPractice();
    await practice.control('queue', { hold: true });
    await practice.upsert({ fields: { phone: '919000000001' } });
    await practice.clock.advance(86_400_000);
    expect(await practice.newLeads()).toEqual([]);
    expect(await practice.log()).toMatchObject([{ status: 200, result: null }]);
    await practice.control('queue', { hold: false });
    expect(await practice.newLeads()).toHaveLength(1);
  });

  it('waits as long as it is told to, from the next request on', async () => {
    const practice = await openPractice({ random: () => 1 });
    await practice.upsert({ fields: { phone: '919000000001' } });
    const told = await practice.control('queue', { delayMs: { from: 0, to: 5_000 } });
    expect(told.body).toEqual({ hold: false, delayMs: { from: 0, to: 5_000 } });
    await practice.upsert({ fields: { phone: '919000000002' } });
    await practice.clock.advance(300);
    expect(await practice.newLeads()).toHaveLength(1);
    await practice.clock.advance(4_699);
    expect(await practice.newLeads()).toHaveLength(1);
    await practice.clock.advance(1);
    expect(await practice.newLeads()).toHaveLength(2);
    await practice.control('reset', {});
    await practice.upsert({ fields: { phone: '919000000003' } });
    await practice.clock.advance(300);
    expect(await practice.newLeads()).toHaveLength(1);
  });
});
