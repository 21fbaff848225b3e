import { expect, it } from 'vitest';
import { describeMeter, describeWaiting } from '../../../renderer/text/upload-text.ts';

it.each([
  ['budget', 'budget of the tokens is spent'],
  ['throttled', 'slow down'],
  ['offline', 'Nothing is lost'],
  ['read-back', 'read back'],
] as const)('waiting for %s says why and how long', (kind, why) => {
  const text = describeWaiting({ kind, untilMs: 65_000 }, 0);
  expect(text).toContain(why);
  expect(text).toMatch(/in 1:05\.$/);
});

it('a token is known by its end, and says when telecrm refused it', () => {
  const meter = {
    api: 'sync',
    tokenEnd: 'c-1',
    used: 0,
    limit: 10,
    nextSlotAtMs: null,
    isParked: true,
  } as const;
  expect(describeMeter(meter)).toBe('Sync token ending c-1, refused by telecrm');
});
