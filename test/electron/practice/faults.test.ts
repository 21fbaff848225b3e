import { describe, expect, it, vi } from 'vitest';
import { makeStoreFile } from './make-store-file.ts';
import { listenOnce, openPractice } from './open-practice.ts';
import type { OpenPractice } from './open-practice.ts';

const body = {
  fields: { phone: '919000000001' },
  actions: [{ type: 'ACTION_1001', fields: { note: 'once' } }],
};

describe('a fault of the practice workspace', () => {
  it.each([
    ['500', { status: 500, body: { error: { code: 'INTERNAL_SERVER_ERROR' } } }],
    ['429', { status: 429, body: { error: { code: 'TOO_MANY_REQUESTS' } } }],
    ['html', { status: 502, body: expect.stringContaining('<html>') }],
  ])('%s refuses before anything is stored', async (kind, expected) => {
    const practice = await openPractice({ asyncLimit: 1 });
    await practice.control('faults', { next: 1, kind });
    expect(await practice.upsert(body)).toMatchObject(expected);
    await practice.runQueue();
    expect(await practice.newLeads()).toEqual([]);
    // It did not use up the budget either, and the next request is served.
    expect(await practice.process(body)).toMatchObject({ lead: 'created' });
    expect(await practice.log()).toMatchObject([
      { status: expected.status, body, result: null },
      { status: 200, body, result: { lead: 'created' } },
    ]);
  });

  it('500-after stores the request and denies it', async () => {
    const practice = await openPractice();
    await practice.control('faults', { next: 1, kind: '500-after' });
    expect(await practice.upsert(body)).toMatchObject({ status: 500 });
    await practice.runQueue();
    expect(await practice.newLeads()).toMatchObject([{ actions: [{ type: '1001' }] }]);
    expect(await practice.log()).toMatchObject([{ status: 500, result: { lead: 'created' } }]);
  });

  it.each([
    ['reset-before', 0],
    ['reset-after', 1],
  ])('%s tears the connection and leaves %i leads', async (kind, count) => {
    const practice = await openPractice();
    await practice.control('faults', { next: 1, kind });
    await expect(practice.upsert(body)).rejects.toThrow('fetch failed');
    await practice.runQueue();
    expect(await practice.newLeads()).toHaveLength(count);
    expect(await practice.log()).toMatchObject([{ status: null, body }]);
  });

  it('slow answers late, and meanwhile the request is processed', async () => {
    const practice = await openPractice();
    await practice.control('faults', { next: 1, kind: 'slow', delayMs: 5000 });
    let isAnswered = false;
    const answer = practice.upsert(body).then((reply) => {
      isAnswered = true;
      return reply;
    });
    await vi.waitFor(async () => expect(await practice.log()).toHaveLength(1));
    await practice.clock.advance(4999);
    expect(await practice.newLeads()).toHaveLength(1);
    expect(isAnswered).toBe(false);
    await practice.clock.advance(1);
    expect(await answer).toMatchObject({ status: 200 });
  });

  it('hang never answers and stores nothing', async () => {
    const practice = await openPractice();
    await practice.control('faults', { next: 1, kind: 'hang' });
    const leave = new AbortController();
    const answer = fetch(practice.asyncUrl(), {
      method: 'POST',
      headers: { authorization: 'Bearer practice-async-1', 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: leave.signal,
    });
    await vi.waitFor(async () => expect(await practice.log()).toHaveLength(1));
    await practice.runQueue();
    leave.abort();
    await expect(answer).rejects.toThrow('aborted');
    expect(await practice.newLeads()).toEqual([]);
  });

  it('429 says when to come back, if it was told to', async () => {
    const practice = await openPractice();
    await practice.control('faults', { next: 2, kind: '429', retryAfterS: 7 });
    expect((await practice.upsert(body)).headers.get('retry-after')).toBe('7');
    expect((await practice.ask('/metadata')).headers.get('retry-after')).toBe('7');
    expect((await practice.upsert(body)).headers.get('retry-after')).toBeNull();
  });

  it('strikes one API alone, the next of several in its turn, and can be called off', async () => {
    const practice = await openPractice();
    await practice.control('faults', { next: 1, kind: '500', api: 'sync' });
    await practice.control('faults', { next: 1, kind: '429' });
    await practice.control('faults', { next: 5, kind: 'html' });
    expect(await practice.upsert(body)).toMatchObject({ status: 429 });
    expect(await practice.ask('/metadata')).toMatchObject({ status: 500 });
    expect(await practice.upsert(body)).toMatchObject({ status: 502 });
    await practice.control('faults', { next: 0, kind: 'html' });
    expect(await practice.upsert(body)).toMatchObject({ status: 200 });
  });

  describe('at a write of the Sync API', () => {
    const member = {
      name: 'Chitra Bhat',
      email: 'chitra.bhat@practice.example',
      phone_number: '919800002001',
      role: 'CALLER',
    };
    const lead = { ...body, actions: [{ type: '1001', fields: { note: 'once' } }] };
    const writes: [string, unknown, (practice: OpenPractice) => Promise<boolean>][] = [
      ['/lead', lead, async (practice) => (await practice.newLeads())[0]?.actions.length === 1],
      [
        '/team-members',
        member,
        async (practice) => (await practice.ask(`/team-members/${member.email}`)).status === 200,
      ],
    ];
    const kinds: [string, boolean][] = [
      ['500', false],
      ['429', false],
      ['html', false],
      ['reset-before', false],
      ['500-after', true],
      ['reset-after', true],
      ['slow', true],
    ];
    const table = writes.flatMap(([path, sent, isStored]) =>
      kinds.map(([kind, stores]) => ({ path, sent, isStored, kind, stores })),
    );

    it.each(table)('$kind at $path: stored is $stores', async ({ sent, ...one }) => {
      const practice = await openPractice();
      const order = { next: 1, kind: one.kind, delayMs: 0 };
      await practice.control('faults', order);
      const status = await practice.ask(one.path, sent).then(
        (reply) => reply.status,
        () => null,
      );
      expect(status === 201).toBe(one.kind === 'slow');
      expect(await one.isStored(practice)).toBe(one.stores);
      const [line] = await practice.log();
      expect(line?.status).toBe(status);
      expect(line?.result !== null).toBe(one.stores);
    });

    it('a write that was taken and denied is still there after a restart, once', async () => {
      const storeFile = makeStoreFile();
      const { practice, open } = await listenOnce({ storeFile });
      for (const kind of ['reset-after', '500-after', 'reset-before']) {
        await open.control('faults', { next: 1, kind });
        const phone = `91900000000${kind.length % 10}`;
        await open.ask('/lead', { ...lead, fields: { phone } }).catch(() => null);
      }
      const before = await open.newLeads();
      expect(before).toHaveLength(2);
      await practice.close();
      expect(await (await openPractice({ storeFile })).newLeads()).toEqual(before);
    });
  });
});
