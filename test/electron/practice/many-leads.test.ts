import { describe, expect, it } from 'vitest';
import { fixtureNames } from '../../../electron/practice/fixtures/beginning.ts';
import { acceptValue } from '../../../electron/practice/rules/accept-value.ts';
import { beginWorkspace } from '../../../electron/practice/workspace/begin-workspace.ts';
import { FakeClock } from '../../fakes/fake-clock.ts';
import { makeStoreFile } from './make-store-file.ts';
import { listenOnce, openPractice } from './open-practice.ts';

const leads = 1_000;
const note = { type: 'ACTION_1001', fields: { note: 'Said hello' } };

describe.each(fixtureNames)('made-up leads of the fixture %s', (fixture) => {
  const state = beginWorkspace({ fixture, leads });
  const own = beginWorkspace({ fixture, leads: 0 }).leads.inOrder.length;
  const madeUp = state.leads.inOrder.slice(own);

  it('are as many as were asked for, and the same each time', () => {
    expect(madeUp).toHaveLength(leads);
    expect(beginWorkspace({ fixture, leads }).leads.inOrder).toEqual(state.leads.inOrder);
    expect(beginWorkspace({ fixture, leads: 10 }).leads.inOrder.slice(own)).toEqual(
      madeUp.slice(0, 10),
    );
  });

  it('hold nothing but values that telecrm would have stored, each under an identifier of its own', () => {
    for (const { fields } of madeUp) {
      for (const [apiName, value] of Object.entries(fields)) {
        const field = state.fields.get(apiName);
        expect(field && acceptValue(field, value, state)).toEqual({ isKept: true, value });
      }
    }
    expect(state.leads.byIdentifier.size).toBe(own + leads);
    const { apiName } = state.identifier;
    const plainlyFalse = /^(?:91000\d{7}|lead\.\d{7}@practice\.example|PRACTICE-\d{7})$/;
    expect(madeUp.every(({ fields }) => plainlyFalse.test(String(fields[apiName])))).toBe(true);
  });

  it('came one after the other, after the leads of the fixture and before 2026', () => {
    const times = state.leads.inOrder.map(({ createdOn }) => createdOn);
    expect(times).toEqual(times.toSorted((one, other) => one - other));
    expect(new Set(madeUp.map(({ createdOn }) => createdOn)).size).toBe(leads);
    const [first = 0, second = 0] = madeUp.map(({ createdOn }) => createdOn);
    expect(first + (second - first) * 2_000_000).toBeLessThan(Date.UTC(2026, 0, 1));
  });

  it('are each found by ID, and nothing else is', () => {
    const { byId, inOrder } = state.leads;
    expect(inOrder.map(({ id }) => byId.get(id))).toEqual(inOrder);
    const others = [...state.fields.values()].map(({ id }) => id);
    const strangers = ['', 'search', '64f0', 'f'.repeat(24), '0'.repeat(24), ...others];
    expect(strangers.map((id) => byId.get(id))).toEqual(strangers.map(() => undefined));
  });
});

describe('a workspace with many leads', () => {
  it('updates one of them and no other', async () => {
    const practice = await openPractice({ leads: 3 });
    const fields = { phone: '910000000002', city: 'Pune' };
    expect(await practice.process({ fields, actions: [note] })).toEqual({
      lead: 'updated',
      dropped: [],
      actions: ['stored'],
    });
    expect((await practice.newLeads()).map((lead) => [lead.fields['city'], lead.actions])).toEqual([
      [undefined, []],
      ['Pune', [expect.objectContaining({ type: '1001' })]],
      [undefined, []],
    ]);
  });

  it('is the same after a restart, down to IDs and timelines', async () => {
    const storeFile = makeStoreFile();
    const { practice, open: first } = await listenOnce({ storeFile, leads: 20 });
    for (const phone of ['910000000007', '919000000001', '910000000007']) {
      await first.process({ fields: { phone, city: 'Pune' }, actions: [note] });
    }
    const before = await first.newLeads();
    await practice.close();
    const second = await openPractice({ storeFile, clock: new FakeClock(first.clock.now()) });
    expect(await second.newLeads()).toEqual(before);
    expect(before).toHaveLength(21);
  });

  it('lets their values follow a field that is renamed, and go with one that is deleted', async () => {
    const practice = await openPractice({ leads: 2 });
    await practice.control('fields', { rename: { from: 'name', to: 'full_name' } });
    await practice.control('fields', { delete: 'rating' });
    expect((await practice.newLeads()).map(({ fields }) => fields)).toEqual([
      { full_name: 'Aarav Agarwal', phone: '910000000001', status: 'Fresh' },
      { full_name: 'Aarav Banerjee', phone: '910000000002', status: 'Contacted' },
    ]);
    const { body } = await practice.ask('/lead/search', { fields: { full_name: 'aarav agarwal' } });
    expect(body).toMatchObject({ total_count: 1 });
  });

  it('keeps the order of a timeline, however long', async () => {
    const practice = await openPractice({ leads: 1 });
    const actions = Array.from({ length: 30 }, (_one, index) => ({
      ...note,
      fields: { note: String(index) },
    }));
    await practice.process({ fields: { phone: '910000000001' }, actions });
    const [lead] = await practice.newLeads();
    expect(lead?.actions.map((action) => action['fields'])).toEqual(
      actions.map(({ fields }) => fields),
    );
  });
});
