import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestHost } from './open-test-host.ts';
import type { TestHost } from './open-test-host.ts';

let host: TestHost;
beforeEach(async () => {
  host = await openTestHost();
});
afterEach(() => host.close());

describe('the key of the printed address', () => {
  it('opens a session that scripts and other sites cannot use, and leaves the address bar', async () => {
    const { status, headers } = await host.ask({ path: host.keyPath });
    const cookie = new RegExp(
      `^leadloader-${host.port}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict$`,
    );
    expect([status, headers['location'], String(headers['set-cookie'])]).toEqual([
      302,
      '/',
      expect.stringMatching(cookie),
    ]);
  });

  it('opens nothing a second time', async () => {
    await host.enter();
    const { status, headers, body } = await host.ask({ path: host.keyPath });
    expect([status, headers['set-cookie'], body]).toEqual([
      403,
      undefined,
      'This address opens Leadloader once. Close Leadloader, start it again, and open the address it prints.\n',
    ]);
  });

  it('leads on whoever is already in: a browser may have fetched the address ahead', async () => {
    const cookie = await host.enter();
    const { status, headers } = await host.ask({ path: host.keyPath, headers: { cookie } });
    expect([status, headers['location']]).toEqual([302, '/']);
  });

  it.each([
    '/?key=wrong',
    '/?key=',
    '/?key=a&key=b',
    '/',
    '/assets/index-1a.js',
    '/ws',
    '/nothing',
  ])('without it %s is refused', async (path) => {
    expect(await host.ask({ path })).toMatchObject({ status: 403 });
  });

  it('is not used up by a wrong one', async () => {
    await host.ask({ path: '/?key=wrong' });
    expect(await host.ask({ path: host.keyPath })).toMatchObject({ status: 302 });
  });

  it('is not itself a session, nor is an empty cookie before anybody came in', async () => {
    const key = host.keyPath.split('=')[1];
    for (const cookie of [`leadloader-${host.port}=${key}`, `leadloader-${host.port}=`]) {
      expect(await host.ask({ path: '/', headers: { cookie } })).toMatchObject({ status: 403 });
    }
  });
});

describe('a request that names another host', () => {
  it.each(['evil.example', 'evil.example:PORT', '127.0.0.1', '127.0.0.1:1', 'localhost.evil:PORT'])(
    '%s is refused even with the key and the session',
    async (name) => {
      const headers = { host: name.replace('PORT', String(host.port)) };
      expect(await host.ask({ path: host.keyPath, headers })).toMatchObject({ status: 403 });
      const cookie = await host.enter();
      const inside = await host.ask({ path: '/', headers: { ...headers, cookie } });
      expect(inside.body).toBe('Leadloader answers only to the address it printed.\n');
    },
  );

  it('localhost is this machine too', async () => {
    const headers = { host: `localhost:${host.port}` };
    expect(await host.ask({ path: host.keyPath, headers })).toMatchObject({ status: 302 });
  });
});

describe('the window', () => {
  it('gets a page whose styles carry the nonce of its policy, another each time', async () => {
    const headers = { cookie: await host.enter() };
    const nonces = [];
    for (let time = 0; time < 2; time += 1) {
      const page = await host.ask({ path: '/', headers });
      const nonce = /nonce="([\w-]+)"/.exec(page.body)?.[1] ?? 'none';
      expect(page.headers['content-security-policy']).toContain(
        `style-src 'self' 'nonce-${nonce}'`,
      );
      nonces.push(nonce);
    }
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  it('gets its script as a script', async () => {
    const headers = { cookie: await host.enter() };
    const script = await host.ask({ path: '/assets/index-1a.js', headers });
    expect([script.status, script.headers['content-type'], script.body]).toEqual([
      200,
      'text/javascript; charset=utf-8',
      'export {};',
    ]);
  });

  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..\\secret.txt',
    '//secret.txt',
    '/assets',
    '/assets/index-1a.js%00.html',
  ])('gets nothing from %s', async (path) => {
    const headers = { cookie: await host.enter() };
    const { status, body } = await host.ask({ path, headers });
    expect([status, body.trim()]).toEqual([
      expect.toBeOneOf([400, 404]),
      expect.stringMatching(/^(There is nothing here|Leadloader cannot read this request)\.$/),
    ]);
  });

  it('is told by every answer, refusals too, to guess no types and to let no other site in', async () => {
    const cookie = await host.enter();
    for (const headers of [{ cookie }, {}]) {
      expect((await host.ask({ path: '/', headers })).headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
      });
    }
  });
});
