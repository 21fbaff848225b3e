import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fail, ok } from '../../../shared/result.ts';
import { openTestHost } from './open-test-host.ts';
import type { TestHost } from './open-test-host.ts';

let host: TestHost;
beforeEach(async () => {
  host = await openTestHost(3_000_000);
});
afterEach(() => host.close());

const transfers = () => readdirSync(join(host.folder, 'transfers'));

async function upload(name: string, body: string | Iterable<string>, origin = host.origin) {
  const headers = {
    cookie: await host.enter(),
    origin,
    'content-type': 'application/octet-stream',
  };
  return host.ask({
    path: `/upload?name=${encodeURIComponent(name)}`,
    method: 'POST',
    headers,
    body,
  });
}

describe('an upload', () => {
  it('reaches the engine as a file of the same name and bytes, however many pieces it came in', async () => {
    const pieces = Array.from({ length: 40 }, (_, n) => `${n},अनीता\r\n`.repeat(1_000));
    const answer = await upload('leads अ.csv', pieces);
    const [path = ''] = host.added;
    expect([answer.status, JSON.parse(answer.body).ok, basename(path)]).toEqual([
      200,
      true,
      'leads अ.csv',
    ]);
    expect(readFileSync(path, 'utf8')).toBe(pieces.join(''));
  });

  it.each([
    '../../../evil.csv',
    '/etc/evil.csv',
    '..\\..\\evil.csv',
    'C:\\evil.csv',
    '..',
    '',
    '.',
    'a\u0000/../b',
    'con',
  ])('called %j stays in a folder of its own', async (name) => {
    await upload(name, 'a,b');
    const [path = ''] = host.added;
    const inside = relative(join(host.folder, 'transfers'), path);
    expect(inside).toMatch(/^[\da-f-]{36}[/\\][^/\\.][^/\\]*$/);
  });

  it('too large is refused in a sentence after it was heard out, and leaves nothing', async () => {
    const { body } = await upload(
      'big.csv',
      Array.from({ length: 40 }, () => 'x'.repeat(100_000)),
    );
    expect(JSON.parse(body)).toMatchObject({
      ok: false,
      error: { kind: 'not-possible', what: expect.stringContaining('big.csv is larger than') },
    });
    expect([host.added, transfers()]).toEqual([[], []]);
  });

  it('from a foreign page is refused and leaves nothing', async () => {
    const { status } = await upload('leads.csv', 'a', 'https://evil.example');
    expect([status, host.added, transfers()]).toEqual([403, [], []]);
  });

  it('broken off leaves nothing', async () => {
    const headers = {
      cookie: await host.enter(),
      origin: host.origin,
      'content-type': 'application/octet-stream',
    };
    const breaking = new AbortController();
    const content = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new Uint8Array(100_000)),
    });
    const init = { method: 'POST', headers, body: content, duplex: 'half' as const };
    const sent = fetch(`${host.origin}/upload?name=a`, { ...init, signal: breaking.signal });
    await vi.waitFor(() => expect(transfers()).toHaveLength(1));
    breaking.abort();
    await expect(sent).rejects.toThrow('aborted');
    await vi.waitFor(() => expect(transfers()).toEqual([]));
    expect(host.added).toEqual([]);
  });

  it('of another type is refused', async () => {
    const headers = { cookie: await host.enter(), origin: host.origin, 'content-type': 'text/csv' };
    const answer = await host.ask({ path: '/upload?name=a', method: 'POST', headers, body: 'a' });
    expect(answer).toMatchObject({ status: 415, body: 'Leadloader cannot read this request.\n' });
  });
});

describe('a download', () => {
  async function save(name: string): Promise<string> {
    const saved = await host.downloads.save(name, async (path) => {
      writeFileSync(path, 'a,b\r\n');
      return ok(null);
    });
    return saved.ok && saved.value.kind === 'download' ? saved.value.url : 'none';
  }

  it('is handed out under its name, once, and is gone', async () => {
    const headers = { cookie: await host.enter() };
    const path = await save("rejected '1' अ.csv");
    const first = await host.ask({ path, headers });
    expect([first.status, first.headers['content-disposition'], first.body]).toEqual([
      200,
      `attachment; filename="rejected__1___.csv"; filename*=UTF-8''rejected%20%271%27%20%E0%A4%85.csv`,
      'a,b\r\n',
    ]);
    expect(await host.ask({ path, headers })).toMatchObject({ status: 404 });
    await vi.waitFor(() => expect(transfers()).toEqual([]));
  });

  it('is refused without the session, and still there for its owner', async () => {
    const headers = { cookie: await host.enter() };
    const path = await save('rejected.csv');
    expect(await host.ask({ path })).toMatchObject({ status: 403 });
    expect(await host.ask({ path, headers })).toMatchObject({ status: 200 });
  });

  it('that could not be written is said as the engine says it, and leaves nothing', async () => {
    const error = { kind: 'report-unbalanced', rows: 2, outcomes: 1 } as const;
    expect(await host.downloads.save('r.csv', async () => fail(error))).toEqual(fail(error));
    expect(transfers()).toEqual([]);
  });
});
