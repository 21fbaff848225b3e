import { describe, expect, it, onTestFinished } from 'vitest';
import { join } from 'node:path';
import type { PracticeOptions } from '../../../electron/practice/create-practice.ts';
import { tempFolder } from '../../fakes/check-file.ts';
import { listenOnce } from './open-practice.ts';

const all = { find: '', from: 0, limit: 100 };
const page = { from: 0, limit: 100 };

/** A practice workspace, spoken to over HTTP, and the look behind its API. */
async function openView(options: Omit<Partial<PracticeOptions>, 'clock'> = {}) {
  const { practice, open } = await listenOnce(options);
  onTestFinished(() => practice.close());
  let changes = 0;
  const view = practice.view(() => (changes += 1));
  const leadOf = (find: string) => {
    const [row] = view.leads({ ...all, find }).rows;
    return view.lead(row?.leadId ?? '');
  };
  return { practice, open, view, leadOf, changes: () => changes };
}

const meera = { fields: { phone: '9810000101', name: 'Meera Iyer', rating: 9 } };
const priya = {
  fields: { phone: '9810000102', name: 'प्रिया शर्मा', interests: ['VIP'] },
  actions: [{ type: 'ACTION_1001', fields: { note: 'Called' } }, { type: 'ACTION_1003' }],
};

describe('the summary', () => {
  it('counts what there is, what waits and what was thrown away', async () => {
    const { open, view } = await openView();
    await open.upsert(meera);
    await open.upsert({ fields: { name: 'Nobody' } });
    await open.runQueue();
    await open.upsert(priya);
    await open.upsert(priya, 'no-token-of-ours');
    expect(view.summary()).toMatchObject({
      fixture: 'default',
      identifier: 'phone',
      leads: 2,
      waiting: 1,
      requests: 4,
      withLoss: 2,
      isHeld: false,
    });
  });

  it('is newer after each change, and each change is told', async () => {
    const { open, view, changes } = await openView();
    const before = view.summary().revision;
    await open.upsert(meera);
    const queued = view.summary().revision;
    await open.runQueue();
    const stored = view.summary().revision;
    view.hold(true);
    view.reset(null);
    expect(before < queued && queued < stored).toBe(true);
    expect(changes()).toBe(view.summary().revision - before);
  });

  it('says the same after a restart, but a held queue goes on', async () => {
    const storeFile = join(tempFolder(), 'practice.sqlite');
    const { practice, open, view } = await openView({ storeFile });
    await open.upsert(meera);
    await open.runQueue();
    view.hold(true);
    const { revision: _old, ...before } = view.summary();
    await practice.close();
    const { revision: _new, ...after } = (await openView({ storeFile })).view.summary();
    expect(after).toEqual({ ...before, isHeld: false });
  });
});

describe('leads', () => {
  it('come in pages, the newest first', async () => {
    const { open, view } = await openView();
    for (const body of [meera, priya]) await open.process(body);
    const names = (from: number, limit: number) =>
      view.leads({ find: '', from, limit }).rows.map(({ name }) => name);
    expect([names(0, 2), names(2, 2), names(4, 2)]).toEqual([
      ['प्रिया शर्मा', 'Meera Iyer'],
      ['Practice Lead'],
      [],
    ]);
  });

  it.each([
    ['a number with its country code and a plus', '+919810000101', ['Meera Iyer']],
    ['a national number', '9810000101', ['Meera Iyer']],
    ['a part of a number', '98100001', ['प्रिया शर्मा', 'Meera Iyer']],
    ['a part of a name in other letters', 'IYER', ['Meera Iyer']],
    ['a Hindi name', ' शर्मा ', ['प्रिया शर्मा']],
    ['what nobody is called', 'Zoe', []],
  ])('are found by %s', async (_how, find, names) => {
    const { open, view } = await openView();
    for (const body of [meera, priya]) await open.process(body);
    const { rows, total, onlyNewest } = view.leads({ ...all, find });
    expect([rows.map(({ name }) => name), total, onlyNewest]).toEqual([names, names.length, null]);
  });

  it('are found by their whole identifier among any number, and a search for a part says how far it looked', async () => {
    const { view } = await openView({ leads: 20_001 });
    const find = (text: string) => view.leads({ find: text, from: 0, limit: 1 });
    expect(find('910000000001')).toMatchObject({ total: 1, onlyNewest: null });
    expect(find('Practice Lead')).toMatchObject({ total: 0, onlyNewest: 20_000 });
  });

  it('that differ by a blank alone are told apart by it', async () => {
    const { view } = await openView({ fixture: 'text-identifier' });
    const found = (find: string) => view.leads({ ...all, find }).rows.map(({ name }) => name);
    expect(found('PUN/2024-0117')).toEqual(['Rukmini Deshpande']);
    expect(found('PUN/2024-0117 ')).toEqual(['Rukmini Deshpande (entered twice)']);
  });
});

describe('a lead', () => {
  it('shows each value beside the type of its field, and which fields are empty', async () => {
    const { open, leadOf } = await openView();
    await open.process(meera);
    const lead = leadOf('9810000101');
    expect(lead?.fields).toEqual([
      { name: 'name', type: 'TEXT', value: 'Meera Iyer' },
      { name: 'phone', type: 'PHONE', value: '919810000101' },
      { name: 'status', type: 'STATUS', value: 'Fresh' },
    ]);
    expect(lead?.emptyFields).toContain('rating');
  });

  it('has its timeline, the newest first, in all three kinds', async () => {
    const { leadOf } = await openView();
    const lead = leadOf('Practice Lead');
    expect(lead?.timeline).toMatchObject([
      { kind: 'payment', amount: '25000', currency: 'INR', paymentId: null },
      { kind: 'custom', title: 'Expo conversation', by: 'vikram.singh@practice.example' },
      { kind: 'built-in', type: 'OUTGOING_CALL' },
    ]);
    expect(lead?.timelineTotal).toBe(3);
  });

  it('that was never there is null', async () => {
    const { view } = await openView();
    expect(view.lead('no-such-lead')).toBeNull();
  });
});

describe('the queue', () => {
  it('tells in the order of processing what waits, and lets it go', async () => {
    const { open, view } = await openView({ queueDelayMs: { from: 200, to: 200 } });
    view.hold(true);
    for (const body of [meera, priya, { fields: { name: 'Nobody' } }]) {
      await open.upsert(body);
      await open.clock.advance(100);
    }
    const { total, rows } = await view.queue();
    expect(total).toBe(3);
    expect(rows.map(({ n, identifier, dueInMs }) => [n, identifier, dueInMs])).toEqual([
      [1, '9810000101', -100],
      [2, '9810000102', 0],
      [3, null, 100],
    ]);
    view.hold(false);
    await open.runQueue();
    expect(await view.queue()).toEqual({ total: 0, rows: [] });
  });
});

describe('starting over', () => {
  it('takes leads, queue, log and hold away', async () => {
    const { open, view } = await openView();
    await open.process(meera);
    view.hold(true);
    await open.upsert(priya);
    view.reset(null);
    expect(view.summary()).toMatchObject({ leads: 1, waiting: 0, requests: 0, withLoss: 0 });
    expect(view.summary().isHeld).toBe(false);
    expect(await view.log('all', page)).toEqual({ total: 0, rows: [] });
  });

  it('may begin as another workspace', async () => {
    const { open, view } = await openView();
    view.reset('email-identifier');
    expect(view.summary()).toMatchObject({ fixture: 'email-identifier', identifier: 'email' });
    await open.process({ fields: { email: 'meera@example.com' } });
    expect(view.leads({ ...all, find: 'MEERA@example.com' }).total).toBe(1);
  });
});
