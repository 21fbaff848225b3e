import { describe, expect, it } from 'vitest';
import { openPractice } from '../practice/open-practice.ts';
import { openRun } from '../../fakes/open-run.ts';
import { stageRun } from '../../fakes/stage-run.ts';

const fieldsOnly = { header: ['phone', 'name'], rows: [['9810000101', 'Asha']] };
const withAction = {
  header: ['phone', 'name', 'ACTION_1001.note'],
  rows: [['9810000101', 'Asha', 'Call back']],
};

/** One row, one fault: what is known about the row and what is really there. */
async function meet(file: typeof fieldsOnly, kind: string) {
  const practice = await openPractice({ queueDelayMs: { from: 0, to: 0 } });
  const run = openRun({ path: stageRun(file), practice, timeoutMs: kind === 'hang' ? 300 : 5000 });
  await practice.control('faults', { next: 1, kind, delayMs: 200, api: 'async' });
  const state = await run.finish();
  const [lead] = await practice.newLeads();
  const sent = (await practice.log()).filter(({ api }) => api === 'async');
  return {
    state,
    outcome: run.outcomes().map(({ kind: outcome }) => outcome),
    sent: sent.length,
    name: lead?.fields['name'] ?? null,
    actions: lead?.actions.length ?? 0,
  };
}

describe('a row of fields only', () => {
  it.each([
    ['500', 2],
    ['500-after', 2],
    ['429', 2],
    ['reset-before', 2],
    ['reset-after', 2],
    ['html', 2],
    ['hang', 2],
    ['slow', 1],
  ])('that meets %s is sent until it is there', async (kind, sent) => {
    expect(await meet(fieldsOnly, kind)).toEqual({
      state: 'finished',
      outcome: ['verified'],
      sent,
      name: 'Asha',
      actions: 0,
    });
  });
});

describe('a row with an action', () => {
  it.each([
    ['500-after', 1],
    ['reset-after', 1],
    ['slow', 1],
    ['429', 2],
  ])('that meets %s is queued, and its action is there once', async (kind, sent) => {
    expect(await meet(withAction, kind)).toEqual({
      state: 'finished',
      outcome: ['queued'],
      sent,
      name: 'Asha',
      actions: 1,
    });
  });

  it.each(['500', 'reset-before', 'html', 'hang'])(
    'that meets %s is openly in doubt and not sent again',
    async (kind) => {
      expect(await meet(withAction, kind)).toEqual({
        state: 'finished',
        outcome: ['in-doubt'],
        sent: 1,
        name: null,
        actions: 0,
      });
    },
  );
});
