import { describe, expect, it } from 'vitest';
import { stopRun } from '../../../electron/runs/upload-run.ts';
import { tempFolder } from '../../fakes/check-file.ts';
import { openRun, type OpenRun } from '../../fakes/open-run.ts';
import { stageRun } from '../../fakes/stage-run.ts';
import { readReceipt, writeReports } from '../../../electron/files/write-report.ts';
import { openPractice, type OpenPractice } from '../practice/open-practice.ts';

const header = ['phone', 'name', 'city'];
const rowsOf = (n: number) =>
  Array.from({ length: n }, (_, index) => [String(9_810_000_100 + index), `Row ${index}`, 'Pune']);

async function sentIn(practice: OpenPractice): Promise<number> {
  return (await practice.log()).filter(({ api }) => api === 'async').length;
}

function resume(run: OpenRun, path: string, practice: OpenPractice): OpenRun {
  run.close();
  return openRun({ path, practice });
}

describe('the trial', () => {
  it('goes on unasked when it is clean', async () => {
    const practice = await openPractice();
    const path = stageRun({ header, rows: rowsOf(30), upload: { trialRows: 5 } });
    const run = openRun({ path, practice });
    expect(await run.finish()).toBe('finished');
    expect(run.session.progress().counts.verified).toBe(30);
    const stages = run.told.map(({ stage }) => stage);
    expect(stages.filter((stage, at) => stage !== stages[at - 1])).toEqual([
      'trial',
      'upload',
      'read-back',
      'done',
    ]);
  });

  it('pauses before the rest when a value was dropped, and says which; resuming sends the rest', async () => {
    const practice = await openPractice();
    const path = stageRun({ header, rows: rowsOf(30), upload: { trialRows: 5 } });
    const run = openRun({ path, practice });
    await practice.control('fields', { rename: { from: 'city', to: 'town' } });
    expect(await run.finish()).toBe('paused');
    expect(await sentIn(practice)).toBe(5);
    expect(run.session.progress().pausedBecause).toMatch(
      /^5 of 5 trial rows are not in telecrm as they were sent \(row 2: In telecrm city is missing\./,
    );
    const resumed = resume(run, path, practice);
    expect(await resumed.finish()).toBe('finished');
    expect(await sentIn(practice)).toBe(30);
    expect(resumed.session.progress().counts.differs).toBe(30);
  });

  it('counts rows with actions as clean when their fields are there', async () => {
    const practice = await openPractice();
    const path = stageRun({
      header: ['phone', 'ACTION_1001.note'],
      rows: rowsOf(6).map(([phone = '']) => [phone, 'Call back']),
      upload: { trialRows: 2 },
    });
    const run = openRun({ path, practice });
    expect(await run.finish()).toBe('finished');
  });
});

describe('a run that is paused', () => {
  it('settles what is in flight, and loses and doubles nothing when it goes on', async () => {
    const practice = await openPractice();
    const path = stageRun({ header, rows: rowsOf(40) });
    const run = openRun({ path, practice });
    const end = run.finish();
    while ((await sentIn(practice)) < 10) await practice.clock.advance(10);
    run.session.pause('Paused by you.');
    expect(await end).toBe('paused');
    const { counts, left, inFlight } = run.session.progress();
    expect({ inFlight, sum: counts.verified + counts.queued + left }).toEqual({
      inFlight: 0,
      sum: 40,
    });
    expect(run.store.outcomes.sending()).toEqual([]);
    const resumed = resume(run, path, practice);
    expect(await resumed.finish()).toBe('finished');
    expect(resumed.session.progress().counts.verified).toBe(40);
    expect(await sentIn(practice)).toBe(40);
  });

  it('while it waits for budget ends at once and says what it waited for', async () => {
    const practice = await openPractice();
    const path = stageRun({ header, rows: rowsOf(9) });
    const run = openRun({ path, practice, limit: 2 });
    const end = run.finish();
    while (run.told.at(-1)?.waiting?.kind !== 'budget') await practice.clock.advance(50);
    run.session.pause('Paused by you.');
    expect(await end).toBe('paused');
    expect(await sentIn(practice)).toBe(6);
    expect(run.session.progress()).toMatchObject({ left: 3, waiting: null });
  });

  it('pauses by itself when no token is accepted any more, and nothing is lost', async () => {
    const practice = await openPractice();
    const path = stageRun({ header, rows: rowsOf(12) });
    const run = openRun({ path, practice, asyncTokens: ['no-such-token', 'nor-this-one'] });
    expect(await run.finish()).toBe('paused');
    expect(run.session.progress().pausedBecause).toMatch(/none of the Async tokens/);
    const resumed = resume(run, path, practice);
    expect(await resumed.finish()).toBe('finished');
    expect(resumed.session.progress().counts.verified).toBe(12);
  });
});

describe('a run that is stopped', () => {
  it('has exactly one outcome for every row, and its reports are written', async () => {
    const practice = await openPractice();
    const rows = [...rowsOf(20), ['not a phone', 'Held', 'Pune']];
    const path = stageRun({ header, rows });
    const run = openRun({ path, practice });
    await practice.control('faults', { next: 5, kind: '500', api: 'async' });
    expect(await run.finish()).toBe('paused');
    const stopped = stopRun(run.store, run.store.readRun(), practice.clock.now());
    expect(stopped.state).toBe('stopped');
    const receipt = readReceipt(run.store, stopped);
    expect(receipt).toMatchObject({ ok: true, value: { balanced: true, file: { rows: 21 } } });
    expect(run.store.outcomes.sending()).toEqual([]);
    const written = await writeReports(run.store, stopped, tempFolder());
    expect(written).toEqual({ ok: true, value: null });
  });

  it('before its first row left has them all skipped, the held ones too', async () => {
    const practice = await openPractice();
    const path = stageRun({ header, rows: [...rowsOf(3), ['not a phone', 'Held', 'Pune']] });
    const run = openRun({ path, practice });
    const stopped = stopRun(run.store, run.store.readRun(), practice.clock.now());
    expect(run.outcomes().map(({ rowNumber, kind }) => [rowNumber, kind])).toEqual([
      [2, 'skipped'],
      [3, 'skipped'],
      [4, 'skipped'],
      [5, 'skipped'],
    ]);
    expect(readReceipt(run.store, stopped)).toMatchObject({ ok: true });
  });

  it('says in doubt, and not skipped, of a row that telecrm may have taken', async () => {
    const practice = await openPractice();
    const path = stageRun({ header, rows: rowsOf(1) });
    const run = openRun({ path, practice });
    await practice.control('faults', { next: 1, kind: 'reset-after', api: 'async' });
    await practice.control('faults', { next: 1000, kind: '429', api: 'async' });
    const end = run.finish();
    while ((await sentIn(practice)) < 3) await practice.clock.advance(200);
    run.session.pause('Paused by you.');
    expect(await end).toBe('paused');
    stopRun(run.store, run.store.readRun(), practice.clock.now());
    expect(run.outcomes()).toMatchObject([{ rowNumber: 2, kind: 'in-doubt' }]);
    await practice.runQueue();
    expect(await practice.newLeads()).toHaveLength(1);
  });
});
