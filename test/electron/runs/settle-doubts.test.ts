import { describe, expect, it } from 'vitest';
import { openRun } from '../../fakes/open-run.ts';
import { stageRun } from '../../fakes/stage-run.ts';
import { openPractice, type OpenPractice } from '../practice/open-practice.ts';

const phone = '919810000101';
const body = {
  fields: { phone, name: 'Asha' },
  actions: [{ type: 'ACTION_1001', fields: { note: 'Call back' } }],
};

/** A run that was cut off between the intent of its only row and the answer. */
async function cutOff(note = 'Call back', hasSync = true) {
  const practice = await openPractice();
  const path = stageRun({
    header: ['phone', 'name', 'ACTION_1001.note'],
    rows: [['9810000101', 'Asha', note]],
  });
  const run = openRun({ path, practice, hasSync });
  const atMs = practice.clock.now();
  await run.store.outcomes.markSending({ rowNumber: 2, identifier: phone, atMs });
  return { practice, path, run };
}

async function actionsIn(practice: OpenPractice): Promise<number> {
  await practice.runQueue();
  return (await practice.newLeads()).reduce((sum, { actions }) => sum + actions.length, 0);
}

async function sentIn(practice: OpenPractice): Promise<number> {
  return (await practice.log()).filter(({ api }) => api === 'async').length;
}

describe('after a crash, a row', () => {
  it('of fields only is sent again, which does no harm', async () => {
    const { practice, run } = await cutOff('');
    expect(await run.finish()).toBe('finished');
    expect(run.outcomes()).toMatchObject([{ kind: 'verified' }]);
    expect(await sentIn(practice)).toBe(1);
  });

  it('whose action telecrm shows is queued and not sent again', async () => {
    const { practice, run } = await cutOff();
    await practice.upsert(body);
    expect(await run.finish()).toBe('finished');
    expect(run.outcomes()).toMatchObject([{ kind: 'queued' }]);
    expect(await actionsIn(practice)).toBe(1);
  });

  it('whose action telecrm does not show is in doubt and not sent again', async () => {
    const { practice, run } = await cutOff();
    expect(await run.finish()).toBe('finished');
    expect(run.outcomes()).toMatchObject([
      {
        kind: 'in-doubt',
        reason:
          'It was being sent when Leadloader stopped. telecrm does not show its actions. It was not sent again, so that no action can be there twice.',
      },
    ]);
    expect(await sentIn(practice)).toBe(0);
  });

  it('is not taken for stored because of an action from before it, or of much later', async () => {
    const { practice, run } = await cutOff();
    await practice.clock.advance(86_400_000);
    await practice.upsert(body);
    await practice.runQueue();
    await run.finish();
    expect(run.outcomes()).toMatchObject([{ kind: 'in-doubt' }]);
    const later = await cutOff();
    const { store } = later.run;
    await later.practice.upsert(body);
    await later.practice.clock.advance(10_000);
    const atMs = later.practice.clock.now();
    await store.outcomes.markSending({ rowNumber: 2, identifier: phone, atMs });
    await later.run.finish();
    expect(later.run.outcomes()).toMatchObject([{ kind: 'in-doubt' }]);
  });

  it('is asked about again when telecrm only asks to wait', async () => {
    const { practice, run } = await cutOff();
    await practice.upsert(body);
    await practice.control('faults', { next: 9, kind: '429', retryAfterS: 30, api: 'sync' });
    await run.finish();
    expect(run.outcomes()).toMatchObject([{ kind: 'queued' }]);
  });

  it('that nobody can be asked about is in doubt, and says that nobody was asked', async () => {
    const { run } = await cutOff('Call back', false);
    await run.finish();
    expect(run.outcomes()).toMatchObject([
      { kind: 'in-doubt', reason: expect.stringContaining('telecrm could not be asked about it.') },
    ]);
  });

  it('keeps its intent when the run is paused before telecrm answered, and is asked about later', async () => {
    const { practice, path, run } = await cutOff();
    await practice.control('faults', { next: 3, kind: '429', retryAfterS: 60, api: 'sync' });
    const end = run.finish();
    while (run.session.lines.sync?.pacer.waiting() === null) await practice.clock.advance(10);
    run.session.pause('Paused by you.');
    expect(await end).toBe('paused');
    expect(run.store.outcomes.sending()).toMatchObject([{ rowNumber: 2 }]);
    run.close();
    await practice.upsert(body);
    await practice.clock.advance(61_000);
    const resumed = openRun({ path, practice });
    expect(await resumed.finish()).toBe('finished');
    expect(resumed.outcomes()).toMatchObject([{ kind: 'queued' }]);
    expect(await actionsIn(practice)).toBe(1);
  });
});
