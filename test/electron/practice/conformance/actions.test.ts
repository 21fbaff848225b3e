import { describe, expect, it } from 'vitest';
import { openPractice } from '../open-practice.ts';
import type { OpenPractice } from '../open-practice.ts';
import {
  addActions,
  create,
  expo,
  fixtureLead,
  onlyNewLead,
  payment,
  readTimeline,
  said,
} from './wire.ts';

const { phone } = expo;
const badAction = {
  status: 400,
  body: {
    error: {
      code: 'BAD_REQUEST',
      message: 'Only custom actions and payment actions can be created',
    },
  },
};

/** 7.1: how the type of an action is written, and what each API makes of it; `refused` is a 400 of S5. */
const forms: [type: unknown, async: string, sync: string][] = [
  ['ACTION_1001', '1001', 'refused'],
  ['1001', 'dropped', '1001'],
  [1001, 'dropped', '1001'],
  ['PAYMENT', 'PAYMENT', 'PAYMENT'],
  ['payment', 'dropped', 'refused'],
  ['OUTGOING_CALL', 'dropped', 'refused'],
  ['ACTION_1003', 'dropped', 'refused'],
  ['1003', 'dropped', 'dropped'],
  ['ACTION_2001', 'dropped', 'refused'],
  ['2001', 'dropped', 'dropped'],
  [' 1001', 'dropped', 'refused'],
  ['01001', 'dropped', 'dropped'],
];

/** 7.3: members of a payment, and whether it is stored. */
const payments: [differences: Record<string, unknown>, isStored: boolean][] = [
  ...['PENDING', 'COMPLETED', 'FAILED', 'REFUNDED', 'CANCELLED', 'PROCESSING'].map(
    (status): [Record<string, unknown>, boolean] => [{ status }, true],
  ),
  ...'INR USD PKR AED QAR SAR MYR AUD CAD SGD XOF'
    .split(' ')
    .map((currency): [Record<string, unknown>, boolean] => [{ currency }, true]),
  [{ amount: '1' }, true],
  [{ amount: '0.01' }, true],
  [{ paymentid: 'order-7' }, true],
  [{ fields: { note: 'not a member of payments' } }, true],
  [{ status: 'completed' }, false],
  [{ status: 'DONE' }, false],
  [{ currency: 'EUR' }, false],
  [{ currency: 'inr' }, false],
  [{ amount: 1000 }, false],
  [{ amount: '0' }, false],
  [{ amount: '-1' }, false],
  [{ amount: '1,000' }, false],
  [{ amount: '' }, false],
  [{ amount: null }, false],
  [{ amount: { toString: 1 } }, false],
  [{ paymentid: 7 }, false],
  [{ status: undefined, currency: undefined, amount: undefined, fields: payment }, false],
];

async function typesOf(practice: OpenPractice, leadId: string): Promise<string[]> {
  return (await readTimeline(practice, leadId)).map(({ type }) => type);
}

describe('7.1: the type of an action', () => {
  it.each(forms)('%j becomes %s on Async and %s on Sync', async (type, byAsync, bySync) => {
    const practice = await openPractice();
    const entry = type === 'PAYMENT' ? payment : { type, fields: {} };
    const { lead_id } = await create(practice, { fields: { phone } });
    await practice.process({ fields: { phone }, actions: [entry] });
    expect(await typesOf(practice, lead_id)).toEqual(byAsync === 'dropped' ? [] : [byAsync]);

    const other = await create(practice, { fields: { phone: '919000000002' } });
    const answer = await practice.ask(`/lead/${other.lead_id}/action`, { actions: [entry] });
    expect(said(answer)).toMatchObject(bySync === 'refused' ? badAction : { status: 200 });
    const isStored = !['refused', 'dropped'].includes(bySync);
    expect(await typesOf(practice, other.lead_id)).toEqual(isStored ? [bySync] : []);
    // S1 never refuses a lead for its actions.
    const whole = { fields: { phone: '919000000003' }, actions: [entry] };
    expect((await create(practice, whole)).actions).toMatchObject([
      { status: isStored ? 'CREATED' : 'IGNORED' },
    ]);
  });
});

describe('7.2: a custom action', () => {
  it('holds just the fields it was sent, each by the rule of its type', async () => {
    const practice = await openPractice();
    const actions = [
      { type: '1001' },
      { type: '1001', fields: {} },
      { type: '1001', fields: { note: ' a ', result: 'Interested', email: 'a@example.com' } },
    ];
    const { lead_id } = await create(practice, { fields: { phone }, actions });
    const timeline = (await readTimeline(practice, lead_id)).toReversed();
    expect(timeline.map(({ fields }) => fields)).toEqual([{}, {}, actions[2]?.fields]);
  });

  it('is ignored whole for one bad field, whatever else it holds', async () => {
    const practice = await openPractice();
    const { lead_id } = await create(practice, { fields: { phone } });
    for (const wrong of [{ email: 'no' }, { result: 7 }, { note: 7 }, { nonsense: 'x' }]) {
      const actions = [{ type: '1001', fields: { note: 'good', ...wrong } }];
      expect((await addActions(practice, lead_id, actions)).actions).toEqual([
        { action_id: null, status: 'IGNORED' },
      ]);
    }
    expect(await addActions(practice, lead_id, [{ type: '1001', fields: 'note' }])).toMatchObject({
      actions: [{ status: 'IGNORED' }],
    });
    expect(await readTimeline(practice, lead_id)).toEqual([]);
  });

  it('is dated back only where its kind allows that, and by a date that can be read', async () => {
    const practice = await openPractice();
    const pastMs = 1_760_000_000_000;
    const dates = [pastMs, '09/10/2025 14:23:20', '2025-10-09T14:23:20+05:30', 'long ago'];
    const entries = dates.flatMap((created_on) =>
      ['ACTION_1001', 'ACTION_1002'].map((type) => ({ type, created_on })),
    );
    await practice.process({ fields: { phone }, actions: entries });
    const { actions, createdOn } = await onlyNewLead(practice);
    const seen = actions.map(({ type, at }) => [type, at]);
    const readMs = [pastMs, Date.parse('2025-10-09T14:23:20+05:30'), createdOn, createdOn];
    expect(seen).toEqual(
      readMs.flatMap((atMs) => [
        ['1001', createdOn],
        ['1002', atMs],
      ]),
    );
  });
});

describe('7.3: a payment', () => {
  it.each(payments)('with %j is stored: %j', async (differences, isStored) => {
    const practice = await openPractice();
    const entry: Record<string, unknown> = { ...payment, ...differences };
    const { lead_id, actions } = await create(practice, { fields: { phone }, actions: [entry] });
    expect(actions).toMatchObject([{ status: isStored ? 'CREATED' : 'IGNORED' }]);
    await practice.process({ fields: { phone }, actions: [entry] });
    const { fields: _fields, ...members } = entry;
    const stored = isStored ? [members, members] : [];
    expect(await readTimeline(practice, lead_id)).toMatchObject(stored);
    if (!isStored) return;
    const path = `/lead/${lead_id}/action/${actions[0]?.action_id}`;
    expect((await practice.ask(path)).body).toMatchObject({ ...members, type: 'PAYMENT' });
  });
});

describe('S2', () => {
  it('shows a page of the timeline, newest first and of every type, only if it is asked for', async () => {
    const practice = await openPractice();
    const { id } = await fixtureLead(practice);
    const ask = async (query: string) => (await practice.ask(`/lead/${id}${query}`)).body;
    for (const query of ['', '?includeActions=false', '?skip=1&limit=1']) {
      expect(Object.keys(Object(await ask(query)))).toEqual(['fields']);
    }
    expect(await ask('?includeActions=true')).toMatchObject({
      actions: [{ type: 'PAYMENT', amount: '25000' }, { type: '1001' }, { type: 'OUTGOING_CALL' }],
      actions_skip: 0,
      actions_limit: 10,
    });
    expect(await ask('?includeActions=true&skip=1&limit=1')).toMatchObject({
      actions: [{ type: '1001' }],
      actions_skip: 1,
      actions_limit: 1,
    });
    expect(await ask('?includeActions=true&skip=3')).toMatchObject({ actions: [] });
  });
});
