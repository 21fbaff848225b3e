import { expect, it } from 'vitest';
import { readRetryAfterMs } from '../../../electron/telecrm/read-retry-after.ts';

const nowMs = Date.UTC(2026, 0, 1);

it.each<[string | null, number | null]>([
  ['0', 0],
  ['7', 7_000],
  [' 1.5 ', 1_500],
  ['3600', 3_600_000],
  ['86400', 3_600_000],
  ['999999999999999999999999', 3_600_000],
  ['Thu, 01 Jan 2026 00:00:30 GMT', 30_000],
  ['Thursday, 01-Jan-26 00:00:30 GMT', 30_000],
  ['Thu, 01 Jan 2099 00:00:00 GMT', 3_600_000],
  ['Wed, 31 Dec 2025 23:59:59 GMT', null],
  ['Thu, 99 Foo 2026 00:00:00 GMT', null],
  ['5 minutes', null],
  ['-5', null],
  ['1e3', null],
  ['Infinity', null],
  ['', null],
  [null, null],
])('reads Retry-After %j as %j ms', (header, expected) => {
  expect(readRetryAfterMs(header, nowMs)).toBe(expected);
});
