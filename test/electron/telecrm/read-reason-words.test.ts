import { expect, it } from 'vitest';
import { readReasonWords } from '../../../electron/telecrm/read-reason-words.ts';

it.each<[string, string | null]>([
  [
    '{"error":{"code":"BAD_REQUEST","message":"Limit should be between 1 and 100"}}',
    'Limit should be between 1 and 100',
  ],
  ['{"error":{"code":"ENTERPRISE_LICENSE_EXPIRED"}}', 'ENTERPRISE_LICENSE_EXPIRED'],
  ['{"error":"Not here"}', 'Not here'],
  ['{"message":"Not here either"}', 'Not here either'],
  ['{"error":{},"message":"At the top"}', 'At the top'],
  ['{"detail":7}', '{"detail":7}'],
  ['"just text"', '"just text"'],
  ['plain\n  words', 'plain words'],
  ['', null],
  ['  \n', null],
  ['<html><head><title> 503 Busy </title></head><body>long text</body></html>', '503 Busy'],
  [
    '<html><title></title><body><script>var a = "<b>";</script><p>Come&nbsp;back &amp; try</p></body></html>',
    'Come back & try',
  ],
  ['<html><body></body></html>', null],
])('reads the words of %s', (body, words) => {
  expect(readReasonWords(body)).toBe(words);
});

it('shortens a page of words to a line', () => {
  expect(readReasonWords('word '.repeat(1000))?.length).toBe(300);
});

it('reads a long page of half-open tags without stalling', () => {
  const startMs = performance.now();
  readReasonWords(`<html>${'<script '.repeat(200_000)}`);
  expect(performance.now() - startMs).toBeLessThan(2_000);
});
