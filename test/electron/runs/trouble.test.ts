import { describe, expect, it } from 'vitest';
import { openRun } from '../../fakes/open-run.ts';
import { stageRun } from '../../fakes/stage-run.ts';
import { openPractice, type OpenPractice } from '../practice/open-practice.ts';

const header = ['phone', 'name'];
const rowsOf = (n: number) =>
  Array.from({ length: n }, (_, index) => [String(9_810_000_100 + index), `Row ${index}`]);

async function sentIn(practice: OpenPractice): Promise<number> {
  return (await practice.log()).filter(({ api }) => api === 'async').length;
}

async function upload(rows: number, faults: object[]) {
  const practice = await openPractice();
  for (const fault of faults) await practice.control('faults', { api: 'async', ...fault });
  const run = openRun({ path: stageRun({ header, rows: rowsOf(rows) }), practice });
  const state = await run.finish();
  const { counts, pausedBecause } = run.session.progress();
  return { state, counts, pausedBecause, sent: await sentIn(practice), run };
}

describe('failures alike in a row', () => {
  it('pause the run at the fifth, with the reason', async () => {
    const met = await upload(40, [{ next: 1000, kind: '500' }]);
    expect(met).toMatchObject({ state: 'paused' });
    expect(met.pausedBecause).toMatch(/^telecrm failed 5 times in a row: telecrm answered 500/);
    expect(met.sent).toBeLessThanOrEqual(12);
  });

  it('do not pause it when there are only four, or a success between', async () => {
    const four = await upload(6, [{ next: 4, kind: '500' }]);
    expect(four).toMatchObject({ state: 'finished', counts: { verified: 6 } });
    const between = await upload(1, [
      { next: 3, kind: '500' },
      { next: 3, kind: 'reset-before' },
    ]);
    expect(between).toMatchObject({ state: 'finished', counts: { verified: 1 } });
  });

  it('do not count a server that asks to wait', async () => {
    const met = await upload(6, [{ next: 12, kind: '429', retryAfterS: 3 }]);
    expect(met).toMatchObject({ state: 'finished', counts: { verified: 6 } });
  });
});

describe('a run without a network', () => {
  it('waits, says so, and goes on by itself when it is back', async () => {
    const gone = await openPractice();
    const path = stageRun({ header, rows: rowsOf(8) });
    const back = { ...gone.address };
    // Nothing listens on port 1 of this machine.
    gone.address.asyncBaseUrl = 'http://127.0.0.1:1';
    const run = openRun({ path, practice: gone });
    const { session } = run;
    const end = run.finish();
    while (run.told.at(-1)?.waiting?.kind !== 'offline') await gone.clock.advance(10);
    await gone.clock.advance(60_000);
    expect(session.progress()).toMatchObject({ state: 'running', left: 8, rowsPerMinute: 0 });
    expect(session.lines.async.pacer.meters().map(({ used }) => used)).toEqual([0, 0, 0]);
    session.pause('Paused by you.');
    expect(await end).toBe('paused');
    expect(run.store.outcomes.touched(0, 100)).toEqual(new Set());
    run.close();
    gone.address.asyncBaseUrl = back.asyncBaseUrl;
    const resumed = openRun({ path, practice: gone });
    expect(await resumed.finish()).toBe('finished');
    expect(resumed.session.progress().counts.verified).toBe(8);
  });
});
