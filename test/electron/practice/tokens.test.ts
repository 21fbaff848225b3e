import { describe, expect, it } from 'vitest';
import { makeStoreFile } from './make-store-file.ts';
import { listenOnce, openPractice } from './open-practice.ts';

const body = { fields: { phone: '919000000001' } };
const notAuthorized = {
  status: 401,
  body: { error: { code: 'NOT_AUTHORIZED', message: 'Invalid or missing access token.' } },
};

describe('the tokens of the practice workspace', () => {
  it('open nothing any more once they are deleted, and their value never comes back', async () => {
    const practice = await openPractice();
    expect(await practice.upsert(body, 'practice-async-3')).toMatchObject({ status: 200 });
    await practice.control('tokens', { delete: 'practice-async-3' });
    expect(await practice.upsert(body, 'practice-async-3')).toMatchObject(notAuthorized);
    const made = await practice.control('tokens', { create: 'async' });
    expect(made).toMatchObject({
      status: 200,
      body: { kind: 'async', token: 'practice-async-4' },
    });
    expect(await practice.upsert(body, 'practice-async-4')).toMatchObject({ status: 200 });
    expect(await practice.upsert(body, 'practice-async-3')).toMatchObject(notAuthorized);
    expect(await practice.ask('/metadata', undefined, 'practice-async-4')).toMatchObject(
      notAuthorized,
    );
    await practice.control('tokens', { delete: 'practice-async-4' });
    expect((await practice.control('tokens', { create: 'async' })).body).toMatchObject({
      token: 'practice-async-5',
    });
  });

  it('are listed by their kind and their end only, and told nowhere else', async () => {
    const practice = await openPractice();
    await practice.control('tokens', { delete: 'practice-sync-1' });
    await practice.control('tokens', { create: 'sync' });
    expect((await practice.control('tokens')).body).toEqual([
      ...['nc-1', 'nc-2', 'nc-3'].map((tokenEnd) => ({ kind: 'async', tokenEnd })),
      ...['nc-2', 'nc-3', 'nc-4'].map((tokenEnd) => ({ kind: 'sync', tokenEnd })),
    ]);
    expect(JSON.stringify((await practice.control('')).body)).not.toContain('practice-sync');
  });

  it.each([
    [{ delete: 'somebody-elses-secret' }, 'There is no such token.'],
    [{ create: 'sync', delete: 'practice-sync-1' }, 'Create or delete a token, one at a time.'],
    [{ create: 'both' }, /^create: /],
  ])('refuse %j', async (order, words) => {
    const practice = await openPractice();
    expect(await practice.control('tokens', order)).toMatchObject({
      status: 400,
      body: { error: { message: expect.stringMatching(words) } },
    });
  });

  it('are the same after a restart, deleted ones gone', async () => {
    const storeFile = makeStoreFile();
    const { practice, open } = await listenOnce({ storeFile });
    await open.control('tokens', { delete: 'practice-sync-2' });
    await open.control('tokens', { create: 'sync' });
    await practice.close();
    const again = await openPractice({ storeFile, clock: open.clock });
    expect(again.address.syncTokens).toEqual([
      'practice-sync-1',
      'practice-sync-3',
      'practice-sync-4',
    ]);
    expect(await again.ask('/metadata', undefined, 'practice-sync-2')).toMatchObject(notAuthorized);
    expect(await again.ask('/metadata', undefined, 'practice-sync-4')).toMatchObject({
      status: 200,
    });
  });
});
