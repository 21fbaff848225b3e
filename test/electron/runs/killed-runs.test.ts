import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { systemClock } from '../../../electron/engine/system-clock.ts';
import { createPractice } from '../../../electron/practice/create-practice.ts';
import { tempFolder } from '../../fakes/check-file.ts';
import { FakeClock } from '../../fakes/fake-clock.ts';
import { throwLater } from '../../fakes/throw-later.ts';
import { OpenPractice } from '../practice/open-practice.ts';
import { spawnCli, type SpawnedCli } from './spawn-cli.ts';

const fixture = resolve(import.meta.dirname, '../../fixtures/expo-leads.csv');

const Address = z.object({
  asyncBaseUrl: z.string(),
  syncBaseUrl: z.string(),
  enterpriseId: z.string(),
  asyncTokens: z.array(z.string()),
  syncTokens: z.array(z.string()),
  controlUrl: z.string(),
});

async function servePractice() {
  const cli = spawnCli(['practice', '--control', '--queue-delay-ms', '5-60'], {});
  const line = await cli.line('stdout', () => true);
  const address = Address.parse(JSON.parse(line ?? ''));
  const environment = {
    LEADLOADER_ENTERPRISE_ID: address.enterpriseId,
    LEADLOADER_ASYNC_TOKENS: address.asyncTokens.join(','),
    LEADLOADER_SYNC_TOKENS: address.syncTokens.join(','),
    LEADLOADER_ASYNC_BASE_URL: address.asyncBaseUrl,
    LEADLOADER_SYNC_BASE_URL: address.syncBaseUrl,
  };
  return { practice: new OpenPractice(new FakeClock(), address), environment };
}

interface Job {
  workspace: 'env' | 'practice';
  environment: Record<string, string>;
  dataDir: string;
  out: string;
  trial: number;
}

function newJob(workspace: Job['workspace'], environment: Job['environment'], trial = 0): Job {
  return { workspace, environment, dataDir: tempFolder(), out: tempFolder(), trial };
}

function startUpload({ workspace, environment, dataDir, out, trial }: Job): SpawnedCli {
  const args = ['upload', fixture, '--workspace', workspace, '--skip-held', '--json'];
  const folders = ['--trial', String(trial), '--out', out, '--data-dir', dataDir];
  return spawnCli([...args, ...folders], environment);
}

/** Resumes the run whose ID is on stderr, as often as it takes, and reads its reports. */
async function finishRun(killed: SpawnedCli, { dataDir, environment, out }: Job) {
  const runId = /^run: (\S+)$/m.exec(killed.stderr())?.[1] ?? '';
  const resumed = spawnCli(['resume', runId, '--json', '--data-dir', dataDir], environment);
  const exit = await resumed.ended;
  if (exit !== 1) throw new Error(`resume ended with ${exit}: ${resumed.stderr()}`);
  return readReports(out);
}

const Outcome = z.object({ row: z.string(), identifier: z.string(), outcome: z.string() });
const Receipt = z.object({
  balanced: z.literal(true),
  counts: z.record(z.string(), z.number()),
  file: z.object({ rows: z.number() }),
});

function readReports(out: string) {
  const outcomes = z
    .array(Outcome)
    .parse(parse(readFileSync(join(out, 'outcomes.csv')), { columns: true, bom: true }));
  const receipt = Receipt.parse(JSON.parse(readFileSync(join(out, 'receipt.json'), 'utf8')));
  return {
    rows: outcomes.length,
    sum: Object.values(receipt.counts).reduce((sum, n) => sum + n, 0),
    skipped: receipt.counts['skipped'],
    doubtful: outcomes
      .filter(({ outcome }) => outcome === 'in-doubt')
      .map(({ identifier }) => identifier),
  };
}

type Stored = Record<string, { fields: Record<string, unknown>; actions: string[] }>;

async function storedIn(practice: OpenPractice): Promise<Stored> {
  const leads = await practice.newLeads();
  return Object.fromEntries(
    leads.map(({ fields, actions }) => [
      String(fields['phone']),
      { fields, actions: actions.map(({ type, fields: sent }) => JSON.stringify([type, sent])) },
    ]),
  );
}

function without(stored: Stored, phones: readonly string[]): Stored {
  return Object.fromEntries(Object.entries(stored).filter(([phone]) => !phones.includes(phone)));
}

async function sentIn(practice: OpenPractice): Promise<number> {
  return (await practice.log()).filter(({ api }) => api === 'async').length;
}

function expectWhole(met: { stored: Stored; doubtful: string[] }, undisturbed: Stored): void {
  expect(without(met.stored, met.doubtful)).toEqual(without(undisturbed, met.doubtful));
  const twice = Object.values(met.stored).filter(({ actions }) => actions.length > 1);
  expect(twice).toEqual([]);
  // Only rows with an action can be in doubt, and at most those in flight were.
  expect(met.doubtful.length).toBeLessThanOrEqual(3);
}

describe('a run that is killed', () => {
  it('and goes on has stored what an undisturbed one stores, and no action twice (I5)', async () => {
    const { practice, environment } = await servePractice();
    const whole = newJob('env', environment);
    expect(await startUpload(whole).ended).toBe(1);
    const undisturbed = await storedIn(practice);
    expect(Object.keys(undisturbed)).toHaveLength(226);
    expect(readReports(whole.out)).toEqual({ rows: 250, sum: 250, skipped: 24, doubtful: [] });
    // The queue is held towards the end, so that no run is over before it is killed.
    for (const { sent, trial, hold } of [
      { sent: 1, trial: 0, hold: false },
      { sent: 12, trial: 20, hold: false },
      { sent: 90, trial: 0, hold: false },
      { sent: 200, trial: 0, hold: true },
      { sent: 226, trial: 0, hold: true },
    ]) {
      await practice.control('reset', {});
      await practice.control('queue', { hold });
      const job = newJob('env', environment, trial);
      const upload = startUpload(job);
      while ((await sentIn(practice)) < sent) await systemClock.sleep(5);
      await upload.kill();
      await practice.control('queue', { hold: false });
      const { doubtful, ...report } = await finishRun(upload, job);
      expect({ sent, ...report }).toEqual({ sent, rows: 250, sum: 250, skipped: 24 });
      expectWhole({ stored: await storedIn(practice), doubtful }, undisturbed);
    }
    await practice.control('reset', {});
    const job = newJob('practice', {});
    const upload = startUpload(job);
    await upload.line('stderr', (line) => /^(?:Uploading|Reading back)/.test(line));
    await upload.kill();
    const { doubtful, ...report } = await finishRun(upload, job);
    expect(report).toEqual({ rows: 250, sum: 250, skipped: 24 });
    expectWhole({ stored: await embeddedOf(job), doubtful }, undisturbed);
  }, 180_000);
});

/** What the practice workspace inside the killed process kept on the disk. */
async function embeddedOf({ dataDir }: Job): Promise<Stored> {
  const clock = new FakeClock();
  const practice = createPractice({
    clock,
    random: () => 0,
    storeFile: join(dataDir, 'practice.sqlite'),
    withControl: true,
    reportBug: throwLater,
  });
  const open = new OpenPractice(clock, await practice.listen(0));
  const stored = await storedIn(open);
  await practice.close();
  return stored;
}
