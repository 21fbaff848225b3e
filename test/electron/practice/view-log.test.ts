import { describe, expect, it, onTestFinished } from 'vitest';
import { listenOnce } from './open-practice.ts';

const page = { from: 0, limit: 100 };

/** A log with something of each kind: 1 clean, 2 partly lost, 3 discarded, 4 refused, 5 asked, 6 waiting. */
async function openLog() {
  const { practice, open } = await listenOnce();
  onTestFinished(() => practice.close());
  const view = practice.view(() => {});
  await open.upsert({ fields: { phone: '9810000101', name: 'Meera' } });
  await open.upsert({
    fields: { phone: '9810000102', name: 'José', rating: '5' },
    actions: [
      { type: 'ACTION_1001', fields: { note: 'kept' } },
      { type: 'ACTION_1001', fields: { note: 'lost', email: 'no address' } },
    ],
  });
  await open.upsert({ fields: { phone: '99999', name: 'Nobody' } });
  await open.runQueue();
  await open.upsert({ fields: { phone: '9810000103' } }, 'practice-sync-1');
  await open.ask('/lead/search', { fields: { phone: ['919810000101'] } });
  await open.upsert({ fields: { phone: '9810000104' } });
  return { view, open };
}

describe('the log', () => {
  it('tells of each request what was asked, answered and done, the newest first', async () => {
    const { view } = await openLog();
    const { total, rows } = await view.log('all', page);
    expect(total).toBe(6);
    expect(
      rows.map((row) => [row.n, row.endpoint, row.status, row.lead, row.isWaiting, row.lossCount]),
    ).toEqual([
      [6, 'A1', 200, null, true, 0],
      [5, 'S4', 200, null, false, 0],
      [4, 'A1', 401, null, false, 0],
      [3, 'A1', 200, 'discarded', false, 2],
      [2, 'A1', 200, 'created', false, 2],
      [1, 'A1', 200, 'created', false, 0],
    ]);
  });

  it.each([
    ['writes', [6, 3, 2, 1], 4],
    ['dropped', [3, 2], 2],
    ['refused', [4], 1],
  ] as const)('can be narrowed to %s', async (filter, numbers, count) => {
    const { view } = await openLog();
    const { total, rows } = await view.log(filter, page);
    expect([rows.map(({ n }) => n), total]).toEqual([numbers, count]);
  });

  it.each([
    ['all', 2, [4, 3]],
    ['writes', 1, [3, 2]],
    ['dropped', 1, [2]],
    ['refused', 1, []],
  ] as const)('comes in pages: %s from %i', async (filter, from, numbers) => {
    const { view } = await openLog();
    const { rows } = await view.log(filter, { from, limit: 2 });
    expect(rows.map(({ n }) => n)).toEqual(numbers);
  });

  it('names the lead as it was sent, and the reasons', async () => {
    const { view } = await openLog();
    const [discarded, partly] = (await view.log('dropped', page)).rows;
    expect([discarded?.identifier, partly?.identifier]).toEqual(['99999', '9810000102']);
    expect(partly?.losses).toEqual([
      { field: 'fields.rating', remark: 'Rating must be between 1 and 5' },
      { field: 'actions[1].fields.email', remark: 'Email is invalid' },
    ]);
  });

  it('of a search for many names none of them', async () => {
    const { view } = await openLog();
    const { rows } = await view.log('all', { from: 1, limit: 1 });
    expect(rows.map(({ endpoint, identifier }) => [endpoint, identifier])).toEqual([['S4', null]]);
  });

  it('of a path that telecrm does not have names no endpoint', async () => {
    const { view, open } = await openLog();
    await open.ask('/leads', {});
    await open.ask('/lead/search');
    const { rows } = await view.log('all', { from: 0, limit: 2 });
    // A GET on the search path reads a lead named "search" (P12).
    expect(rows.map(({ endpoint }) => endpoint)).toEqual(['S2', null]);
  });
});

describe('one request', () => {
  it('stands as it was sent beside what was kept of it, and leads to its lead', async () => {
    const { view } = await openLog();
    const request = await view.request(2);
    expect(request?.sent).toMatchObject({ fields: { rating: '5' } });
    expect(request?.kept).toEqual({
      fields: { phone: '9810000102', name: 'José' },
      actions: [{ type: 'ACTION_1001', fields: { note: 'kept' } }],
    });
    expect(view.lead(request?.leadId ?? '')?.identifier).toBe('919810000102');
  });

  it.each([
    ['discarded', 3],
    ['refused', 4],
    ['only asking', 5],
    ['still waiting', 6],
  ])('that is %s has kept nothing', async (_what, n) => {
    const { view } = await openLog();
    expect((await view.request(n))?.kept).toBeNull();
  });

  it('tells no more of its token than the end', async () => {
    const { view } = await openLog();
    const request = await view.request(4);
    expect(request?.tokenEnd).toBe('nc-1');
    const told = [await view.log('all', page), request, view.summary()];
    expect(JSON.stringify(told)).not.toContain('practice-sync-1');
  });

  it('that was never made is null', async () => {
    const { view } = await openLog();
    expect(await view.request(7)).toBeNull();
  });
});
