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
});
