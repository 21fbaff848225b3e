import { describe, expect, it } from 'vitest';
import { openPractice } from '../open-practice.ts';
import {
  addActions,
  badRequest,
  create,
  expo,
  fixtureLead,
  payment,
  queued,
  readTimeline,
  said,
  searchActions,
} from './wire.ts';

const { phone } = expo;
const note = (text: string) => ({ type: '1001', fields: { note: text } });

describe('the Actions pitfalls', () => {
  it('P17 writing a built-in type is refused with 400 as a whole, and dropped in silence on Async', async () => {
    const practice = await openPractice();
    const { lead_id } = await create(practice, { fields: { phone } });
    for (const type of ['INCOMING_WHATSAPP_MSG', 'LEAD_ASSIGNMENT', 'OUTGOING_CALL', 'USER_NOTE']) {
      const actions = [note('beside it'), { type, fields: {} }];
      expect(said(await practice.ask(`/lead/${lead_id}/action`, { actions }))).toEqual(
        badRequest('Only custom actions and payment actions can be created'),
      );
      expect(said(await practice.upsert({ fields: { phone }, actions: [{ type }] }))).toEqual(
        queued,
      );
      await practice.runQueue();
      expect((await practice.log()).at(-1)).toMatchObject({ result: { actions: ['dropped'] } });
    }
    expect(await readTimeline(practice, lead_id)).toEqual([]);
  });

  it('P18 the ACTION_ prefix on Sync is refused with 400 or, by a switch, ignored; a new lead survives it', async () => {
    const practice = await openPractice();
    const prefixed = { type: 'ACTION_1001', fields: { note: 'lost' } };
    const ignored = { action_id: null, status: 'IGNORED' };
    const created = await create(practice, { fields: { phone }, actions: [prefixed] });
    expect(created).toMatchObject({
      actions: [ignored],
      remarks: [{ field: 'actions[0].type', status: 'IGNORED' }],
    });
    const { lead_id } = created;
    const actions = [prefixed, note('kept')];
    expect(said(await practice.ask(`/lead/${lead_id}/action`, { actions }))).toEqual(
      badRequest('Only custom actions and payment actions can be created'),
    );
    expect(await readTimeline(practice, lead_id)).toEqual([]);
    await practice.control('settings', { ignoresPrefixedActions: true });
    expect(await addActions(practice, lead_id, actions)).toMatchObject({
      actions: [ignored, { status: 'CREATED' }],
    });
    expect(await readTimeline(practice, lead_id)).toMatchObject([note('kept')]);
  });

  it('P19 amount, currency and payment ID of a payment never change, not even to the same value', async () => {
    const practice = await openPractice();
    const { lead_id, actions } = await create(practice, { fields: { phone }, actions: [payment] });
    const path = `/lead/${lead_id}/action/${actions[0]?.action_id}`;
    for (const fixed of [{ amount: '1' }, { currency: 'USD' }, { paymentid: 'p1' }]) {
      expect(
        said(await practice.ask(path, { type: 'PAYMENT', status: 'CANCELLED', ...fixed })),
      ).toEqual(
        badRequest(
          'Cannot update amount, currency, or paymentid fields for existing payment action.',
        ),
      );
    }
    expect(await practice.ask(path, payment)).toMatchObject({ status: 400 });
    expect(await readTimeline(practice, lead_id)).toMatchObject([payment]);
    const cancelled = { ...payment, status: 'CANCELLED' };
    expect(said(await practice.ask(path, { type: 'PAYMENT', status: 'CANCELLED' }))).toEqual({
      status: 200,
      body: cancelled,
    });
    expect(await readTimeline(practice, lead_id)).toMatchObject([cancelled]);
  });

  it('P20 one entry of a batch is missing although the answer is 200', async () => {
    const practice = await openPractice();
    const { lead_id } = await create(practice, { fields: { phone } });
    const bad = { type: '1001', fields: { note: 'b', email: 'no' } };
    const answer = await addActions(practice, lead_id, [note('a'), bad, note('c')]);
    expect(answer).toEqual({
      lead_id,
      actions: [
        { action_id: expect.any(String), status: 'CREATED' },
        { action_id: null, status: 'IGNORED' },
        { action_id: expect.any(String), status: 'CREATED' },
      ],
      remarks: [
        { field: 'actions[1].fields.email', status: 'IGNORED', remark: 'Email is invalid' },
      ],
    });
    expect(await readTimeline(practice, lead_id)).toMatchObject([note('c'), note('a')]);
    expect((await practice.log()).at(-2)).toMatchObject({
      result: {
        lead: null,
        dropped: ['actions[1].fields.email'],
        actions: ['stored', 'dropped', 'stored'],
      },
    });
  });

  it('P21 a built-in action is no more than its type in a search, and cannot be got', async () => {
    const practice = await openPractice();
    const { id, actions } = await fixtureLead(practice);
    const call = actions.find(({ type }) => type === 'OUTGOING_CALL');
    expect(await searchActions(practice, id, { type: 'OUTGOING_CALL' })).toEqual({
      data: [{ type: 'OUTGOING_CALL' }],
      total_count: 1,
    });
    expect(said(await practice.ask(`/lead/${id}/action/${call?.id}`))).toEqual(
      badRequest('Only custom actions and payment actions can be retrieved'),
    );
    expect((await readTimeline(practice, id)).map(({ type }) => type)).toEqual([
      'PAYMENT',
      '1001',
      'OUTGOING_CALL',
    ]);
  });

  it('P22 a payment without status, currency or amount is ignored with a remark, and on Async in silence', async () => {
    const practice = await openPractice();
    const { lead_id } = await create(practice, { fields: { phone } });
    for (const member of ['status', 'currency', 'amount'] as const) {
      const { [member]: _left, ...partial } = payment;
      expect(await addActions(practice, lead_id, [partial])).toEqual({
        lead_id,
        actions: [{ action_id: null, status: 'IGNORED' }],
        remarks: [
          { field: `actions[0].${member}`, status: 'IGNORED', remark: `${member} is required` },
        ],
      });
      expect(said(await practice.upsert({ fields: { phone }, actions: [partial] }))).toEqual(
        queued,
      );
      await practice.runQueue();
      expect((await practice.log()).at(-1)).toMatchObject({
        result: { dropped: [`actions[0].${member}`], actions: ['dropped'] },
      });
    }
    expect(await readTimeline(practice, lead_id)).toEqual([]);
  });
});
