import { describe, expect, it } from 'vitest';
import { openRun } from '../../fakes/open-run.ts';
import { stageRun } from '../../fakes/stage-run.ts';
import { openPractice, type LogLine, type OpenPractice } from '../practice/open-practice.ts';

const header = ['phone', 'name', 'city', 'ACTION_1001.note'];
/** Three rows of one lead between rows that stand alone. */
const rows = [
  ['9810000101', 'First', 'Pune', 'one'],
  ['9810000102', 'Alone', 'Agra', ''],
  ['+91 98100 00101', 'Second', '', 'two'],
  ['9810000103', 'Alone too', 'Delhi', ''],
  ['09810000101', 'Third', '', 'three'],
];

async function upload(duplicates: 'send-all' | 'keep-first' | 'keep-last' | 'merge') {
  const practice = await openPractice({ queueDelayMs: { from: 100, to: 1500 } });
  const path = stageRun({ header, rows, mapping: { duplicates } });
  const run = openRun({ path, practice });
  expect(await run.finish()).toBe('finished');
  return { practice, run, leads: await leadsOf(practice) };
}

async function leadsOf(practice: OpenPractice) {
  const leads = await practice.newLeads();
  return Object.fromEntries(
    leads.map(({ fields, actions }) => [
      fields['phone'],
      {
        name: fields['name'],
        city: fields['city'],
        notes: actions.map(({ fields: sent }) => (sent as { note: string }).note),
      },
    ]),
  );
}

async function sentOf(practice: OpenPractice): Promise<LogLine[]> {
  return (await practice.log()).filter(({ api }) => api === 'async');
}

const others = {
  '919810000102': { name: 'Alone', city: 'Agra', notes: [] },
  '919810000103': { name: 'Alone too', city: 'Delhi', notes: [] },
};

describe('rows of one lead', () => {
  it('leave in the order of the file, each once the one before was read back (I4)', async () => {
    const { practice, run, leads } = await upload('send-all');
    expect(leads).toEqual({
      ...others,
      '919810000101': { name: 'Third', city: 'Pune', notes: ['one', 'two', 'three'] },
    });
    const outcomes = new Map(run.outcomes().map((outcome) => [outcome.rowNumber, outcome]));
    const times = [2, 4, 6].map((row) => {
      const { kind, sentAtMs, verifiedAtMs } = outcomes.get(row) ?? {};
      return { kind, sentAtMs: sentAtMs ?? 0, verifiedAtMs: verifiedAtMs ?? 0 };
    });
    expect(times.map(({ kind }) => kind)).toEqual(['queued', 'queued', 'queued']);
    expect(times[1]?.sentAtMs).toBeGreaterThanOrEqual(times[0]?.verifiedAtMs ?? 0);
    expect(times[2]?.sentAtMs).toBeGreaterThanOrEqual(times[1]?.verifiedAtMs ?? 0);
    expect(await sentOf(practice)).toHaveLength(5);
  });

  it('send one by one are compared each before the next may overwrite it', async () => {
    const { run } = await upload('send-all');
    expect(run.outcomes().filter(({ kind }) => kind === 'differs')).toEqual([]);
  });

  it.each([
    ['keep-first', { name: 'First', city: 'Pune', notes: ['one'] }, [4, 6]],
    ['keep-last', { name: 'Third', city: undefined, notes: ['three'] }, [2, 4]],
    ['merge', { name: 'Third', city: 'Pune', notes: ['one', 'two', 'three'] }, [2, 4]],
  ] as const)('become one request with %s', async (policy, lead, skipped) => {
    const { practice, run, leads } = await upload(policy);
    expect(leads).toEqual({ ...others, '919810000101': lead });
    expect(await sentOf(practice)).toHaveLength(3);
    const left = run.outcomes().filter(({ kind }) => kind === 'skipped');
    expect(left.map(({ rowNumber }) => rowNumber)).toEqual(skipped);
  });

  it('leave in order without a Sync token too, after the answer to the one before', async () => {
    const practice = await openPractice();
    const path = stageRun({ header, rows, mapping: { duplicates: 'send-all' } });
    const run = openRun({ path, practice, hasSync: false });
    expect(await run.finish()).toBe('finished');
    await practice.runQueue();
    expect((await leadsOf(practice))['919810000101']?.notes).toEqual(['one', 'two', 'three']);
  });

  it('that were sent before a pause do not seem to differ from a later one afterwards', async () => {
    const practice = await openPractice();
    const path = stageRun({ header, rows, mapping: { duplicates: 'send-all' } });
    const run = openRun({ path, practice });
    const end = run.finish();
    while ((await sentOf(practice)).length < 4) await practice.clock.advance(50);
    run.session.pause('Paused by you.');
    expect(await end).toBe('paused');
    run.close();
    const resumed = openRun({ path, practice });
    expect(await resumed.finish()).toBe('finished');
    expect(resumed.outcomes().map(({ kind }) => kind)).toEqual([
      'queued',
      'verified',
      'queued',
      'verified',
      'queued',
    ]);
    expect((await leadsOf(practice))['919810000101']?.notes).toEqual(['one', 'two', 'three']);
  });

  it('do not stand for each other when an answer is lost: the later one is in doubt', async () => {
    const practice = await openPractice({ queueDelayMs: { from: 1800, to: 1800 } });
    const path = stageRun({ header, rows, mapping: { duplicates: 'send-all' } });
    const run = openRun({ path, practice });
    const end = run.finish();
    while ((await sentOf(practice)).length < 3) await practice.clock.advance(20);
    await practice.control('faults', { next: 1, kind: '500', api: 'async' });
    expect(await end).toBe('finished');
    expect(run.outcomes()[2]).toMatchObject({ rowNumber: 4, kind: 'in-doubt' });
    expect((await leadsOf(practice))['919810000101']?.notes).toEqual(['one', 'three']);
  });
});
