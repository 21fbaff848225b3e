import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ownFolder, runLeadloader, spawnLeadloader } from './run-leadloader.ts';
import { startPractice, type PracticeProcess } from './start-practice.ts';

describe('leadloader practice', () => {
  it('says where it answers in its first line, on loopback, and ends with 0 when told to', async () => {
    const practice = await startPractice();
    const { asyncBaseUrl, syncBaseUrl, controlUrl, asyncTokens, syncTokens } = practice.address;
    expect([syncBaseUrl, controlUrl]).toEqual([
      `${asyncBaseUrl}/autoupdate/v2`,
      `${asyncBaseUrl}/__practice`,
    ]);
    expect(asyncBaseUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect([asyncTokens.length, syncTokens.length]).toEqual([3, 3]);
    expect(await practice.stop()).toBe(0);
  });

  it('ends with 2 and says why when its disk cannot be written, for it can promise nothing more', async () => {
    const args = ['practice', '--data-dir', ownFolder()];
    const child = spawnLeadloader(args, {}, { largestFileBlocks: 2000 });
    const said = text(child.stderr);
    const closed = once(child, 'close');
    const [line] = await once(createInterface({ input: child.stdout }), 'line');
    const { asyncBaseUrl, enterpriseId } = JSON.parse(String(line)) as PracticeProcess['address'];
    const body = { fields: { phone: '919000000001', remarks: 'x'.repeat(100_000) } };
    const send = () =>
      fetch(`${asyncBaseUrl}/enterprise/${enterpriseId}/autoupdatelead`, {
        method: 'POST',
        headers: { authorization: 'Bearer practice-async-1', 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }).then(({ status }) => status);
    while ((await send()) === 200);
    expect((await closed)[0]).toBe(2);
    expect(await said).toMatch(
      /The practice workspace cannot write any more \(disk I\/O error\), so it has ended\. Nothing that it answered is lost\. .*\n$/,
    );
  });

  it('ends at once although a slow answer is due in an hour', async () => {
    const practice = await startPractice();
    const { controlUrl, asyncBaseUrl, enterpriseId } = practice.address;
    await fetch(`${controlUrl}/faults`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ next: 1, kind: 'slow', delayMs: 3_600_000 }),
    });
    const unanswered = fetch(`${asyncBaseUrl}/enterprise/${enterpriseId}/autoupdatelead`, {
      method: 'POST',
      headers: { authorization: 'Bearer practice-async-1', 'content-type': 'application/json' },
      body: '{"fields":{}}',
    }).catch(String);
    while ((await practice.sent()).length === 0);
    expect(await practice.stop()).toBe(0);
    expect(await unanswered).toContain('fetch failed');
  });

  it.each([
    ['a port that is none', ['--port', '99999'], '--port must be a number from 0 to 65535.'],
    ['a port in words', ['--port', 'any'], /Write a whole number\.$/],
    [
      'a fixture that there is not',
      ['--fixture', 'huge'],
      /The fixtures are default, email-identifier, text-identifier, large-catalogue\.$/,
    ],
    ['a delay that ends before it begins', ['--queue-delay-ms', '9-1'], /Write it as 50-300\.$/],
    ['a window of no time', ['--window-ms', '0'], /Write a whole number from 1\.$/],
    [
      'a data folder that is a file',
      ['--data-dir', import.meta.filename],
      /^The data folder could not be written \(EEXIST: /,
    ],
    ['a fault without a count', ['--fault', '500'], /Write it as 500:3; the kinds are 429, 500, /],
    ['a fault that there is not', ['--fault', 'fire:1'], /Write it as 500:3; the kinds are 429, /],
    ['a fault for no request', ['--fault', '500:0'], /Write it as 500:3; the kinds are 429, 500, /],
    ['a time in words', ['--clock', 'noon'], /Write it as 2026-01-31T10:00:00\+05:30 or in epoch /],
    ['a time without its zone', ['--clock', '2026-01-31T10:00:00'], /Write it as 2026-01-31T10/],
    [
      'an order without a name',
      ['--order', '{}'],
      /Write it as NAME=JSON; the names are settings, /,
    ],
    [
      'an order that there is not',
      ['--order', 'leads={}'],
      /Write it as NAME=JSON; the names are /,
    ],
    ['an order that is no JSON', ['--order', 'fields={'], /What follows fields= is no JSON\.$/],
    [
      'an order that cannot be carried out',
      ['--order', 'fields={"delete":"none"}'],
      'The order fields cannot be carried out: There is no field none.',
    ],
    [
      'a queue that nobody could let go',
      ['--hold'],
      /Start with --control as well, or nobody can let the queue go\.$/,
    ],
    [
      'an order that holds it too',
      ['--order', 'queue={"hold":true}'],
      /Start with --control as well, or nobody can let the queue go\.$/,
    ],
  ])('refuses %s in a sentence', async (_what, args, words) => {
    const { code, stdout, stderr } = await runLeadloader(['practice', ...args]);
    expect([code, stdout, stderr.trimEnd()]).toEqual([2, '', expect.stringMatching(words)]);
  });

  it('refuses a port that is taken in a sentence', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    const { code, stderr } = await runLeadloader(['practice', '--port', port]);
    other.close();
    expect([code, stderr.trimEnd()]).toEqual([
      2,
      '--port must be a port that no other program listens on, or 0 for any free one.',
    ]);
  });
});

describe('its limits, as given on the command line', () => {
  let practice: PracticeProcess;
  beforeAll(async () => {
    practice = await startPractice(['--async-limit', '1', '--window-ms', '60000']);
  });
  afterAll(() => practice.stop());

  it('hold for each token, and a refused request is in the log too', async () => {
    const { asyncBaseUrl, enterpriseId, asyncTokens } = practice.address;
    const send = async (token = '') => {
      const answer = await fetch(`${asyncBaseUrl}/enterprise/${enterpriseId}/autoupdatelead`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: '{"fields":{}}',
      });
      return answer.status;
    };
    const [first, second] = asyncTokens;
    const statuses = [await send(first), await send(first), await send(second)];
    expect(statuses).toEqual([200, 429, 200]);
    expect((await practice.sent()).map(({ status }) => status)).toEqual(statuses);
  });
});

describe('a body far too long', () => {
  it('is answered with 413 each time, and never with a broken connection', async () => {
    const practice = await startPractice();
    const { asyncBaseUrl, enterpriseId, asyncTokens } = practice.address;
    const body = JSON.stringify({ fields: { remarks: 'x'.repeat(20_000_000) } });
    const statuses: number[] = [];
    for (let sent = 0; sent < 8; sent += 1) {
      const answer = await fetch(`${asyncBaseUrl}/enterprise/${enterpriseId}/autoupdatelead`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${asyncTokens[0] ?? ''}`,
          'content-type': 'application/json',
        },
        body,
      });
      statuses.push(answer.status);
    }
    expect(statuses).toEqual(Array.from({ length: 8 }, () => 413));
    await practice.stop();
  });
});

describe('its other knobs, as given on the command line', () => {
  let practice: PracticeProcess;
  beforeAll(async () => {
    const flags = '--hold --search-returns-id --hide-foreign-enterprise --retry-after';
    const trouble = '--fault 500:2 --fault hang:1 --clock 2031-05-01T10:00:00+05:30';
    const orders = [
      'fields={"rename":{"from":"city","to":"town"}}',
      'tokens={"delete":"practice-async-2"}',
    ].flatMap((order) => ['--order', order]);
    practice = await startPractice([...`${flags} ${trouble}`.split(' '), ...orders]);
  });
  afterAll(() => practice.stop());

  it('all stand from the first request on', async () => {
    const { controlUrl, syncBaseUrl, asyncTokens, syncTokens } = practice.address;
    expect(await readJson(controlUrl)).toMatchObject({
      now: {
        settings: { searchReturnsId: true, hidesForeignEnterprise: true, sendsRetryAfter: true },
        queue: { hold: true, delayMs: { from: 1, to: 20 } },
        faults: [
          { next: 2, kind: '500' },
          { next: 1, kind: 'hang' },
        ],
      },
    });
    expect(asyncTokens).toEqual(['practice-async-1', 'practice-async-3']);
    const headers = { authorization: `Bearer ${syncTokens[0] ?? ''}` };
    const url = `${syncBaseUrl}/enterprise/practice-workspace/custom-fields/town`;
    const statuses = [await fetch(url, { headers }), await fetch(url, { headers })];
    expect(statuses.map(({ status }) => status)).toEqual([500, 500]);
    const startMs = Date.UTC(2031, 4, 1, 4, 30);
    const log = z.array(z.object({ at: z.number() })).parse(await readJson(`${controlUrl}/log`));
    const at = log[0]?.at ?? 0;
    expect(at - startMs).toBeGreaterThanOrEqual(0);
    expect(at - startMs).toBeLessThan(60_000);
  });
});

describe('its greeting', () => {
  it.each([
    ['default', '"phone":"919000000001"'],
    ['email-identifier', '"email":"meera.iyer@practice.example"'],
  ])('shows for the fixture %s how to write a lead and how to read', async (fixture, field) => {
    const child = spawnLeadloader(['practice', '--fixture', fixture]);
    const closed = once(child, 'close');
    const lines: string[] = [];
    for await (const line of createInterface({ input: child.stderr })) {
      lines.push(line);
      if (lines.length === 3) break;
    }
    const said = lines.slice(1).map((line) => promisify(execFile)('sh', ['-c', `${line} -s`]));
    const [written, read] = await Promise.all(said);
    child.kill('SIGTERM');
    await closed;
    expect(lines[1]).toContain(field);
    expect(written?.stdout).toBe('{"status":"QUEUED"}');
    expect(read?.stdout).toContain('"leadIdentifierFieldId"');
  });
});

async function readJson(url: string): Promise<unknown> {
  return (await fetch(url)).json();
}
