import { describe, expect, it } from 'vitest';
import { driveClock } from '../../fakes/drive-clock.ts';
import { openRun, type OpenRun } from '../../fakes/open-run.ts';
import { stageRun } from '../../fakes/stage-run.ts';
import { openPractice, type OpenPractice } from '../practice/open-practice.ts';

const header = ['phone', 'name', 'city'];
const rowsOf = (n: number) =>
  Array.from({ length: n }, (_, index) => [String(9_810_000_100 + index), `Row ${index}`, 'Pune']);

function outcomesOf(run: OpenRun) {
  return run.outcomes().map(({ kind, dropped, reason }) => ({ kind, dropped, reason }));
}

async function searchesIn(practice: OpenPractice): Promise<number> {
  return (await practice.log()).filter(({ path }) => path.endsWith('/lead/search')).length;
}

const verified = { kind: 'verified', dropped: [], reason: '' };

describe('reading back', () => {
  it('asks for fifty rows at a time', async () => {
    const practice = await openPractice();
    const run = openRun({ path: stageRun({ header, rows: rowsOf(120) }), practice });
    expect(await run.finish()).toBe('finished');
    expect(new Set(run.outcomes().map(({ kind }) => kind))).toEqual(new Set(['verified']));
    expect(await searchesIn(practice)).toBeLessThanOrEqual(6);
  });

  it('leaves a row that the queue still holds queued, with the reason', async () => {
    const practice = await openPractice();
    await practice.control('queue', { hold: true });
    const run = openRun({ path: stageRun({ header, rows: rowsOf(2) }), practice });
    expect(await run.finish()).toBe('finished');
    const reason =
      'Not found when read back; telecrm may have discarded the row or may still be working.';
    expect(outcomesOf(run)).toEqual([
      { kind: 'queued', dropped: [], reason },
      { kind: 'queued', dropped: [], reason },
    ]);
  });

  it('says that it waits for telecrm, and until when', async () => {
    const practice = await openPractice();
    await practice.control('queue', { hold: true });
    const run = openRun({ path: stageRun({ header, rows: rowsOf(1) }), practice });
    await run.finish();
    const waits = run.told.flatMap(({ stage, waiting }) =>
      stage === 'read-back' && waiting ? [waiting.kind] : [],
    );
    expect(new Set(waits)).toEqual(new Set(['read-back']));
    expect(run.told.at(-1)).toMatchObject({ state: 'finished', stage: 'done', waiting: null });
  });

  it('names the field that telecrm has with another value', async () => {
    const practice = await openPractice({ queueDelayMs: { from: 0, to: 0 } });
    const run = openRun({ path: stageRun({ header, rows: rowsOf(2) }), practice });
    const end = run.finish();
    await driveClock(practice.clock, untilQueued(practice, 2));
    await practice.upsert({ fields: { phone: '919810000101', city: 'Delhi' } });
    expect(await end).toBe('finished');
    expect(outcomesOf(run)).toEqual([
      verified,
      { kind: 'differs', dropped: ['city'], reason: 'In telecrm city is "Delhi".' },
    ]);
  });

  it('names a field that telecrm dropped, and only after the last look', async () => {
    const practice = await openPractice();
    const run = openRun({ path: stageRun({ header, rows: rowsOf(1) }), practice });
    await practice.control('fields', { rename: { from: 'city', to: 'town' } });
    const startMs = practice.clock.now();
    expect(await run.finish()).toBe('finished');
    expect(outcomesOf(run)).toEqual([
      { kind: 'differs', dropped: ['city'], reason: 'In telecrm city is missing.' },
    ]);
    expect(practice.clock.now() - startMs).toBeGreaterThanOrEqual(60_000);
  });

  it('does not call an old lead different before telecrm had its time', async () => {
    const practice = await openPractice({ queueDelayMs: { from: 8000, to: 8000 } });
    await practice.upsert({ fields: { phone: '919810000100', name: 'Old', city: 'Agra' } });
    await practice.clock.advance(9000);
    const run = openRun({ path: stageRun({ header, rows: rowsOf(1) }), practice });
    expect(await run.finish()).toBe('finished');
    expect(outcomesOf(run)).toEqual([verified]);
  });

  it.each([true, false])('works with searchReturnsId %s', async (searchReturnsId) => {
    const practice = await openPractice();
    await practice.control('settings', { searchReturnsId });
    const run = openRun({ path: stageRun({ header, rows: rowsOf(1) }), practice });
    await run.finish();
    const [lead] = await practice.newLeads();
    expect(run.outcomes()).toMatchObject([
      { kind: 'verified', leadId: searchReturnsId ? lead?.id : null },
    ]);
  });

  it('leaves a row with actions queued, because only its fields can be read back', async () => {
    const practice = await openPractice();
    const path = stageRun({
      header: ['phone', 'name', 'ACTION_1001.note'],
      rows: [
        ['9810000101', 'Asha', 'Call back'],
        ['9810000102', 'Meera', ''],
      ],
    });
    const run = openRun({ path, practice });
    await run.finish();
    expect(outcomesOf(run)).toEqual([
      {
        kind: 'queued',
        dropped: [],
        reason: 'Its fields are in telecrm; its actions cannot be read back.',
      },
      verified,
    ]);
  });

  it('leaves rows queued that nobody may read back', async () => {
    const practice = await openPractice();
    const file = { header, rows: rowsOf(2) };
    const unread = openRun({ path: stageRun(file), practice, hasSync: false });
    expect(await unread.finish()).toBe('finished');
    expect(unread.outcomes().map(({ kind }) => kind)).toEqual(['queued', 'queued']);
    const unasked = openRun({
      path: stageRun({ ...file, upload: { isVerified: false } }),
      practice,
    });
    expect(await unasked.finish()).toBe('finished');
    expect(await searchesIn(practice)).toBe(0);
  });
});

/** Resolves when so many Async requests have been processed. */
async function untilQueued(practice: OpenPractice, n: number): Promise<void> {
  for (;;) {
    const done = (await practice.log()).filter(({ api, result }) => api === 'async' && result);
    if (done.length >= n) return;
  }
}
