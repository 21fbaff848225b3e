import { expect, it } from 'vitest';
import { listenOnce } from './open-practice.ts';

it('closes although a request is still waiting for its answer', async () => {
  const { practice, open } = await listenOnce();
  await open.control('faults', { next: 2, kind: 'hang', api: 'async' });
  const unanswered = open.upsert({ fields: {} }).catch((cause: unknown) => String(cause));
  while ((await open.log()).length === 0) await open.clock.advance(1);
  await practice.close();
  expect(await unanswered).toContain('fetch failed');
  await expect(open.ask('/metadata')).rejects.toThrow('fetch failed');
});
