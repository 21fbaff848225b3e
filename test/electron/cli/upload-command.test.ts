import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Receipt } from '../../../shared/report/receipt.ts';
import { lastLine, ownFolder, runLeadloader, type Variables } from './run-leadloader.ts';
import { startPractice, type PracticeProcess } from './start-practice.ts';

const clean = 'Name,Phone\nAsha,9810000101\nRavi,9810000102\n';
const oneHeld = 'Name,Phone\nAsha,9810000101\nRavi,99\n';
const withAction = 'Phone,ACTION_1001.note\n9810000101,Called\n';

let practice: PracticeProcess;
beforeAll(async () => {
  practice = await startPractice();
});
afterAll(() => practice.stop());
beforeEach(() => practice.reset());

/** A file in a folder of its own, uploaded to the practice workspace of this file. */
function openFile(text: string) {
  const folder = ownFolder();
  const file = join(folder, 'leads.csv');
  writeFileSync(file, text);
  const data = ['--data-dir', join(folder, 'data')];
  const out = join(folder, 'out');
  const leadloader = (args: string[], change: Variables = {}) =>
    runLeadloader([...args, ...data], { ...practice.variables, ...change });
  return {
    out,
    leadloader,
    upload: (...args: string[]) =>
      leadloader(['upload', file, '--workspace', 'env', '--out', out, ...args]),
    uploadWith: (change: Variables) =>
      leadloader(['upload', file, '--workspace', 'env', '--out', out], change),
  };
}

function countsOf(out: string) {
  return Receipt.parse(JSON.parse(readFileSync(join(out, 'receipt.json'), 'utf8'))).counts;
}

function readOutcomes(out: string): string[] {
  return readFileSync(join(out, 'outcomes.csv'), 'utf8').trimEnd().split('\r\n');
}

const none = { verified: 0, queued: 0, differs: 0, rejected: 0, skipped: 0, in_doubt: 0 };

describe('an upload', () => {
  it('of clean rows ends with 0, all verified, the receipt on stdout, the reports whole', async () => {
    const { out, upload } = openFile(clean);
    const { code, stdout, stderr } = await upload('--json');
    const receipt = Receipt.parse(JSON.parse(stdout));
    expect([code, receipt.counts]).toEqual([0, { ...none, verified: 2 }]);
    expect(JSON.parse(readFileSync(join(out, 'receipt.json'), 'utf8'))).toEqual(receipt);
    expect(stderr).toMatch(new RegExp(`^run: ${receipt.runId}$`, 'm'));
    const csv = readdirSync(out).filter((name) => !name.endsWith('.xlsx'));
    expect(csv.toSorted()).toEqual(['outcomes.csv', 'receipt.json', 'rejected.csv']);
    expect(readOutcomes(out)).toEqual([
      'row,identifier,outcome,dropped_fields,reason,lead_id,sent_at,verified_at',
      expect.stringMatching(/^2,919810000101,verified,,,/),
      expect.stringMatching(/^3,919810000102,verified,,,/),
    ]);
  });

  it('with held rows ends with 2 and nothing is sent, unless they may be skipped', async () => {
    const { out, upload, leadloader } = openFile(oneHeld);
    const refused = await upload('--json');
    expect([refused.code, refused.stdout, lastLine(refused)]).toEqual([
      2,
      '',
      expect.stringContaining('nothing was sent'),
    ]);
    expect(await practice.sent()).toEqual([]);
    expect((await leadloader(['runs', '--json'])).stdout).toBe('[]\n');
    expect([existsSync(join(out, 'outcomes.csv')), existsSync(join(out, 'receipt.json'))]).toEqual([
      false,
      false,
    ]);

    expect((await upload('--skip-held')).code).toBe(1);
    expect([countsOf(out), (await practice.sent()).length]).toEqual([
      { ...none, verified: 1, skipped: 1 },
      1,
    ]);
  });

  it('that is not read back ends with 0 when every row is queued', async () => {
    const { out, upload } = openFile(clean);
    expect([(await upload('--no-verify')).code, countsOf(out)]).toEqual([
      0,
      { ...none, queued: 2 },
    ]);
  });

  it('that is read back ends with 1 when a row stays queued', async () => {
    const { out, upload } = openFile(withAction);
    const { code } = await upload();
    const { verified, queued } = countsOf(out);
    expect([code, verified + queued]).toEqual([verified === 1 ? 0 : 1, 1]);
  });

  it('with a date that may be read in two ways asks, ends with 2 and sends nothing', async () => {
    const { upload } = openFile('Phone,Visit Date\n9810000101,03/04/2026\n9810000102,04/05/2026\n');
    const ended = await upload('--skip-held');
    expect([ended.code, lastLine(ended)]).toEqual([2, expect.stringContaining('Visit Date')]);
    expect(await practice.sent()).toEqual([]);
  });

  it.each([
    ['sync', /^Uploading through the Sync API .* Nothing was sent\./],
    ['carrier', /^--transport must be async or sync\.$/],
  ])('through %s ends with 2 and a sentence', async (transport, words) => {
    const ended = await openFile(clean).upload('--transport', transport);
    expect([ended.code, ended.stdout, lastLine(ended)]).toEqual([
      2,
      '',
      expect.stringMatching(words) as string,
    ]);
    expect(await practice.sent()).toEqual([]);
  });

  it.each([
    ['a file', (out: string) => writeFileSync(out, ''), ''],
    ['below a file', (out: string) => writeFileSync(out, ''), '/below'],
  ])('to a folder that is %s ends with 2 before anything is sent', async (_what, make, below) => {
    const { out, leadloader } = openFile(clean);
    make(out);
    const file = join(out, '../leads.csv');
    const args = ['upload', file, '--workspace', 'env', '--out', out + below];
    const ended = await leadloader(args);
    expect([ended.code, lastLine(ended)]).toEqual([2, expect.stringContaining('could not be')]);
    expect(await practice.sent()).toEqual([]);
  });
});

describe('a run whose Async tokens are all refused', () => {
  it('pauses with 3, is listed, and is resumed with the right ones to the same reports', async () => {
    const { out, leadloader, uploadWith } = openFile(clean);
    const paused = await uploadWith({ LEADLOADER_ASYNC_TOKENS: 'false-async-token' });
    const runId = /^run: (\S+)$/m.exec(paused.stderr)?.[1] ?? '';
    expect([paused.code, lastLine(paused)]).toEqual([3, `Go on with: leadloader resume ${runId}`]);
    expect(existsSync(join(out, 'receipt.json'))).toBe(false);

    const listed = await leadloader(['runs', '--json']);
    expect(JSON.parse(listed.stdout)).toEqual([
      {
        runId,
        file: 'leads.csv',
        workspace: 'env',
        state: 'paused',
        counts: none,
        startedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as string,
      },
    ]);
    const early = await leadloader(['report', runId, '--out', out]);
    expect([early.code, lastLine(early)]).toEqual([2, expect.stringContaining('not written')]);

    const resumed = await leadloader(['resume', runId, '--json']);
    expect([resumed.code, Receipt.parse(JSON.parse(resumed.stdout)).counts]).toEqual([
      0,
      { ...none, verified: 2 },
    ]);
    expect(countsOf(out)).toEqual({ ...none, verified: 2 });

    const again = join(out, 'again');
    expect((await leadloader(['report', runId, '--out', again])).code).toBe(0);
    expect(readFileSync(join(again, 'outcomes.csv'))).toEqual(
      readFileSync(join(out, 'outcomes.csv')),
    );
    // As after a crash between the last row and the reports: they are written, nothing is sent.
    const over = join(out, 'over');
    expect((await leadloader(['resume', runId, '--out', over])).code).toBe(0);
    expect(readFileSync(join(over, 'outcomes.csv'))).toEqual(
      readFileSync(join(out, 'outcomes.csv')),
    );
  });
});
