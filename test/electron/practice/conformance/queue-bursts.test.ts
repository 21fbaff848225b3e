import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { listenOnce } from '../open-practice.ts';
import type { OpenPractice } from '../open-practice.ts';

const Sent = z.object({
  fields: z.object({ phone: z.string(), city: z.string() }),
  actions: z.tuple([z.object({ fields: z.object({ note: z.string() }) })]),
});

const request = fc.record({
  lead: fc.integer({ min: 1, max: 3 }),
  spelling: fc.constantFrom('', '91', '+91'),
});
type Request = typeof request extends fc.Arbitrary<infer T> ? T : never;

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ burst: fc.array(request, { minLength: 1, maxLength: 6 }) }) },
  { weight: 3, arbitrary: fc.record({ pauseMs: fc.integer({ min: 0, max: 200 }) }) },
  { weight: 1, arbitrary: fc.record({ hold: fc.boolean() }) },
);

/** Sends a burst at once, each request with a note and a city of its own. */
async function sendBurst(practice: OpenPractice, burst: readonly Request[], from: number) {
  const answers = await Promise.all(
    burst.map(({ lead, spelling }, index) => {
      const name = String(from + index);
      return practice.upsert({
        fields: { phone: `${spelling}900000000${lead}`, city: name },
        actions: [{ type: 'ACTION_1001', fields: { note: name } }],
      });
    }),
  );
  expect(answers.map(({ status }) => status)).toEqual(burst.map(() => 200));
}

/** What each lead must hold in the end: its notes in the order in which the requests arrived, and the last city. */
async function expected(practice: OpenPractice): Promise<Record<string, unknown>> {
  const leads: Record<string, { city: string; notes: string[] }> = {};
  for (const { body, result } of await practice.log()) {
    expect(result?.actions).toEqual(['stored']);
    const { fields, actions } = Sent.parse(body);
    const phone = `91${fields.phone.slice(-10)}`;
    const notes = [...(leads[phone]?.notes ?? []), actions[0].fields.note];
    leads[phone] = { city: fields.city, notes };
  }
  return leads;
}

async function stored(practice: OpenPractice): Promise<Record<string, unknown>> {
  const leads = await practice.newLeads();
  return Object.fromEntries(
    leads.map(({ fields, actions }) => {
      const notes = actions.map(
        (action) => z.object({ note: z.string() }).parse(action['fields']).note,
      );
      return [fields['phone'], { city: fields['city'], notes }];
    }),
  );
}

describe('the queue, spoken to over HTTP', () => {
  it('carries out every accepted request exactly once, and those of one lead in the order of arrival', async () => {
    const dice = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
      minLength: 1,
      maxLength: 7,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), dice, async (steps, thrown) => {
        let throws = 0;
        const random = () => thrown[throws++ % thrown.length] ?? 0;
        const { practice: server, open: practice } = await listenOnce({ random });
        let sent = 0;
        for (const one of steps) {
          if ('burst' in one) {
            await sendBurst(practice, one.burst, sent);
            sent += one.burst.length;
          } else if ('pauseMs' in one) await practice.clock.advance(one.pauseMs);
          else await practice.control('queue', { hold: one.hold });
        }
        await practice.control('queue', { hold: false });
        await practice.runQueue();
        expect(await practice.log()).toHaveLength(sent);
        expect(await stored(practice)).toEqual(await expected(practice));
        await server.close();
      }),
      { numRuns: 60 },
    );
  });
});
