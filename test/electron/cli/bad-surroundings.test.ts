import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Receipt } from '../../../shared/report/receipt.ts';
import { sumOutcomes } from '../../../shared/runs/count-outcomes.ts';
import { closedPort } from './closed-port.ts';
import { ownFolder, root, runLeadloader, type Variables } from './run-leadloader.ts';
import { startPractice, type PracticeProcess } from './start-practice.ts';

let practice: PracticeProcess;
beforeAll(async () => {
  practice = await startPractice();
});
afterAll(() => practice.stop());

function writeLeads(folder: string): string {
  const file = join(folder, 'leads.csv');
  writeFileSync(file, 'Name,Phone\nAsha,9810000101\n');
  return file;
}

/** Uploads one clean row; it must not come so far. What is said of the file is left out. */
async function upload(workspace: string, change: Variables = {}) {
  const folder = ownFolder();
  const paths = ['--out', join(folder, 'out'), '--data-dir', join(folder, 'data')];
  const args = ['upload', writeLeads(folder), '--workspace', workspace, ...paths, '--json'];
  const { stderr, ...ended } = await runLeadloader(args, { ...practice.variables, ...change });
  const lines = stderr.trimEnd().split('\n');
  const isReading = (line: string) => line === 'leads.csv: utf-8, comma, header in row 1.';
  return { ...ended, said: lines.filter((line) => !isReading(line)).join('\n') };
}

describe.concurrent('an upload that cannot begin ends with 2 and one sentence', () => {
  const suspects = "Check three things: the token's value, its type (Async or Sync), and";
  it.each<[what: string, workspace: string, change: Variables, words: string]>([
    ['to a workspace that there is not', 'Acme', {}, 'There is no workspace called "Acme".'],
    ['without tokens', 'env', noTokens(), 'No token is set. Set LEADLOADER_ENTERPRISE_ID with'],
    ['without its enterprise', 'env', { LEADLOADER_ENTERPRISE_ID: '' }, 'No token is set.'],
    ['to another enterprise', 'env', { LEADLOADER_ENTERPRISE_ID: 'other' }, 'the enterprise ID'],
    ['with no Sync token', 'env', { LEADLOADER_SYNC_TOKENS: '' }, 'This needs a Sync token.'],
    ['with a false token', 'env', { LEADLOADER_SYNC_TOKENS: 'false-sync-token' }, suspects],
    [
      'to a foreign host in clear',
      'env',
      baseUrl('http://crm.example'),
      'must be an https address',
    ],
    ['to an address that is none', 'env', baseUrl('crm'), 'must be an https address'],
    ['with a limit in words', 'env', { LEADLOADER_ASYNC_LIMIT: 'many' }, 'a whole number above 0.'],
    ['with all reserved', 'env', { LEADLOADER_BUDGET_RESERVE: '1' }, 'a number from 0 to 0.9.'],
  ])('%s', async (_what, workspace, change, words) => {
    const { said, ...ended } = await upload(workspace, change);
    expect([ended, said.split('\n').length]).toEqual([{ code: 2, stdout: '' }, 1]);
    expect(said).toContain(words);
    expect(said).not.toContain('false-sync-token');
  });

  it('with a token of the other API in its place', async () => {
    const [token = ''] = practice.address.asyncTokens;
    const { code, said } = await upload('env', { LEADLOADER_SYNC_TOKENS: token });
    expect([code, said]).toEqual([2, expect.stringContaining(suspects)]);
  });

  it('without an Async token, once the file is checked', async () => {
    const { code, said } = await upload('env', { LEADLOADER_ASYNC_TOKENS: '' });
    expect([code, said.split('\n').at(-1)]).toEqual([
      2,
      expect.stringMatching(/^This needs an Async token\. /),
    ]);
  });

  it('without a network', async () => {
    const nowhere = await closedPort();
    const { code, said } = await upload('env', baseUrl(`${nowhere}/autoupdate/v2`));
    expect([code, said]).toEqual([
      2,
      `${new URL(nowhere).host} cannot be reached. Nothing was lost. Check the connection and try again.`,
    ]);
  });
});

it('no upload that could not begin has sent a lead', async () => {
  expect(await practice.sent()).toEqual([]);
});

function noTokens(): Variables {
  return { LEADLOADER_ASYNC_TOKENS: '', LEADLOADER_SYNC_TOKENS: ' , ' };
}

function baseUrl(url: string): Variables {
  return { LEADLOADER_SYNC_BASE_URL: url };
}

describe.concurrent('a data folder that cannot be used ends in one sentence', () => {
  it.each<[what: string, make: (folder: string) => void, words: RegExp]>([
    ['it is a file', (folder) => writeFileSync(folder, 'mine'), /^The data folder could not be/],
    [
      'its store is a folder',
      (folder) => mkdirSync(join(folder, 'app.sqlite'), { recursive: true }),
      /^The data folder could not be/,
    ],
    [
      'its store is something else',
      (folder) => writeStore(folder, 'mine, not yours. '.repeat(100)),
      /^A file in the data folder is damaged \(.*\)\. It was left as it is\./,
    ],
  ])('%s', async (_what, make, words) => {
    const folder = join(ownFolder(), 'data');
    make(folder);
    const { stderr, ...ended } = await runLeadloader(['runs', '--json', '--data-dir', folder]);
    expect(ended).toEqual({ code: 2, stdout: '' });
    expect(stderr.trimEnd().split('\n')).toEqual([expect.stringMatching(words)]);
  });

  it('and a store that is something else stays as it was', async () => {
    const folder = ownFolder();
    const path = writeStore(folder, 'mine, not yours. '.repeat(100));
    await runLeadloader(['runs', '--data-dir', folder]);
    expect(readFileSync(path, 'utf8')).toBe('mine, not yours. '.repeat(100));
  });

  it.runIf(process.platform === 'linux')('no folder can be made there', async () => {
    const { code, stderr } = await runLeadloader(['runs', '--data-dir', '/proc/leadloader']);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^The data folder could not be/)]);
  });
});

function writeStore(folder: string, text: string): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'app.sqlite');
  writeFileSync(path, text);
  return path;
}

describe.skipIf(process.platform === 'win32')('a disk that takes no more in mid-run', () => {
  it('pauses it with 3; with room again it ends balanced, and no action is there twice', async () => {
    const folder = ownFolder();
    const data = ['--data-dir', join(folder, 'data')];
    const out = join(folder, 'out');
    const expo = join(root, 'test/fixtures/expo-leads.csv');
    const args = ['upload', expo, '--workspace', 'env', '--skip-held', '--out', out, ...data];
    const paused = await runLeadloader(args, practice.variables, { largestFileBlocks: 1000 });
    const runId = /^run: (\S+)$/m.exec(paused.stderr)?.[1] ?? '';
    expect(paused.code).toBe(3);
    expect(paused.stderr).toContain('Every row sent so far is written down.');
    expect(paused.stderr).toMatch(new RegExp(`Go on with: leadloader resume ${runId}\n$`));

    const resumed = await runLeadloader(['resume', runId, '--json', ...data], practice.variables);
    const { counts } = Receipt.parse(JSON.parse(resumed.stdout));
    expect([resumed.code, sumOutcomes(counts), counts.skipped]).toEqual([1, 250, 24]);
    const stored = (await practice.sent()).flatMap(({ result, body }) =>
      result?.actions.includes('stored') ? [JSON.stringify(body)] : [],
    );
    expect(stored.length).toBe(new Set(stored).size);
  });
});
