import { describe, expect, it } from 'vitest';
import { openPractice } from './open-practice.ts';

const phone = '919000000001';
const notAuthorized = {
  error: { code: 'NOT_AUTHORIZED', message: 'Invalid or missing access token.' },
};

describe('the Async API of the practice workspace', () => {
  it('P1: drops a custom action without its prefix and keeps the lead', async () => {
    const practice = await openPractice();
    const actions = [
      { type: '1001', fields: { note: 'lost' } },
      { type: 1001, fields: { note: 'lost' } },
      { type: 'ACTION_1001', fields: { note: 'kept' } },
    ];
    expect(await practice.process({ fields: { phone }, actions })).toEqual({
      lead: 'created',
      dropped: ['actions[0].type', 'actions[1].type'],
      actions: ['dropped', 'dropped', 'stored'],
    });
    const [lead] = await practice.newLeads();
    expect(lead?.actions).toMatchObject([{ type: '1001', fields: { note: 'kept' } }]);
  });

  it('P2: answers QUEUED for a lead without identifier and stores nothing at all', async () => {
    const practice = await openPractice();
    const body = { fields: { name: 'Nobody' }, actions: [{ type: 'ACTION_1001', fields: {} }] };
    expect(await practice.upsert(body)).toMatchObject({ status: 200, body: { status: 'QUEUED' } });
    expect(await practice.process(body)).toEqual({
      lead: 'discarded',
      dropped: ['fields.name', 'actions[0]'],
      actions: ['dropped'],
    });
    expect(await practice.newLeads()).toEqual([]);
  });

  it.each(['99999', '', ' 919000000001', '+91 90000 00001', '09000000001', 919000000001, null])(
    'P3c: discards a lead whose phone is %j',
    async (phone) => {
      const practice = await openPractice();
      expect(await practice.process({ fields: { phone, name: 'A' } })).toMatchObject({
        lead: 'discarded',
      });
    },
  );

  it('P3: drops only the values that do not fit and saves the rest of the lead', async () => {
    const practice = await openPractice();
    const fields = { phone, name: 'Meera', rating: '3', interests: 'VIP, Returning', visitors: 2 };
    expect(await practice.process({ fields })).toEqual({
      lead: 'created',
      dropped: ['fields.rating', 'fields.interests'],
      actions: [],
    });
    const [lead] = await practice.newLeads();
    expect(lead?.fields).toEqual({ phone, name: 'Meera', visitors: 2, status: 'Fresh' });
  });

  it('P4: drops ISO dates, takes seconds for milliseconds, and reads a format in the zone', async () => {
    const practice = await openPractice();
    expect(
      await practice.process({
        fields: { phone, visit_date: '2026-01-31', follow_up: 1767225600 },
      }),
    ).toMatchObject({ dropped: ['fields.visit_date'] });
    expect((await practice.newLeads())[0]?.fields).toMatchObject({ follow_up: 1767225600 });
    await practice.process({
      fields: { phone, visit_date: '04/03/2026', follow_up: '01/01/2026 05:30:00' },
    });
    expect((await practice.newLeads())[0]?.fields).toMatchObject({
      visit_date: Date.parse('2026-03-04T00:00:00+05:30'),
      follow_up: 1_767_225_600_000,
    });
  });

  it('P5, P23, P28: says QUEUED and not a word more, however much it drops', async () => {
    const practice = await openPractice();
    const answers = await Promise.all(
      [
        { fields: { phone, name: 'Good' } },
        { fields: {} },
        { fields: { phone, nonsense: 1 }, actions: 'none', more: true },
        { fields: { phone: '1' }, actions: [null, 7, []] },
      ].map((body) => practice.upsert(body)),
    );
    for (const { status, body } of answers) {
      expect({ status, body }).toEqual({ status: 200, body: { status: 'QUEUED' } });
    }
    expect((await practice.ask('/lead/search', {})).body).toMatchObject({ total_count: 1 });
    await practice.runQueue();
    expect((await practice.ask('/lead/search', {})).body).toMatchObject({ total_count: 2 });
  });

  it('P6: refuses a token of the other type, on both APIs, with the very same words', async () => {
    const practice = await openPractice();
    const refusals = [
      await practice.upsert({ fields: { phone } }, 'practice-sync-1'),
      await practice.upsert({ fields: { phone } }, 'unheard-of'),
      await practice.ask('/metadata', undefined, 'practice-async-1'),
    ];
    for (const { status, body } of refusals) {
      expect({ status, body }).toEqual({ status: 401, body: notAuthorized });
    }
  });

  it('P7: drops a key that is no API name, upper and lower case counting', async () => {
    const practice = await openPractice();
    const fields = { phone, Name: 'A', city: 'Pune', created_on: 1, modified_on: 1 };
    expect(await practice.process({ fields })).toMatchObject({
      dropped: ['fields.Name', 'fields.created_on', 'fields.modified_on'],
    });
  });

  it('P8, P26: drops deleted, system and built-in actions and keeps the lead', async () => {
    const practice = await openPractice();
    const types = ['ACTION_1003', 'ACTION_2001', 'OUTGOING_CALL', 'action_1001', 'ACTION_1002'];
    const actions = types.map((type) => ({ type, fields: {} }));
    expect(await practice.process({ fields: { phone }, actions })).toMatchObject({
      lead: 'created',
      actions: ['dropped', 'dropped', 'dropped', 'dropped', 'stored'],
    });
  });

  it('P22: drops a payment that lacks a member or has a bad one', async () => {
    const practice = await openPractice();
    const whole = { type: 'PAYMENT', status: 'COMPLETED', currency: 'INR', amount: '1000.50' };
    const { currency: _currency, ...partial } = whole;
    const actions = [
      whole,
      partial,
      { ...whole, amount: 1000 },
      { ...whole, amount: '0' },
      { ...whole, status: 'completed' },
      { type: 'PAYMENT', fields: whole },
    ];
    expect(await practice.process({ fields: { phone }, actions })).toEqual({
      lead: 'created',
      dropped: [
        'actions[1].currency',
        'actions[2].amount',
        'actions[3].amount',
        'actions[4].status',
        'actions[5].status',
        'actions[5].currency',
        'actions[5].amount',
      ],
      actions: ['stored', 'dropped', 'dropped', 'dropped', 'dropped', 'dropped'],
    });
  });

  it('P24: appends the actions of a repeated request again', async () => {
    const practice = await openPractice();
    const body = { fields: { phone }, actions: [{ type: 'ACTION_1001', fields: { note: 'x' } }] };
    await practice.process(body);
    await practice.process(body);
    const [lead] = await practice.newLeads();
    expect(lead?.actions.map(({ type }) => type)).toEqual(['1001', '1001']);
  });

  it('P25: leaves fields alone that a later request does not name', async () => {
    const practice = await openPractice();
    await practice.process({ fields: { phone, name: 'Meera', city: 'Pune', interests: ['VIP'] } });
    const later = { phone: `+${phone}`, city: '', interests: ['Returning'], customer_code: '7' };
    expect(await practice.process({ fields: later })).toEqual({
      lead: 'updated',
      // A field locked after creation cannot be given to a lead that exists (6.7).
      dropped: ['fields.customer_code'],
      actions: [],
    });
    expect((await practice.newLeads())[0]?.fields).toEqual({
      phone,
      name: 'Meera',
      city: '',
      interests: ['Returning'],
      status: 'Fresh',
    });
  });

  it('P37: accepts archived labels and keeps nothing of them', async () => {
    const practice = await openPractice();
    const fields = { phone, status: 'Old lead', lost_reason: 'Gone to competitor' };
    expect(await practice.process({ fields })).toMatchObject({
      dropped: ['fields.status', 'fields.lost_reason'],
    });
  });

  it('P40: makes a new option of an unknown label, in leads as in actions', async () => {
    const practice = await openPractice();
    await practice.process({
      fields: { phone, contact_source: 'website', interests: ['VIP', 'Vip'] },
      actions: [{ type: 'ACTION_1001', fields: { result: 'Maybe' } }],
    });
    expect((await practice.ask('/custom-fields')).body).toMatchObject({
      customFields: expect.arrayContaining([
        expect.objectContaining({
          apiName: 'contact_source',
          options: ['Website', 'Referral', 'Expo 2026', 'Walk-in', 'Facebook Ads', 'website'],
        }),
        expect.objectContaining({
          apiName: 'interests',
          options: ['VIP', 'Returning', 'Walk-in', 'Vip'],
        }),
      ]),
    });
    expect((await practice.ask('/custom-actions?detail=true')).body).toMatchObject({
      customActions: expect.arrayContaining([
        expect.objectContaining({
          fieldSchema: expect.objectContaining({
            result: {
              type: 'DROPDOWN',
              options: ['Interested', 'Call back', 'Not interested', 'Maybe'],
            },
          }),
        }),
      ]),
    });
  });

  it('backdates an action only where the workspace allows it', async () => {
    const practice = await openPractice();
    const created_on = 1_760_000_000_000;
    const actions = ['ACTION_1001', 'ACTION_1002'].map((type) => ({ type, created_on }));
    await practice.process({ fields: { phone }, actions });
    const [lead] = await practice.newLeads();
    expect(lead?.actions.map(({ at }) => at)).toEqual([lead?.createdOn, created_on]);
  });

  it('ignores a whole action for one bad field in it', async () => {
    const practice = await openPractice();
    const actions = [{ type: 'ACTION_1001', fields: { note: 'a', email: 'meera@' } }];
    expect(await practice.process({ fields: { phone }, actions })).toEqual({
      lead: 'created',
      dropped: ['actions[0].fields.email'],
      actions: ['dropped'],
    });
  });
});
