import { describe, expect, it } from 'vitest';
import { openPractice } from '../open-practice.ts';
import {
  create,
  expo,
  loggedRemarks,
  notAuthorized,
  onlyNewLead,
  queued,
  readFields,
  readTimeline,
  refusal,
  said,
  search,
} from './wire.ts';

const { phone } = expo;

describe('the Async pitfalls', () => {
  it('P1 a custom action without its ACTION_ prefix vanishes, and its lead is saved', async () => {
    const practice = await openPractice();
    const actions = ['1001', 1001, 'ACTION_1001'].map((type) => ({ type, fields: { note: 'a' } }));
    const answer = await practice.upsert({ fields: { phone, name: 'Meera' }, actions });
    expect(said(answer)).toEqual(queued);
    await practice.runQueue();
    expect(await practice.log()).toMatchObject([
      { result: { lead: 'created', actions: ['dropped', 'dropped', 'stored'] } },
    ]);
    const { id } = await onlyNewLead(practice);
    expect(await readFields(practice, id)).toMatchObject({ name: 'Meera' });
    expect(await readTimeline(practice, id)).toMatchObject([
      { type: '1001', fields: { note: 'a' } },
    ]);
  });

  it('P2 a request without the lead identifier is answered QUEUED, and nothing is stored', async () => {
    const practice = await openPractice();
    const actions = [{ type: 'ACTION_1001', fields: { note: 'lost' } }];
    for (const fields of [{}, { name: 'Nobody' }, { Phone: phone, mobile: phone }]) {
      expect(said(await practice.upsert({ fields, actions }))).toEqual(queued);
    }
    await practice.runQueue();
    for (const { result } of await practice.log()) {
      expect(result).toMatchObject({ lead: 'discarded', actions: ['dropped'] });
    }
    expect(await loggedRemarks(practice)).toContainEqual(
      expect.objectContaining({ field: 'actions[0]' }),
    );
    expect(await search(practice, {})).toMatchObject({ total_count: 1 });
  });

  it('P3 a value that does not match its type is dropped alone: rating as text, tags joined by commas, a phone without country code', async () => {
    const practice = await openPractice();
    await practice.control('fields', { add: { apiName: 'second_phone', type: 'PHONE' } });
    const fields = { rating: '3', interests: 'VIP, Returning', second_phone: '99999' };
    await practice.process({ fields: { ...fields, phone, name: 'Meera', visitors: 2 } });
    expect((await search(practice, { fields: { phone } })).data[0]?.fields).toEqual({
      phone,
      name: 'Meera',
      visitors: 2,
      status: 'Fresh',
      created_on: expect.any(Number),
      modified_on: expect.any(Number),
    });
    expect((await loggedRemarks(practice)).map(({ field }) => field)).toEqual([
      'fields.rating',
      'fields.interests',
      'fields.second_phone',
    ]);
    // The identifier itself is such a value, too: without it there is no lead (5.1).
    expect(await practice.process({ fields: { phone: '99999', name: 'A' } })).toMatchObject({
      lead: 'discarded',
    });
    expect(await search(practice, { fields: { name: 'A' } })).toMatchObject({ total_count: 0 });
  });

  it('P4 an ISO date leaves its field empty, and a wrong one that can be read is stored wrong', async () => {
    const practice = await openPractice();
    const { lead_id } = await create(practice, { fields: { phone } });
    const store = async (fields: Record<string, unknown>) => {
      await practice.process({ fields: { phone, ...fields } });
      const { visit_date, follow_up } = await readFields(practice, lead_id);
      return [visit_date, follow_up];
    };
    const iso = { visit_date: '2026-03-04', follow_up: '2026-03-04T10:00:00.000Z' };
    expect(await store(iso)).toEqual([undefined, undefined]);
    // Seconds where milliseconds are meant.
    expect(await store({ visit_date: 1_772_582_400, follow_up: 1_772_582_400_000 })).toEqual([
      1_772_582_400, 1_772_582_400_000,
    ]);
    // The third of April, sent by somebody who writes the month first.
    expect(await store({ visit_date: '04/03/2026', follow_up: '04/03/2026' })).toEqual([
      Date.parse('2026-03-04T00:00:00+05:30'),
      1_772_582_400_000,
    ]);
  });

  it('P5 a 200 is no proof: what becomes of a request shows later, and only to the Sync API', async () => {
    const practice = await openPractice({ queueDelayMs: { from: 50, to: 50 } });
    const good = await practice.upsert({ fields: { phone, name: 'Good' } });
    const doomed = await practice.upsert({ fields: { phone: '1', name: 'Doomed' } });
    expect([said(good), said(doomed)]).toEqual([queued, queued]);
    await practice.clock.advance(49);
    expect(await practice.log()).toMatchObject([{ result: null }, { result: null }]);
    expect(await search(practice, { fields: { phone } })).toMatchObject({ total_count: 0 });
    await practice.clock.advance(1);
    expect(await search(practice, { fields: { phone } })).toMatchObject({ total_count: 1 });
    expect(await search(practice, { fields: { name: 'Doomed' } })).toMatchObject({
      total_count: 0,
    });
  });

  it('P6 a Sync token on the Async endpoint is refused with 401, and an Async token on the Sync API', async () => {
    const practice = await openPractice();
    for (const token of practice.address.syncTokens) {
      expect(said(await practice.upsert({ fields: { phone } }, token))).toEqual(notAuthorized);
    }
    for (const token of practice.address.asyncTokens) {
      expect(said(await practice.ask('/metadata', undefined, token))).toEqual(notAuthorized);
      expect(said(await practice.ask('/lead', { fields: { phone } }, token))).toEqual(
        notAuthorized,
      );
    }
    await practice.runQueue();
    expect(await practice.newLeads()).toEqual([]);
  });

  it('P7 a key that is no API name of the workspace, or not in its case, or no longer, is dropped', async () => {
    const practice = await openPractice();
    await practice.control('fields', { rename: { from: 'remarks', to: 'comments' } });
    const wrong = { City: 'Pune', citty: 'Pune', remarks: 'old name', created_on: 1 };
    await practice.process({ fields: { phone, ...wrong, comments: 'new name' } });
    expect(await readFields(practice, (await onlyNewLead(practice)).id)).toEqual({
      phone,
      comments: 'new name',
      status: 'Fresh',
    });
    expect((await loggedRemarks(practice)).map(({ field, remark }) => [field, remark])).toEqual(
      Object.keys(wrong).map((key) => [`fields.${key}`, 'Field not found']),
    );
  });

  it('P8 a deleted or disabled custom action is not listed any more, and vanishes from its lead', async () => {
    const practice = await openPractice();
    const types = ['ACTION_1003', 'ACTION_1002', 'ACTION_1001'];
    const body = { fields: { phone }, actions: types.map((type) => ({ type, fields: {} })) };
    await practice.control('actions', { disable: 'ACTION_1002' });
    expect(await practice.process(body)).toEqual({
      lead: 'created',
      dropped: ['actions[0].type', 'actions[1].type'],
      actions: ['dropped', 'dropped', 'stored'],
    });
    const { id } = await onlyNewLead(practice);
    expect(await readTimeline(practice, id)).toMatchObject([{ type: '1001' }]);
    const listed = async () => {
      const { body } = await practice.ask('/custom-actions');
      return types.filter((code) => JSON.stringify(body).includes(code));
    };
    expect(await listed()).toEqual(['ACTION_1001']);
    expect(await practice.ask('/custom-actions/ACTION_1002')).toMatchObject({ status: 404 });
    await practice.control('actions', { enable: 'ACTION_1002' });
    expect(await listed()).toEqual(['ACTION_1002', 'ACTION_1001']);
    expect(await practice.process(body)).toMatchObject({
      actions: ['dropped', 'stored', 'stored'],
    });
  });

  it('P9 one request more than the limit within an hour is answered 429, for that token alone', async () => {
    const practice = await openPractice({ asyncLimit: 3 });
    const send = async (token?: string) =>
      said(await practice.upsert({ fields: { phone } }, token));
    const tooMany = refusal(429, 'TOO_MANY_REQUESTS', 'Rate limit exceeded. Please retry later.');
    expect([await send(), await send()]).toEqual([queued, queued]);
    await practice.clock.advance(3_599_999);
    expect([await send(), await send()]).toEqual([queued, tooMany]);
    expect(await send('practice-async-2')).toEqual(queued);
    await practice.clock.advance(1);
    expect([await send(), await send(), await send()]).toEqual([queued, queued, tooMany]);
    await practice.runQueue();
    const refused = (await practice.log()).filter(({ status }) => status === 429);
    const real = await openPractice();
    expect((await real.control('')).body).toMatchObject({
      now: { limits: { asyncLimit: 18_000, syncLimit: 3_600, windowMs: 3_600_000 } },
    });
    expect(refused).toMatchObject([{ result: null }, { result: null }]);
  });
});
