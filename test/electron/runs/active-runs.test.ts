import { describe, expect, it, onTestFinished } from 'vitest';
import { ActiveRuns } from '../../../electron/runs/active-runs.ts';
import { StoreFailure } from '../../../electron/store/store-failure.ts';
import { driveClock } from '../../fakes/drive-clock.ts';
import { failFrom } from '../../fakes/failing-store.ts';
import { openRun, type RunSetting } from '../../fakes/open-run.ts';
import { stageRun } from '../../fakes/stage-run.ts';
import { openPractice, type OpenPractice } from '../practice/open-practice.ts';

const runId = 'run';
const file = { header: ['phone', 'name'], rows: [['9810000101', 'Asha']] };

async function begin(setting: Partial<RunSetting>, onEnd = () => {}) {
  const practice = await openPractice();
  const run = openRun({ path: stageRun(file), practice, ...setting });
  const bugs: unknown[] = [];
  const released: string[] = [];
  const runs = new ActiveRuns({
    onEnd: () => {
      released.push('ended');
      onEnd();
    },
    onProgress: () => {},
    reportBug: (cause) => {
      bugs.push(cause);
      return 'incident';
    },
  });
  runs.begin(runId, { session: run.session, release: () => released.push('released') });
  return { practice, run, runs, bugs, released };
}

async function untilOver(practice: OpenPractice, runs: ActiveRuns): Promise<void> {
  while (runs.has(runId)) await driveClock(practice.clock, Promise.resolve());
}

describe('a run that goes on', () => {
  it('is known until its end, then its store is given back', async () => {
    const { practice, run, runs, released, bugs } = await begin({});
    expect(runs.progress(runId)).toMatchObject({ state: 'running' });
    await untilOver(practice, runs);
    expect({ released, bugs }).toEqual({ released: ['released', 'ended'], bugs: [] });
    expect(runs.progress(runId)).toBeNull();
    expect(run.session.run.state).toBe('finished');
  });

  it('pauses when its disk is full, and says so although that cannot be written down', async () => {
    const { practice, run, runs, bugs } = await begin({
      wrapStore: (store) => failFrom(1).wrapStore(store),
    });
    await untilOver(practice, runs);
    expect(bugs).toEqual([]);
    expect(run.told.at(-1)).toMatchObject({
      state: 'paused',
      pausedBecause: expect.stringMatching(/full/i),
    });
  });

  it('pauses with an incident number after a mistake of ours', async () => {
    const { practice, run, runs, bugs } = await begin({
      wrapLedger: (ledger) => ({ ...ledger, take: () => Promise.reject(new Error('our mistake')) }),
    });
    await untilOver(practice, runs);
    expect(bugs).toMatchObject([{ message: 'our mistake' }]);
    expect(run.told.at(-1)?.pausedBecause).toContain('incident');
  });

  it('does not end the process when the list of runs cannot be written at its end', async () => {
    const escaped: unknown[] = [];
    const note = (cause: unknown) => escaped.push(cause);
    process.on('unhandledRejection', note);
    onTestFinished(() => void process.off('unhandledRejection', note));
    const { practice, runs, bugs, released } = await begin({}, () => {
      throw new StoreFailure('full', 'the list of runs');
    });
    await untilOver(practice, runs);
    await new Promise((resolve) => setImmediate(resolve));
    expect({ escaped, bugs, released }).toEqual({
      escaped: [],
      bugs: [],
      released: ['released', 'ended'],
    });
  });

  it('answers a pause once what was in flight is settled', async () => {
    const { practice, run, runs } = await begin({});
    while (run.session.progress().counts.queued === 0) await practice.clock.advance(10);
    expect(await runs.pause(runId, 'Paused by you.')).toEqual({ ok: true, value: null });
    expect(run.session.run).toMatchObject({
      state: 'paused',
      upload: { pausedBecause: 'Paused by you.' },
    });
    expect(await runs.pause(runId, 'Again.')).toMatchObject({ ok: false });
  });
});
