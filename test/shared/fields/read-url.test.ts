import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldKinds } from '../../../shared/fields/field-kinds.ts';
import { compileReader } from './compile-reader.ts';

describe.each(['website', 'medialink'] as const)('a %s column', (type) => {
  it.each([
    'https://example.com',
    'HTTP://Example.com/',
    'http://localhost:3000/a',
    'https://sub.example.co.in/a/b?c=d&e=%20#f',
    'https://example.com?x=1',
    'http://192.168.0.1:8080/file.pdf',
    'https://my_bucket.example.com/हिंदी.pdf',
  ])('accepts %j', (cell) => {
    expect(compileReader(type)(` ${cell} `)).toEqual({ ok: true, value: cell });
  });

  it.each([
    'example',
    'example.com',
    'www.example.com',
    'ftp://example.com',
    'https://',
    'https:/example.com',
    'https://example',
    'https://exa mple.com',
    'https://example.com/a b',
    'https://example.com:99999',
    'https://256.1.1.1',
    'https://1.2.3.4.5',
    'https://example.123',
    'https://user:secret@example.com',
    'javascript:alert(1)',
    'https://a.com, https://b.com',
  ])('holds %j', (cell) => {
    expect(compileReader(type)(cell)).toEqual({ ok: false, error: 'url-invalid' });
  });

  it('accepts nothing that a browser would refuse', () => {
    const read = compileReader(type);
    const cell = fc.oneof(fc.webUrl(), fc.stringMatching(/^https?:\/\/[\w.:/?#@%[\]-]{1,20}$/));
    fc.assert(
      fc.property(cell, (text) => {
        expect(URL.canParse(text) || !read(text).ok).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('is the same only as written', () => {
    const sent = 'https://example.com';
    const answers = [sent, `${sent}/`, undefined];
    expect(answers.map((readBack) => fieldKinds[type].isSame(sent, readBack))).toEqual([
      true,
      false,
      false,
    ]);
  });
});
