import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { answerAppRequest } from '../../../electron/desktop/app-protocol.ts';

vi.mock('electron', () => ({ protocol: {} }));

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'leadloader-app-'));
  mkdirSync(join(folder, 'window'));
  writeFileSync(join(folder, 'window/index.html'), 'page');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
});
afterAll(() => rmSync(folder, { recursive: true }));

const ask = (url: string, method = 'GET') =>
  answerAppRequest(join(folder, 'window'), { url, method });

describe('app://window/', () => {
  it('is the page under its policy', async () => {
    const answer = await ask('app://window/');
    expect([
      answer.status,
      await answer.text(),
      answer.headers.get('content-security-policy'),
    ]).toEqual([200, 'page', expect.stringContaining("script-src 'self';")]);
  });

  it.each([
    'app://window/../secret.txt',
    'app://window/%2e%2e/secret.txt',
    'app://window/..%2fsecret.txt',
    'app://window/..%5csecret.txt',
    'app://window//secret.txt',
    'app://other/',
    'app://other/index.html',
    'app:///index.html',
  ])('does not reach %s', async (url) => {
    const answer = await ask(url);
    expect([answer.status, await answer.text()]).toEqual([404, 'There is nothing here.']);
  });

  it('can only be read', async () => {
    expect(await ask('app://window/', 'POST')).toMatchObject({ status: 404 });
  });
});
