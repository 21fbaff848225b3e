import { describe, expect, it } from 'vitest';
import {
  badRequest,
  create,
  expo,
  fixtureLead,
  onlyNewLead,
  payment,
  refusal,
  said,
} from './conformance/wire.ts';
import { openPractice } from './open-practice.ts';
import type { OpenPractice } from './open-practice.ts';

const { phone } = expo;
const note = { type: '1001', fields: { note: 'a', result: 'Interested' } };
const paid = { ...payment, paymentid: 'order-7' };
const noLead = refusal(404, 'LEAD_NOT_FOUND', 'Lead with given ID was not found.');
const builtIn = badRequest('Only custom actions and payment actions can be retrieved');

const paymentIsFixed =
  'Cannot update amount, currency, or paymentid fields for existing payment action.';

interface Opened {
  practice: OpenPractice;
  lead: string;
  custom: string;
  payment: string;
}

/** A lead with a custom action and a payment, by their paths. */
async function openWithActions(): Promise<Opened> {
  const practice = await openPractice();
  const { lead_id, actions } = await create(practice, { fields: { phone }, actions: [note, paid] });
  await practice.clock.advance(1000);
  const [custom, second] = actions.map(({ action_id }) => `/lead/${lead_id}/action/${action_id}`);
  return { practice, lead: `/lead/${lead_id}`, custom: custom ?? '', payment: second ?? '' };
}

describe('S6 gets an action', () => {
  it('as its type and members, without ID, time or author', async () => {
    const { practice, ...paths } = await openWithActions();
    expect(said(await practice.ask(paths.custom))).toEqual({ status: 200, body: note });
    expect(said(await practice.ask(paths.payment))).toEqual({ status: 200, body: paid });
  });

  it('of this lead only, and none that telecrm recorded itself', async () => {
    const { practice, lead, custom } = await openWithActions();
    const { id, actions } = await fixtureLead(practice);
    const actionId = custom.split('/').at(-1) ?? '';
    expect(said(await practice.ask(`/lead/${id}/action/${actionId}`))).toEqual(
      refusal(404, 'ACTION_NOT_FOUND', `Action with ID ${actionId} was not found.`),
    );
    expect(said(await practice.ask(`/lead/none/action/${actionId}`))).toEqual(noLead);
    const call = actions.find(({ type }) => type === 'OUTGOING_CALL')?.id ?? '';
    expect(said(await practice.ask(`/lead/${id}/action/${call}`))).toEqual(builtIn);
    expect(said(await practice.ask(`${lead}/action/${call}`))).toMatchObject({ status: 404 });
  });
});

describe('S7 updates an action', () => {
  it('in what it names, keeps ID, time and author, and answers as S6', async () => {
    const { practice, custom } = await openWithActions();
    const before = await onlyNewLead(practice);
    const body = { type: 1001, fields: { result: 'Maybe' } };
    const changed = { status: 200, body: { type: '1001', fields: { note: 'a', result: 'Maybe' } } };
    expect(said(await practice.ask(custom, body))).toEqual(changed);
    expect(said(await practice.ask(custom))).toEqual(changed);
    const [first, ...others] = before.actions;
    expect(await onlyNewLead(practice)).toEqual({
      ...before,
      actions: [{ ...first, fields: changed.body.fields }, ...others],
    });
    // P40: the unknown label became an option.
    expect((await practice.ask('/custom-actions/ACTION_1001')).body).toMatchObject({
      fieldSchema: { result: { options: ['Interested', 'Call back', 'Not interested', 'Maybe'] } },
    });
  });

  it('of a payment in its status alone, and only to one that there is', async () => {
    const { practice, payment: path } = await openWithActions();
    for (const status of ['CANCELLED', 'PENDING']) {
      expect(said(await practice.ask(path, { type: 'PAYMENT', status }))).toEqual({
        status: 200,
        body: { ...paid, status },
      });
    }
    for (const status of ['pending', '', null, 7]) {
      expect(said(await practice.ask(path, { type: 'PAYMENT', status }))).toEqual(
        badRequest('status is invalid'),
      );
    }
    const same = { status: 200, body: { ...paid, status: 'PENDING' } };
    expect(said(await practice.ask(path, { type: 'PAYMENT' }))).toEqual(same);
    expect(said(await practice.ask(path))).toEqual(same);
  });

  it.each([
    ['custom', { fields: { note: 'b' } }, 'type is required'],
    ['custom', { type: null }, 'type is required'],
    ['custom', { type: 'ACTION_1001' }, 'Action type cannot be changed'],
    ['custom', { type: '1002', fields: { note: 'b' } }, 'Action type cannot be changed'],
    ['custom', { type: ['1001'] }, 'Action type cannot be changed'],
    ['custom', { type: '1001', fields: 'note' }, 'fields is invalid'],
    ['custom', { type: '1001', fields: { note: 'b', email: 'no' } }, 'Email is invalid'],
    ['custom', { type: '1001', fields: { result: 'New', nonsense: 1 } }, 'Field not found'],
    ['payment', { status: 'CANCELLED' }, 'type is required'],
    ['payment', { type: '1001', status: 'CANCELLED' }, 'Action type cannot be changed'],
    ['payment', { type: 'PAYMENT', status: 'CANCELLED', amount: payment.amount }, paymentIsFixed],
    ['payment', { type: 'PAYMENT', status: 'cancelled', currency: null }, paymentIsFixed],
    ['payment', { type: 'PAYMENT', paymentid: 'order-7' }, paymentIsFixed],
    ['payment', { amount: payment.amount }, paymentIsFixed],
    ['payment', { type: '1001', currency: 'USD' }, paymentIsFixed],
  ] as const)('%s as a whole or not at all: %j is refused', async (which, body, message) => {
    const opened = await openWithActions();
    const { practice } = opened;
    const everything = async () => [
      await practice.newLeads(),
      (await practice.ask('/custom-actions?detail=true')).body,
    ];
    const before = await everything();
    expect(said(await practice.ask(opened[which], body))).toEqual(badRequest(message));
    expect(await everything()).toEqual(before);
  });

  it('not any more once its kind is disabled, though it can still be got', async () => {
    const { practice, custom } = await openWithActions();
    await practice.control('actions', { disable: 'ACTION_1001' });
    expect(said(await practice.ask(custom, { type: '1001', fields: { note: 'b' } }))).toEqual(
      badRequest('Custom action not found'),
    );
    expect(said(await practice.ask(custom))).toEqual({ status: 200, body: note });
  });

  it('after it was found: lead, then action, then kind, then the body', async () => {
    const { practice, lead } = await openWithActions();
    const { id, actions } = await fixtureLead(practice);
    const call = actions.find(({ type }) => type === 'OUTGOING_CALL')?.id;
    expect(said(await practice.ask('/lead/none/action/none', {}))).toEqual(noLead);
    expect(said(await practice.ask(`${lead}/action/none`, {}))).toEqual(
      refusal(404, 'ACTION_NOT_FOUND', 'Action with ID none was not found.'),
    );
    expect(said(await practice.ask(`/lead/${id}/action/${call}`, {}))).toEqual(builtIn);
  });
});
