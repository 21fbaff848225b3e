import { expect, it } from 'vitest';
import { sendRows } from '../../../electron/runs/send-rows.ts';
import { StoreFailure } from '../../../electron/store/store-failure.ts';
import { driveClock } from '../../fakes/drive-clock.ts';
import { openRun } from '../../fakes/open-run.ts';
import { stageRun } from '../../fakes/stage-run.ts';
import { openPractice } from '../practice/open-practice.ts';

it('a block that cannot be read ends the sending only once what was in flight is settled', async () => {
  const practice = await openPractice();
  await practice.control('faults', { next: 1, kind: 'slow', delayMs: 3000, api: 'async' });
  const rows = [
    ['9810000101', 'Asha'],
    ['9810000102', 'Meera'],
  ];
  const run = openRun({ path: stageRun({ header: ['phone', 'name'], rows }), practice });
  function* unreadable() {
    yield 2;
    throw new StoreFailure('damaged', 'block 1');
  }
  const queued: number[] = [];
  const sending = sendRows(unreadable(), run.session, (row) => queued.push(row));
  await expect(driveClock(practice.clock, sending)).rejects.toThrow('damaged');
  expect({ queued, sending: run.store.outcomes.sending() }).toEqual({ queued: [2], sending: [] });
  expect(run.session.signal.aborted).toBe(true);
});
