import { describe, expect, it } from 'vitest';
import { openPractice, toReply } from './open-practice.ts';

const body = { fields: { phone: '919000000001' } };
const tooMany = {
  status: 429,
  body: {
    error: { code: 'TOO_MANY_REQUESTS', message: 'Rate limit exceeded. Please retry later.' },
  },
};

describe('what is checked before a request is believed', () => {
  it('P9: refuses a request beyond the budget of a rolling window, each token for itself', async () => {
    const practice = await openPractice({ asyncLimit: 3, windowMs: 1000 });
    for (const atMs of [0, 400, 400]) {
      await practice.clock.advance(atMs);
      expect(await practice.upsert(body)).toMatchObject({ status: 200 });
    }
    await practice.clock.advance(199);
    expect(await practice.upsert(body)).toMatchObject(tooMany);
    expect(await practice.upsert(body, 'practice-async-2')).toMatchObject({ status: 200 });
    // The first request leaves the window, and the refused one was never in it.
    await practice.clock.advance(1);
    expect(await practice.upsert(body)).toMatchObject({ status: 200 });
    expect(await practice.upsert(body)).toMatchObject(tooMany);
  });

  it('counts Sync requests apart, with a limit of their own', async () => {
    const practice = await openPractice({ asyncLimit: 1, syncLimit: 2 });
    await practice.upsert(body);
    expect(await practice.ask('/metadata')).toMatchObject({ status: 200 });
    expect(await practice.ask('/metadata')).toMatchObject({ status: 200 });
    expect(await practice.ask('/metadata')).toMatchObject(tooMany);
  });

  it('counts neither refused tokens nor foreign workspaces, but counts malformed bodies', async () => {
    const practice = await openPractice({ asyncLimit: 2 });
    await practice.upsert(body, 'practice-sync-1');
    await practice.upsert('no json');
    expect(await practice.upsert(body)).toMatchObject({ status: 200 });
    expect(await practice.upsert('no json')).toMatchObject(tooMany);
  });

  it('looks at the token, then the workspace, then the budget, then the body', async () => {
    const practice = await openPractice({ asyncLimit: 1 });
    const send = async (url: string, token: string) =>
      (
        await toReply(
          await fetch(url, {
            method: 'POST',
            headers: { authorization: `Bearer ${token}` },
            body: 'x',
          }),
        )
      ).status;
    const [own, foreign] = [practice.asyncUrl(), practice.asyncUrl('elsewhere')];
    expect(await send(foreign, 'wrong')).toBe(401);
    expect(await send(own, 'wrong')).toBe(401);
    expect(await send(own, 'practice-async-1')).toBe(400);
    expect(await send(foreign, 'practice-async-1')).toBe(401);
    expect(await send(own, 'practice-async-1')).toBe(429);
  });

  it('12.6: tells an unknown workspace from a bad token in the metadata only', async () => {
    const practice = await openPractice();
    const ask = async (path: string, method: string) =>
      toReply(
        await fetch(practice.syncUrl(path, 'elsewhere'), {
          method,
          headers: { authorization: 'Bearer practice-sync-1' },
        }),
      );
    for (const path of ['/metadata', '/custom-fields', '/custom-actions', '/lead-stage-pipeline']) {
      expect(await ask(path, 'GET')).toMatchObject({
        status: 404,
        body: {
          error: {
            code: 'ENTERPRISE_NOT_FOUND',
            message: 'The enterprise with ID elsewhere was not found.',
          },
        },
      });
    }
    expect(await ask('/team-members', 'GET')).toMatchObject({ status: 401 });
    expect(await ask('/lead/search', 'POST')).toMatchObject({ status: 401 });
  });

  it('answers 404 in the usual envelope where there is no route, and writes that down', async () => {
    const practice = await openPractice();
    const unknown = { error: { code: 'NOT_FOUND', message: 'Not found' } };
    const urls: [string, string][] = [
      ['GET', practice.asyncUrl()],
      ['POST', `${practice.address.asyncBaseUrl}/nowhere`],
      ['DELETE', practice.syncUrl('/lead/1')],
      ['POST', practice.syncUrl('/metadata')],
    ];
    for (const [method, url] of urls) {
      const { status, body } = await toReply(await fetch(url, { method }));
      expect({ status, body }).toEqual({ status: 404, body: unknown });
    }
    expect(await practice.log()).toMatchObject(
      ['async', 'async', 'sync', 'sync'].map((api) => ({ api, status: 404, result: null })),
    );
  });

  it('answers with a page where the prefix of the Sync API is missing, and writes that down', async () => {
    const practice = await openPractice();
    const { asyncBaseUrl, enterpriseId } = practice.address;
    for (const [method, path] of [
      ['GET', '/metadata'],
      ['POST', '/metadata'],
      ['GET', '/lead/64f000000000000000000001'],
      ['POST', '/lead/search'],
      ['GET', '/team-members/asha.rao@practice.example'],
    ] as const) {
      const reply = await toReply(
        await fetch(`${asyncBaseUrl}/enterprise/${enterpriseId}${path}`, {
          method,
          headers: { authorization: 'Bearer practice-sync-1' },
        }),
      );
      expect(reply).toMatchObject({ status: 404, body: expect.stringContaining('<html>') });
      expect(reply.headers.get('content-type')).toContain('text/html');
    }
    const missed = { api: 'sync', status: 404, result: null };
    expect(await practice.log()).toMatchObject(Array.from({ length: 5 }, () => missed));
  });

  it('serves the control routes only when it is told to', async () => {
    const practice = await openPractice({ withControl: false });
    expect(await practice.control('log')).toMatchObject({ status: 404 });
  });
});
