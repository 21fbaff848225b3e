import { describe, expect, it } from 'vitest';
import { openPractice } from './open-practice.ts';

const phone = '919000000001';

describe('the control routes of the practice workspace', () => {
  it('tell what really happened to every request, in order of arrival', async () => {
    const practice = await openPractice();
    const body = { fields: { phone, nonsense: 1 }, actions: [{ type: 'PAYMENT' }] };
    await practice.upsert(body);
    await practice.upsert(body, 'somebody-elses-secret');
    await practice.ask('/lead/search?limit=5', { fields: { phone } });
    await practice.runQueue();
    const at = 1_767_225_600_000;
    const path = '/enterprise/practice-workspace/autoupdatelead';
    expect(await practice.log()).toEqual([
      {
        n: 1,
        at,
        api: 'async',
        method: 'POST',
        path,
        status: 200,
        tokenEnd: 'nc-1',
        body,
        result: {
          lead: 'created',
          dropped: [
            'fields.nonsense',
            'actions[0].status',
            'actions[0].currency',
            'actions[0].amount',
          ],
          actions: ['dropped'],
        },
      },
      {
        n: 2,
        at,
        api: 'async',
        method: 'POST',
        path,
        status: 401,
        tokenEnd: 'cret',
        body,
        result: null,
      },
      {
        n: 3,
        at,
        api: 'sync',
        method: 'POST',
        status: 200,
        tokenEnd: 'nc-1',
        path: '/autoupdate/v2/enterprise/practice-workspace/lead/search',
        body: { fields: { phone } },
        result: null,
      },
    ]);
    expect((await practice.log('?after=1&limit=1')).map(({ n }) => n)).toEqual([2]);
  });

  it('show the leads with their timelines, in windows', async () => {
    const practice = await openPractice();
    const { body } = await practice.control('leads?limit=1');
    expect(body).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f]{24}$/),
        fields: { name: 'Practice Lead', phone: '919800000001', status: 'Contacted', city: 'Pune' },
        status: 'Contacted',
        createdOn: 1_760_000_000_000,
        modifiedOn: 1_760_000_000_000,
        actions: [
          expect.objectContaining({ type: 'OUTGOING_CALL' }),
          expect.objectContaining({ type: '1001', fields: expect.objectContaining({}) }),
          expect.objectContaining({ type: 'PAYMENT', currency: 'INR', amount: '25000' }),
        ],
      },
    ]);
    expect((await practice.control('leads?after=1')).body).toEqual([]);
  });

  it('write a list of any length, whole or in part, as one JSON array', async () => {
    const practice = await openPractice();
    await practice.control('queue', { delayMs: { from: 0, to: 0 } });
    const count = 250;
    for (let n = 0; n < count; n += 1) {
      await practice.upsert({ fields: { phone: `919000${String(n).padStart(6, '0')}` } });
    }
    await practice.runQueue();
    const numbers = async (query: string) => (await practice.log(query)).map(({ n }) => n);
    const all = Array.from({ length: count }, (_one, index) => index + 1);
    expect(await numbers('')).toEqual(all);
    expect(await numbers('?after=99')).toEqual(all.slice(99));
    expect(await numbers('?after=99&limit=102')).toEqual(all.slice(99, 201));
    expect(await numbers('?after=250')).toEqual([]);
    expect(await numbers('?after=9999&limit=5')).toEqual([]);
    const leads = await practice.newLeads();
    expect(leads).toHaveLength(count);
    const part = (await practice.control('leads?after=101&limit=100')).body;
    expect(part).toEqual(leads.slice(100, 200));
    expect(await practice.control('leads?limit=0')).toMatchObject({ status: 400 });
  });

  it('bring back the first day', async () => {
    const practice = await openPractice({ asyncLimit: 2 });
    await practice.control('settings', { searchReturnsId: true });
    await practice.control('fields', { rename: { from: 'city', to: 'town' } });
    await practice.process({ fields: { phone, contact_source: 'New' } });
    await practice.upsert({ fields: { phone } });
    await practice.control('queue', { hold: true });
    await practice.control('faults', { next: 9, kind: '500' });
    await practice.control('reset', {});
    await practice.runQueue();
    expect(await practice.newLeads()).toEqual([]);
    expect(await practice.log()).toEqual([]);
    expect(await practice.process({ fields: { phone, city: 'Pune' } })).toMatchObject({
      dropped: [],
    });
    expect(await practice.log()).toMatchObject([{ n: 1 }]);
    expect(await practice.upsert({ fields: { phone } })).toMatchObject({ status: 200 });
  });

  it('follow the identifier when it is renamed', async () => {
    const practice = await openPractice();
    await practice.process({ fields: { phone, name: 'A' } });
    await practice.control('fields', { rename: { from: 'phone', to: 'mobile' } });
    expect(await practice.process({ fields: { phone } })).toMatchObject({ lead: 'discarded' });
    expect(await practice.process({ fields: { mobile: phone } })).toMatchObject({
      lead: 'updated',
    });
    expect((await practice.ask('/lead/search', { fields: { mobile: phone } })).body).toMatchObject({
      total_count: 1,
    });
  });

  it.each([{ rename: { from: 'status', to: 'stage' } }, { delete: 'status' }])(
    'leave every lead its status: %j is refused',
    async (order) => {
      const practice = await openPractice();
      expect(await practice.control('fields', order)).toMatchObject({
        status: 400,
        body: { error: { message: 'Every lead has a status: it cannot be renamed or deleted.' } },
      });
    },
  );

  it('delete and add fields', async () => {
    const practice = await openPractice();
    await practice.control('fields', {
      delete: 'budget',
      add: { apiName: 'segment', type: 'TEXT', maxLength: 3 },
    });
    expect(
      await practice.process({ fields: { phone, budget: '100', segment: 'four' } }),
    ).toMatchObject({ dropped: ['fields.budget', 'fields.segment'] });
    expect(await practice.process({ fields: { phone, segment: 'two' } })).toMatchObject({
      dropped: [],
    });
  });
});
