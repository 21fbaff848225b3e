import { createServer } from 'node:http';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runLeadloader } from './run-leadloader.ts';
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

  it.each([
    ['a port that is none', ['--port', '99999'], '--port must be a number from 0 to 65535.'],
    ['a port in words', ['--port', 'any'], /Write a whole number\.$/],
    [
      'a fixture that there is not',
      ['--fixture', 'huge'],
      /The fixtures are default, email-identifier, text-identifier, large-catalogue\.$/,
    ],
    ['a delay that ends before it begins', ['--queue-delay-ms', '9-1'], /Write it as 50-300\.$/],
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
