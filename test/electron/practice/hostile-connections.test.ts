import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { inherited } from './hostile-words.ts';
import { badRequest, expo, fixtureLead, notAuthorized, said } from './conformance/wire.ts';
import { openPractice, toReply } from './open-practice.ts';
import type { OpenPractice } from './open-practice.ts';
import { expectStillWell } from './still-well.ts';

const long = 'x'.repeat(8192);
const body = JSON.stringify({ fields: { phone: expo.phone } });

/** Sends bytes as they are and returns all that came back before the server hung up. */
async function sendRaw(practice: OpenPractice, bytes: string): Promise<string> {
  const { port } = new URL(practice.address.asyncBaseUrl);
  const socket = connect({ host: '127.0.0.1', port: Number(port) });
  let received = '';
  socket.on('data', (chunk) => {
    received += chunk.toString();
  });
  socket.on('error', () => {});
  socket.end(bytes);
  await once(socket, 'close');
  return received;
}

function rawRequest(practice: OpenPractice, lines: string[], body = ''): string {
  const { enterpriseId } = practice.address;
  return [
    `POST /enterprise/${enterpriseId}/autoupdatelead HTTP/1.1`,
    'Host: localhost',
    'Authorization: Bearer practice-async-1',
    'Content-Type: application/json',
    ...lines,
    '',
    body,
  ].join('\r\n');
}

const hostilePaths =
  '%2F ..%2f..%2f %00 a%00b %0d%0aSet-Cookie:%20a=b %F0%9F%98%80 . %20 %E0%A4%A % %zz %C0%AF %ED%A0%80'.split(
    ' ',
  );
const hostileLimits = '1&limit=2 -1 NaN Infinity 1e1 0x5 %00 ٥ 5%20 +5 []'.split(' ');
const hostileSkips = '-1 NaN Infinity 1e99 1.5 1&skip=2 %00 1.0'.split(' ');
const hostileNames = 'constructor[prototype][a] %00 %E0%A4%A =&&='.split(' ');
const hostileTokens = [
  '',
  'Bearer',
  'practice-async-1',
  'BearerX practice-async-1',
  'Basic cHJhY3RpY2U6MQ==',
  'Token practice-async-1',
  'Bearer practice-async-1 practice-async-2',
  'Bearer "practice-async-1"',
  'Bearer practice-async-1,',
  'Bearer __proto__',
  'Bearer constructor',
];

describe('a hostile path', () => {
  it.each([...hostilePaths, long, ...inherited])(
    'parameter %j is refused by every endpoint that has one',
    async (value) => {
      const practice = await openPractice();
      const { id } = await fixtureLead(practice);
      const paths: [string, unknown][] = [
        [`/lead/${value}`, undefined],
        [`/lead/${value}`, { fields: {} }],
        [`/lead/${value}/action`, { actions: [{ type: '1001' }] }],
        [`/lead/${value}/action/search`, {}],
        [`/lead/${id}/action/${value}`, undefined],
        [`/lead/${id}/action/${value}`, { type: '1001' }],
        [`/team-members/${value}`, undefined],
        [`/custom-fields/${value}`, undefined],
        [`/custom-actions/${value}`, undefined],
      ];
      for (const [path, body] of paths) {
        const { status, headers, ...answer } = await practice.ask(path, body);
        // A dot is taken out of the path by the client itself, and what remains is another path.
        const statuses = value === '.' ? [200, 201, 400, 404] : [400, 404];
        expect([path, statuses.includes(status)]).toEqual([path, true]);
        expect(answer.body).toEqual(expect.any(Object));
        expect(headers.get('set-cookie')).toBeNull();
      }
      for (const path of ['/metadata', '/lead/search']) {
        const url = practice.syncUrl(path, value);
        const init = { headers: { authorization: 'Bearer practice-sync-1' } };
        const { status, headers } = await toReply(await fetch(url, init));
        expect([path, [400, 401, 404].includes(status)]).toEqual([path, true]);
        expect(headers.get('set-cookie')).toBeNull();
      }
      await expectStillWell(practice);
    },
  );

  it('of a hundred kilobytes is refused before it is read', async () => {
    const practice = await openPractice();
    const { status } = await practice.ask(`/lead/${'x'.repeat(100_000)}`);
    expect(status).toBe(431);
    await expectStillWell(practice);
  });
});

describe('a hostile query', () => {
  const readers = [
    '/lead/LEAD?includeActions=true&',
    '/lead/search?',
    '/lead/LEAD/action/search?',
    '/team-members?',
  ];

  it.each(readers)('of %s with numbers that are none is refused', async (path) => {
    const practice = await openPractice();
    const { id } = await fixtureLead(practice);
    const body = path.includes('search') ? {} : undefined;
    const ask = async (query: string) =>
      said(await practice.ask(path.replace('LEAD', id) + query, body));
    for (const limit of [...hostileLimits, long]) {
      const most = path.startsWith('/team') ? 10 : 100;
      expect([limit, await ask(`limit=${limit}`)]).toEqual([
        limit,
        badRequest(`Limit should be between 1 and ${most}`),
      ]);
    }
    for (const skip of [...hostileSkips, '9'.repeat(400)]) {
      expect([skip, await ask(`skip=${skip}`)]).toMatchObject([skip, { status: 400 }]);
    }
    expect(await ask('skip=999999999999')).toMatchObject({ status: 200 });
    for (const name of [...hostileNames, long, ...inherited]) {
      expect([name, await ask(`${name}=1`)]).toMatchObject([name, { status: 200 }]);
    }
    await expectStillWell(practice);
  });
});

describe('a hostile header', () => {
  it.each([...hostileTokens, `Bearer ${long}`])(
    'Authorization: %s is no token',
    async (authorization) => {
      const practice = await openPractice();
      const headers = { authorization, 'content-type': 'application/json' };
      const response = await fetch(practice.asyncUrl(), { method: 'POST', headers, body });
      expect(said(await toReply(response))).toEqual(notAuthorized);
      await practice.runQueue();
      expect(await practice.newLeads()).toEqual([]);
    },
  );

  it.each([
    ['two lengths', ['Content-Length: 9', 'Content-Length: 10']],
    ['a length that is none', ['Content-Length: -1']],
    ['a length and chunks', ['Content-Length: 9', 'Transfer-Encoding: chunked']],
    ['an unknown encoding', ['Transfer-Encoding: gzip']],
    ['a bare line feed', ['X-Name: a\nAuthorization: Bearer practice-async-2']],
    ['a NUL', ['X-Name: a\u0000b']],
    ['a name with a blank', ['X Name: a']],
    ['too many of them', Array.from({ length: 3000 }, (_one, index) => `X-Name-${index}: a`)],
  ])('with %s is refused, and nothing is stored', async (_what, lines) => {
    const practice = await openPractice();
    const answer = await sendRaw(practice, rawRequest(practice, lines, body));
    expect(answer).toMatch(/^(HTTP\/1\.1 4\d\d |$)/);
    await practice.runQueue();
    expect(await practice.newLeads()).toEqual([]);
    await expectStillWell(practice);
  });
});

describe('a hostile connection', () => {
  it.each([
    ['no HTTP', 'HELO practice\r\n\r\n'],
    ['the first bytes of TLS', '\u0016\u0003\u0001\u0002\u0000\u0001\u0000'],
    ['another version', 'GET / HTTP/9.9\r\n\r\n'],
    ['nothing', ''],
  ])('that speaks %s is closed', async (_what, bytes) => {
    const practice = await openPractice();
    expect(await sendRaw(practice, bytes)).toMatch(/^(HTTP\/1\.1 4\d\d |$)/);
    await expectStillWell(practice);
  });

  it.each([
    ['chunk', 'Transfer-Encoding: chunked', `${body.length.toString(16)}\r\n${body.slice(0, 9)}`],
    ['body', `Content-Length: ${body.length}`, body.slice(0, 9)],
  ])('that is cut off in the middle of a %s stores nothing', async (_what, header, part) => {
    const practice = await openPractice();
    expect(await sendRaw(practice, rawRequest(practice, [header], part))).toMatch(
      /^(HTTP\/1\.1 4\d\d |$)/,
    );
    await practice.runQueue();
    expect(await practice.newLeads()).toEqual([]);
    await expectStillWell(practice);
  });

  it('that pipelines a hundred requests gets a hundred answers in their order', async () => {
    const practice = await openPractice();
    const path = `/enterprise/${practice.address.enterpriseId}/autoupdatelead`;
    const requests = Array.from({ length: 100 }, (_one, index) => {
      const text = JSON.stringify({ fields: { phone: expo.phone, visitors: index } });
      // Every tenth has another path, so that the order of the answers can be seen.
      const to = index % 10 === 9 ? '/nowhere' : path;
      const end = index === 99 ? ['Connection: close'] : [];
      return rawRequest(practice, [`Content-Length: ${text.length}`, ...end], text).replace(
        path,
        to,
      );
    });
    const answer = await sendRaw(practice, requests.join(''));
    const statuses = Array.from(answer.matchAll(/HTTP\/1\.1 (\d{3})/g), ([, status]) => status);
    expect(statuses).toEqual(requests.map((_one, index) => (index % 10 === 9 ? '404' : '200')));
    await practice.runQueue();
    expect((await practice.newLeads())[0]?.fields).toMatchObject({ visitors: 98 });
    await expectStillWell(practice);
  });
});
