import { describe, expect, it } from 'vitest';
import {
  addActions,
  badRequest,
  create,
  expo,
  loggedRemarks,
  onlyNewLead,
  payment,
  refusal,
  said,
} from './conformance/wire.ts';
import { openPractice } from './open-practice.ts';
import type { OpenPractice } from './open-practice.ts';

const { phone } = expo;
const note = (text: string) => ({ type: '1001', fields: { note: text } });
const foreign = badRequest('Only custom actions and payment actions can be created');
const ignored = (field: string, remark: string) => ({ field, status: 'IGNORED', remark });

async function openWithLead(): Promise<{ practice: OpenPractice; id: string }> {
  const practice = await openPractice();
  const { lead_id: id } = await create(practice, { fields: { phone } });
  await practice.clock.advance(1000);
  return { practice, id };
}

describe('S5 creates actions', () => {
  it('in their order, as often as they are sent, and leaves the lead itself alone', async () => {
    const { practice, id } = await openWithLead();
    const before = await onlyNewLead(practice);
    const { actions } = await addActions(practice, id, [note('a'), payment, note('a')]);
    const lead = await onlyNewLead(practice);
    expect({ ...lead, actions: [] }).toEqual(before);
    const [one, two, three] = actions.map(({ action_id }) => action_id);
    const by = { at: practice.clock.now(), performed_by: 'API' };
    expect(lead.actions).toEqual([
      { id: one, ...note('a'), ...by },
      { id: two, ...payment, ...by },
      { id: three, ...note('a'), ...by },
    ]);
    expect(await practice.log()).toMatchObject([
      {},
      { result: { lead: null, dropped: [], actions: ['stored', 'stored', 'stored'] } },
    ]);
  });

  it('each on its own: a bad one is ignored at its place, with every reason', async () => {
    const { practice, id } = await openWithLead();
    await practice.control('actions', { disable: 'ACTION_1002' });
    const entries = [
      note('kept'),
      { type: '1002' },
      { type: '2001' },
      { type: 1001, fields: { note: 'a number' } },
      { fields: {} },
      { type: null },
      'PAYMENT',
      { type: '1001', fields: [] },
      { type: 'PAYMENT', status: 'DONE', currency: 'INR' },
    ];
    const answer = await addActions(practice, id, entries);
    const stored = answer.actions.map(({ status }) => status === 'CREATED');
    expect(stored).toEqual([true, false, false, true, false, false, false, false, false]);
    expect(answer.actions.map(({ action_id }) => action_id !== null)).toEqual(stored);
    expect(answer.remarks).toEqual([
      ignored('actions[1].type', 'Custom action not found'),
      ignored('actions[2].type', 'Custom action not found'),
      ignored('actions[4].type', 'type is required'),
      ignored('actions[5].type', 'type is required'),
      ignored('actions[6].type', 'type is required'),
      ignored('actions[7].fields', 'fields is invalid'),
      ignored('actions[8].status', 'status is invalid'),
      ignored('actions[8].amount', 'amount is required'),
    ]);
    expect(await loggedRemarks(practice)).toEqual(answer.remarks);
  });

  it.each(['OUTGOING_CALL', 'ACTION_1001', 'ACTION_9', 'payment', '', '10.01', 1.5, -1, true, {}])(
    'none at all if one is of the type %j',
    async (type) => {
      const { practice, id } = await openWithLead();
      const before = await practice.newLeads();
      const actions = [note('not stored'), { type, fields: { result: 'Maybe' } }];
      expect(said(await practice.ask(`/lead/${id}/action`, { actions }))).toEqual(foreign);
      expect(await practice.newLeads()).toEqual(before);
      expect((await practice.log()).at(-1)).toMatchObject({ status: 400, result: null });
    },
  );

  it('P18: with the ACTION_ prefix not at all or, by a switch, as ignored ones; built-in ones never', async () => {
    const { practice, id } = await openWithLead();
    await practice.control('settings', { ignoresPrefixedActions: true });
    const actions = [{ type: 'ACTION_1001' }, { type: 'ACTION_9' }, note('kept')];
    expect(await addActions(practice, id, actions)).toMatchObject({
      actions: [{ status: 'IGNORED' }, { status: 'IGNORED' }, { status: 'CREATED' }],
      remarks: [{ field: 'actions[0].type' }, { field: 'actions[1].type' }],
    });
    for (const type of ['ACTION_', 'action_1001', 'CALL_ACTION']) {
      expect(said(await practice.ask(`/lead/${id}/action`, { actions: [{ type }] }))).toEqual(
        foreign,
      );
    }
  });

  it('only for a lead that exists, and only if there are some', async () => {
    const { practice, id } = await openWithLead();
    const missing = badRequest('actions is required');
    for (const body of [{}, { actions: [] }, { actions: {} }, { actions: null }, note('a')]) {
      expect(said(await practice.ask(`/lead/${id}/action`, body))).toEqual(missing);
    }
    const noLead = refusal(404, 'LEAD_NOT_FOUND', 'Lead with given ID was not found.');
    for (const body of [{}, { actions: [{ type: 'OUTGOING_CALL' }] }]) {
      expect(said(await practice.ask('/lead/none/action', body))).toEqual(noLead);
    }
  });
});
