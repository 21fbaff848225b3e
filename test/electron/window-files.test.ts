import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentPolicy, readWindowFile, toWindowPath } from '../../electron/window-files.ts';

describe('the content policy', () => {
  it('lets the window run, style, show and fetch its own, and nothing else', () => {
    expect(contentPolicy('N')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-N'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
  });
});

describe('a path of the window', () => {
  it.each([
    ['/', 'index.html'],
    ['/index.html', 'index.html'],
    ['/assets/index-C9_hDneD.css', 'assets/index-C9_hDneD.css'],
    ['/assets/-abc.js', 'assets/-abc.js'],
  ])('%s is the file %s', (pathname, path) => {
    expect(toWindowPath(pathname)).toBe(path);
  });

  it.each([
    '',
    'index.html',
    '/..',
    '/../secret',
    '/a/../../secret',
    '/a/./b',
    '/.env',
    '/a/.git/config',
    '//etc/passwd',
    '/a//b',
    '/a/',
    '/%2e%2e/secret',
    '/..%2fsecret',
    '/..\\secret',
    '/a\\..\\b',
    '/C:/secret',
    '/a\u0000.js',
    '/a b',
    '/a\n',
  ])('%j is none', (pathname) => {
    expect(toWindowPath(pathname)).toBeNull();
  });
});

describe('a file of the window', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'leadloader-window-'));
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<p nonce="__CSP_NONCE__" title="__CSP_NONCE__">');
    writeFileSync(join(folder, 'assets/a.js'), '__CSP_NONCE__');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('that is the page has the nonce of its policy wherever the build left room, and is not kept', async () => {
    const page = await readWindowFile(folder, '/');
    const text = new TextDecoder().decode(page.body);
    const nonce = /^<p nonce="([\w-]{24})" title="\1">$/.exec(text)?.[1] ?? 'none';
    expect(page).toMatchObject({
      status: 200,
      headers: { 'content-security-policy': contentPolicy(nonce), 'cache-control': 'no-store' },
    });
  });

  it('that is no page is given as it is', async () => {
    const script = await readWindowFile(folder, '/assets/a.js');
    expect(new TextDecoder().decode(script.body)).toBe('__CSP_NONCE__');
  });

  it.each(['/assets', '/missing.js', '/index.html/x', '/../x'])('%s is not there', async (path) => {
    expect(await readWindowFile(folder, path)).toMatchObject({ status: 404 });
  });
});
