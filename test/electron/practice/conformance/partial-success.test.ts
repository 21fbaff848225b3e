import { describe, expect, it } from 'vitest';
import { openPractice } from '../open-practice.ts';
import { addActions, create, expo, fixtureLead, payment, readFields } from './wire.ts';

const { phone } = expo;
const badField = { rating: 6 };
const badAction = { type: '1001', fields: { email: 'no' } };
const goodAction = { type: '1001', fields: { note: 'a' } };
const created = { action_id: expect.stringMatching(/^[0-9a-f]{24}$/), status: 'CREATED' };
const ignored = { action_id: null, status: 'IGNORED' };

describe('11.1: what is bad', () => {
  it('is refused by S3 as a whole, but unknown keys and words of the pipeline are dropped', async () => {
    const practice = await openPractice();
    const { id, fields } = await fixtureLead(practice);
    const update = (sent: object) => practice.ask(`/lead/${id}`, { fields: sent });
    expect(await update({ city: 'Delhi', ...badField })).toMatchObject({ status: 400 });
    expect(await readFields(practice, id)).toEqual(fields);
    const dropped = {
      nonsense: 1,
      Name: 'A',
      status: 'Unheard of',
      lost_reason: 'Gone to competitor',
    };
    const { status, body } = await update({ city: 'Delhi', ...dropped });
    expect({ status, body }).toEqual({
      status: 200,
      body: { fields: expect.objectContaining({ ...fields, city: 'Delhi' }) },
    });
    expect(await readFields(practice, id)).toEqual({ ...fields, city: 'Delhi' });
    expect((await practice.log()).findLast(({ result }) => result !== null)?.result).toEqual({
      lead: 'updated',
      dropped: Object.keys(dropped).map((key) => `fields.${key}`),
      actions: [],
    });
  });
});

describe('11.2: an answer', () => {
  it('of S1 and S5 to which nothing was wrong has empty lists, not absent ones', async () => {
    const practice = await openPractice();
    const { lead_id, ...lists } = await create(practice, { fields: { phone } });
    expect(lists).toEqual({ actions: [], remarks: [] });
    expect(await addActions(practice, lead_id, [payment])).toEqual({
      lead_id,
      actions: [created],
      remarks: [],
    });
  });

  it('of S5 in which every entry failed is still a 200', async () => {
    const practice = await openPractice();
    const { lead_id } = await create(practice, { fields: { phone } });
    expect(await addActions(practice, lead_id, [badAction, { type: 'PAYMENT' }])).toMatchObject({
      actions: [ignored, ignored],
    });
  });

  it('gives each lead and each action an ID of its own, by which it is found', async () => {
    const practice = await openPractice();
    const seen = new Set<string | null>();
    for (let n = 1; n <= 5; n += 1) {
      const body = { fields: { phone: `91900000000${n}` }, actions: [goodAction, payment] };
      const { lead_id, actions } = await create(practice, body);
      seen.add(lead_id);
      for (const { action_id } of actions) {
        seen.add(action_id);
        const read = await practice.ask(`/lead/${lead_id}/action/${action_id}`);
        expect(read.status).toBe(200);
      }
    }
    expect(seen.size).toBe(15);
  });
});
