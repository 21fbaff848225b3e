import { describe, expect, it } from 'vitest';
import { openPractice } from '../open-practice.ts';
import {
  addActions,
  create,
  expo,
  fixtureLead,
  onlyNewLead,
  payment,
  queued,
  readFields,
  readTimeline,
  said,
} from './wire.ts';

const { phone } = expo;
const badField = { rating: 6 };
const badAction = { type: '1001', fields: { email: 'no' } };
const goodAction = { type: '1001', fields: { note: 'a' } };
const created = { action_id: expect.stringMatching(/^[0-9a-f]{24}$/), status: 'CREATED' };
const ignored = { action_id: null, status: 'IGNORED' };

describe('11.1: what is bad', () => {
  it('is dropped by A1 without a word, and the rest is stored', async () => {
    const practice = await openPractice();
    const actions = [badAction, goodAction].map((one) => ({ ...one, type: 'ACTION_1001' }));
    const body = { fields: { phone, name: 'Meera', ...badField }, actions };
    expect(said(await practice.upsert(body))).toEqual(queued);
    await practice.runQueue();
    const { id } = await onlyNewLead(practice);
    expect(await readFields(practice, id)).toEqual({ phone, name: 'Meera', status: 'Fresh' });
    expect(await readTimeline(practice, id)).toMatchObject([goodAction]);
  });

  it('is ignored by S1 and listed, and the lead is created all the same', async () => {
    const practice = await openPractice();
    const fields = { phone, name: 'Meera', ...badField, nonsense: 1 };
    const answer = await create(practice, { fields, actions: [badAction, goodAction] });
    expect(answer).toEqual({
      lead_id: expect.stringMatching(/^[0-9a-f]{24}$/),
      actions: [ignored, created],
      remarks: [
        { field: 'fields.rating', status: 'IGNORED', remark: 'Rating must be between 1 and 5' },
        { field: 'fields.nonsense', status: 'IGNORED', remark: 'Field not found' },
        { field: 'actions[0].fields.email', status: 'IGNORED', remark: 'Email is invalid' },
      ],
    });
    expect(await readFields(practice, answer.lead_id)).toEqual({
      phone,
      name: 'Meera',
      status: 'Fresh',
    });
  });

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

  it('is ignored by S5 entry by entry', async () => {
    const practice = await openPractice();
    const { id, actions } = await fixtureLead(practice);
    const unknown = { type: '9' };
    expect(await addActions(practice, id, [unknown, goodAction, badAction, payment])).toEqual({
      lead_id: id,
      actions: [ignored, created, ignored, created],
      remarks: [
        { field: 'actions[0].type', status: 'IGNORED', remark: 'Custom action not found' },
        { field: 'actions[2].fields.email', status: 'IGNORED', remark: 'Email is invalid' },
      ],
    });
    expect(await readTimeline(practice, id)).toHaveLength(actions.length + 2);
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

  it('of another lead does not give access to an action', async () => {
    const practice = await openPractice();
    const first = await create(practice, { fields: { phone }, actions: [payment] });
    const second = await create(practice, { fields: { phone: '919000000002' } });
    const action = first.actions[0]?.action_id;
    expect(await practice.ask(`/lead/${second.lead_id}/action/${action}`)).toMatchObject({
      status: 404,
      body: { error: { code: 'ACTION_NOT_FOUND' } },
    });
  });
});
