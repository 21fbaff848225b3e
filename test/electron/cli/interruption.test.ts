import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Receipt } from '../../../shared/report/receipt.ts';
import { sumOutcomes } from '../../../shared/runs/count-outcomes.ts';
import { ownFolder, root, runLeadloader, spawnLeadloader } from './run-leadloader.ts';
import { startPractice, type PracticeProcess } from './start-practice.ts';

const expo = join(root, 'test/fixtures/expo-leads.csv');

let practice: PracticeProcess;
beforeAll(async () => {
  practice = await startPractice();
});
afterAll(() => practice.stop());
beforeEach(() => practice.reset());

/** Uploads the expo leads and ends the process once some rows are on their way. */
async function interrupt(signal: NodeJS.Signals) {
  const folder = ownFolder();
  const data = ['--data-dir', join(folder, 'data')];
  const child = spawnLeadloader(
    ['upload', expo, '--workspace', 'env', '--skip-held', '--out', join(folder, 'out'), ...data],
    practice.variables,
  );
  const closed = once(child, 'close');
  let runId = '';
  for await (const line of createInterface({ input: child.stderr })) {
    runId ||= /^run: (\S+)$/.exec(line)?.[1] ?? '';
    if (/^(Trial|Uploading): [1-9]/.test(line)) child.kill(signal);
  }
  const [code] = await closed;
  const resume = () => runLeadloader(['resume', runId, '--json', ...data], practice.variables);
  const states = async () => {
    const { stdout } = await runLeadloader(['runs', '--json', ...data]);
    return (JSON.parse(stdout) as { state: string }[]).map(({ state }) => state);
  };
  return { code: code as number | null, resume, states };
}

describe.each<[NodeJS.Signals, number | null]>([
  ['SIGINT', 3],
  ['SIGKILL', null],
])('an upload that %s ends', (signal, expected) => {
  it('is listed as paused; resumed, every row has its outcome and no action is there twice', async () => {
    const { code, resume, states } = await interrupt(signal);
    expect([code, await states()]).toEqual([expected, ['paused']]);
    const before = (await practice.sent()).length;
    expect(before).toBeLessThan(226);

    const resumed = await resume();
    const { counts } = Receipt.parse(JSON.parse(resumed.stdout));
    expect([resumed.code, sumOutcomes(counts), counts.skipped]).toEqual([1, 250, 24]);
    const withActions = (await practice.sent()).flatMap(({ result, body }) =>
      result?.actions.includes('stored') ? [JSON.stringify(body)] : [],
    );
    expect(withActions.length).toBe(new Set(withActions).size);
    expect(counts.verified + counts.queued + counts.in_doubt).toBe(226);
  });
});
