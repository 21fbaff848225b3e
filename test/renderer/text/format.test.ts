import { expect, it } from 'vitest';
import { countOf, formatDuration, formatSize, showBlanks } from '../../../renderer/text/format.ts';

it.each([
  [0, '0:00'],
  [-5_000, '0:00'],
  [1, '0:01'],
  [61_000, '1:01'],
  [3_600_000, '1:00:00'],
  [3_725_000, '1:02:05'],
])('%i ms are shown as %s', (ms, text) => expect(formatDuration(ms)).toBe(text));

it.each([
  [999, '999 bytes'],
  [54_200, '54.2 kB'],
  [137_000_000, '137 MB'],
])('%i bytes are shown as %s', (bytes, text) => expect(formatSize(bytes)).toBe(text));

it.each([
  ['Site visit ', 'Site visit␣'],
  ['\u00a0 PUN 1\t', '␣␣PUN 1␣'],
  ['  ', '␣␣'],
  ['', ''],
])('the blanks around "%s" are seen as %s', (text, seen) => expect(showBlanks(text)).toBe(seen));

it('counts are grouped as in India, and one row is no rows', () => {
  expect([countOf(1, 'row'), countOf(250, 'row'), countOf(100_000, 'row')]).toEqual([
    '1 row',
    '250 rows',
    '1,00,000 rows',
  ]);
});
