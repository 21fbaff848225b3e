import { describe, expect, it } from 'vitest';
import { openPractice } from '../open-practice.ts';
import {
  create,
  expo,
  fixtureLead,
  loggedRemarks,
  onlyNewLead,
  queued,
  readFields,
  readTimeline,
  said,
  search,
} from './wire.ts';

const { phone } = expo;
const note = (text: string) => ({ type: 'ACTION_1001', fields: { note: text } });

describe('8.2: a queued request', () => {
  it('step 1: waits from 50 to 300 ms, unless it is told otherwise', async () => {
    for (const [dice, dueMs] of [
      [0, 50],
      [0.5, 175],
      [1, 300],
    ] as const) {
      const practice = await openPractice({ random: () => dice });
      await practice.upsert({ fields: { phone } });
      await practice.clock.advance(dueMs - 1);
      expect(await practice.log()).toMatchObject([{ result: null }]);
      await practice.clock.advance(1);
      expect(await practice.log()).toMatchObject([{ result: { lead: 'created' } }]);
    }
  });

  it('step 1: waits as long as it is told to, from the next request on', async () => {
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

  it('step 1: keeps its place among those of one lead, and not among those of others', async () => {
    const dice = [1, 0, 0.5];
    const practice = await openPractice({ random: () => dice.shift() ?? 0 });
    await practice.upsert({ fields: { phone, city: 'first' }, actions: [note('1')] });
    await practice.upsert({ fields: { phone: `+${phone}`, city: 'last' }, actions: [note('2')] });
    await practice.upsert({ fields: { phone: '919000000002' } });
    await practice.clock.advance(175);
    expect((await onlyNewLead(practice)).fields).toMatchObject({ phone: '919000000002' });
    await practice.runQueue();
    const lead = (await practice.newLeads()).find(({ fields }) => fields['phone'] === phone);
    expect(lead?.fields).toMatchObject({ city: 'last' });
    expect(lead?.actions.map(({ fields }) => fields)).toEqual([{ note: '1' }, { note: '2' }]);
  });

  it('step 1: waits while the queue is held, and goes on when it is let go', async () => {
    const practice = await openPractice();
    await practice.control('queue', { hold: true });
    expect(said(await practice.upsert({ fields: { phone } }))).toEqual(queued);
    await practice.clock.advance(86_400_000);
    expect(await search(practice, { fields: { phone } })).toMatchObject({ total_count: 0 });
    await practice.control('queue', { hold: false });
    await practice.runQueue();
    expect(await search(practice, { fields: { phone } })).toMatchObject({ total_count: 1 });
  });

  it('step 2: without a valid identifier leaves no trace, not even of its actions', async () => {
    const practice = await openPractice();
    const before = await practice.leads();
    for (const fields of [{ name: 'A' }, { phone: '99999', name: 'A' }, { phone: null }]) {
      const actions = [note('lost')];
      expect(await practice.process({ fields, actions })).toMatchObject({
        lead: 'discarded',
        actions: ['dropped'],
      });
    }
    expect(await practice.leads()).toEqual(before);
  });

  it('steps 3 and 4: loses unknown keys and bad values, and is carried out with the rest', async () => {
    const practice = await openPractice();
    const fields = { phone, City: 'Pune', rating: '5', budget: 7, visitors: 3, name: 'Meera' };
    await practice.process({ fields });
    const { id } = await onlyNewLead(practice);
    expect(await readFields(practice, id)).toEqual({
      phone,
      name: 'Meera',
      visitors: 3,
      status: 'Fresh',
    });
    expect((await loggedRemarks(practice)).map(({ field }) => field)).toEqual([
      'fields.City',
      'fields.rating',
      'fields.budget',
    ]);
  });

  it('step 5: overwrites what it names in the lead it matches, and changes nothing else of it', async () => {
    const practice = await openPractice();
    const before = await fixtureLead(practice);
    const fields = { phone: `+${expo.fixturePhone}`, city: 'Nashik' };
    expect(await practice.process({ fields })).toMatchObject({ lead: 'updated' });
    expect(await practice.leads()).toEqual([
      {
        ...before,
        fields: { ...before.fields, city: 'Nashik' },
        modifiedOn: expect.any(Number),
      },
    ]);
  });

  it('step 5: creates a lead with the first active status of the first open stage', async () => {
    const practice = await openPractice();
    const statusOf = async (sent: string) => {
      await practice.process({ fields: { phone: sent } });
      return (await search(practice, { fields: { phone: sent } })).data[0]?.fields['status'];
    };
    expect(await statusOf('919000000001')).toBe('Fresh');
    await practice.control('pipeline', { archive: 'Fresh' });
    expect(await statusOf('919000000002')).toBe('Contacted');
    await practice.process({ fields: { phone: '919000000002', status: 'Won' } });
    expect(await statusOf('919000000002')).toBe('Won');
  });

  it('step 6: appends its valid actions in their order and drops the rest', async () => {
    const practice = await openPractice();
    const { lead_id } = await create(practice, { fields: { phone } });
    const actions = [note('1'), { type: '1001' }, note('2'), { type: 'PAYMENT' }, note('3')];
    expect(await practice.process({ fields: { phone }, actions })).toMatchObject({
      lead: 'updated',
      actions: ['stored', 'dropped', 'stored', 'dropped', 'stored'],
    });
    const seen = (await readTimeline(practice, lead_id)).map(({ fields }) => fields);
    expect(seen).toEqual([{ note: '3' }, { note: '2' }, { note: '1' }]);
  });

  it('step 7: is in the private log with its true outcome, and nothing of that in the API', async () => {
    const practice = await openPractice();
    const body = { fields: { phone, nonsense: 'secret-of-the-log' } };
    await practice.process(body);
    expect(await practice.log()).toMatchObject([
      { n: 1, api: 'async', body, result: { lead: 'created', dropped: ['fields.nonsense'] } },
    ]);
    const { id } = await onlyNewLead(practice);
    const paths = [
      `/lead/${id}?includeActions=true`,
      '/metadata',
      '/custom-fields',
      '/custom-actions',
    ];
    for (const path of paths) {
      expect(JSON.stringify((await practice.ask(path)).body)).not.toContain('secret-of-the-log');
    }
  });

  it('8: with more members than fields and actions is taken without them', async () => {
    const practice = await openPractice();
    const body = { fields: { phone }, leads: [{ fields: { phone: '919000000002' } }], name: 'A' };
    expect(said(await practice.upsert(body))).toEqual(queued);
    await practice.runQueue();
    expect((await onlyNewLead(practice)).fields).toEqual({ phone, status: 'Fresh' });
  });
});
