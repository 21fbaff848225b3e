import { describe, expect, it } from 'vitest';
import { openPractice, toReply } from '../open-practice.ts';
import {
  addActions,
  badRequest,
  create,
  expo,
  notAuthorized,
  onlyNewLead,
  payment,
  queued,
  readFields,
  readTimeline,
  said,
  search,
} from './wire.ts';

const { phone } = expo;

/** Every type of 7.4, and every group of them. */
const builtInTypes =
  'INCOMING_CALL OUTGOING_CALL MISSED_CALL CALL_ACTION MAQSAM_INCOMING_CALL MAQSAM_OUTGOING_CALL IVR_INCOMING_CALL IVR_OUTGOING_CALL MCUBE_INCOMING_CALL MCUBE_OUTGOING_CALL KNOWLARITY_INCOMING_CALL KNOWLARITY_OUTGOING_CALL CALLER_DESK_INCOMING_CALL CALLER_DESK_OUTGOING_CALL INCOMING_WHATSAPP_MSG OUTGOING_WHATSAPP_MSG WHATSAPP_ACTION OUTGOING_SMS OUTGOING_EMAIL CALL_FOLLOWUP_COMPLETION_ACTION TODO_TASK_COMPLETION_ACTION GOOGLE_MEET_COMPLETION_ACTION LEAD_ASSIGNMENT USER_NOTE SYSTEM_NOTE CUSTOM_API'.split(
    ' ',
  );

describe('the further warnings', () => {
  it('P23 the Async host can do nothing but queue one lead, and says nothing about it', async () => {
    const practice = await openPractice();
    const { asyncBaseUrl, enterpriseId } = practice.address;
    const root = `${asyncBaseUrl}/enterprise/${enterpriseId}`;
    const authorized = {
      authorization: 'Bearer practice-async-1',
      'content-type': 'application/json',
    };
    const post = { method: 'POST', headers: authorized, body: '{"fields":{}}' };
    for (const path of ['/lead', '/lead/search', '/autoupdatelead/1', '/autoupdateleads', '']) {
      expect((await fetch(root + path, post)).status).toBe(404);
    }
    for (const method of ['GET', 'PUT', 'PATCH', 'DELETE']) {
      const read = await fetch(`${root}/autoupdatelead`, { method, headers: authorized });
      expect(read.status).toBe(404);
    }
    const { body, headers } = await toReply(await fetch(`${root}/autoupdatelead`, post));
    expect(body).toEqual({ status: 'QUEUED' });
    expect([...headers.keys()].filter((name) => name.startsWith('x-'))).toEqual([]);
  });

  it('P24 actions are appended by every request in their order, never recognised as sent before', async () => {
    const practice = await openPractice();
    const notes = ['first', 'second'];
    const entries = (type: string) => notes.map((note) => ({ type, fields: { note } }));
    const body = { fields: { phone }, actions: [...entries('ACTION_1001'), payment] };
    await practice.process(body);
    await practice.process(body);
    const { id } = await onlyNewLead(practice);
    await addActions(practice, id, entries('1001'));
    await addActions(practice, id, entries('1001'));
    const timeline = (await readTimeline(practice, id)).toReversed();
    const once = [...entries('1001'), payment];
    expect(timeline).toMatchObject([...once, ...once, ...entries('1001'), ...entries('1001')]);
  });

  it('P25 a field that a request does not name stays as it was, on Async and in a Sync update', async () => {
    const practice = await openPractice();
    const first = { phone, name: 'Meera', city: 'Pune', interests: ['VIP'], rating: 4 };
    const { lead_id } = await create(practice, { fields: first });
    await practice.process({ fields: { phone: `+${phone}`, city: 'Delhi' } });
    expect(await readFields(practice, lead_id)).toEqual({
      ...first,
      status: 'Fresh',
      city: 'Delhi',
    });
    await practice.ask(`/lead/${lead_id}`, { fields: { interests: ['Returning'] } });
    await practice.ask(`/lead/${lead_id}`, { fields: {} });
    expect(await readFields(practice, lead_id)).toEqual({
      ...first,
      status: 'Fresh',
      city: 'Delhi',
      interests: ['Returning'],
    });
  });

  it('P26 Async drops every type of action but payments and the custom actions of the workspace', async () => {
    const practice = await openPractice();
    const others = ['ACTION_2001', 'ACTION_9', 'action_1001', 'payment', 'ACTION_', '', null, 7];
    const types = [...builtInTypes, ...others, 'ACTION_1001', 'PAYMENT'];
    const actions = types.map((type) => ({ ...payment, fields: {}, type }));
    const result = await practice.process({ fields: { phone }, actions });
    const kept = result?.actions.flatMap((one, index) => (one === 'stored' ? [types[index]] : []));
    expect(kept).toEqual(['ACTION_1001', 'PAYMENT']);
    const { id } = await onlyNewLead(practice);
    expect((await readTimeline(practice, id)).map(({ type }) => type)).toEqual(['PAYMENT', '1001']);
  });

  it('P27 a workspace has three tokens of a kind and no fourth', async () => {
    const practice = await openPractice();
    const { asyncTokens, syncTokens } = practice.address;
    expect([asyncTokens.length, syncTokens.length]).toEqual([3, 3]);
    for (const kind of ['async', 'sync']) {
      expect(said(await practice.control('tokens', { create: kind }))).toEqual(
        badRequest(`There are 3 ${kind} tokens already; delete one first.`),
      );
    }
    expect(await practice.control('tokens', { delete: 'practice-sync-2' })).toMatchObject({
      status: 200,
    });
    expect(said(await practice.ask('/metadata', undefined, 'practice-sync-2'))).toEqual(
      notAuthorized,
    );
    expect(await practice.control('tokens', { create: 'sync' })).toMatchObject({ status: 200 });
    expect(await practice.control('tokens', { create: 'sync' })).toMatchObject({ status: 400 });
  });

  it('P28 no misconfigured payload of Async gets another answer than a good one', async () => {
    const practice = await openPractice();
    const send = async (body: unknown) => {
      const { headers, ...answer } = await practice.upsert(body);
      const names = [...headers.keys()].filter((name) => name !== 'date');
      return { ...answer, headers: names.map((name) => [name, headers.get(name)]) };
    };
    const good = await send({ fields: { phone } });
    expect(good).toMatchObject(queued);
    const misconfigured: unknown[] = [
      { fields: {} },
      { fields: { phone: null } },
      { fields: { phone, nonsense: { deep: [] } } },
      { fields: { phone, rating: '5', status: 'Unheard of', visit_date: '2026-01-01' } },
      { fields: { phone }, actions: 'none' },
      { fields: { phone }, actions: [null, 7, [], { type: 'PAYMENT' }, { type: '1001' }] },
      { fields: { phone }, surplus: true },
    ];
    for (const body of misconfigured) expect(await send(body)).toEqual(good);
    await practice.runQueue();
    expect(await search(practice, {})).toMatchObject({ total_count: 2 });
  });
});
