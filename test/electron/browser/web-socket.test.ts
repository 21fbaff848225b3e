import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { longestMessage } from '../../../electron/browser/web-socket.ts';
import { maxPastedChars } from '../../../shared/ipc/paste-limit.ts';
import { openTestHost } from './open-test-host.ts';
import type { TestHost } from './open-test-host.ts';

let host: TestHost;
beforeEach(async () => {
  host = await openTestHost();
});
afterEach(() => host.close());

async function connect(): Promise<WebSocket> {
  const headers = { cookie: await host.enter(), origin: host.origin };
  const socket = new WebSocket(`ws://127.0.0.1:${host.port}/ws`, { headers });
  await once(socket, 'open');
  return socket;
}

async function nextMessage(socket: WebSocket): Promise<unknown> {
  const [data] = await once(socket, 'message');
  return JSON.parse(String(data));
}

/** The status a connection is refused with. */
async function refusedWith(headers: Record<string, string>): Promise<number | undefined> {
  const socket = new WebSocket(`ws://127.0.0.1:${host.port}/ws`, { headers });
  const [, response] = await once(socket, 'unexpected-response');
  socket.on('error', () => null).terminate();
  return response.statusCode;
}

describe('the socket of the window', () => {
  it('answers each call under its own number', async () => {
    const socket = await connect();
    socket.send(JSON.stringify({ id: 7, name: 'app.info' }));
    expect(await nextMessage(socket)).toEqual({
      id: 7,
      result: { ok: true, value: 'answer to app.info' },
    });
    expect(host.routed).toEqual([{ name: 'app.info', input: undefined }]);
  });

  it('carries events until it is closed', async () => {
    const socket = await connect();
    const payload = { revision: 1 };
    const arrived = nextMessage(socket);
    host.publish('run.progress', payload as never);
    expect(await arrived).toEqual({ event: 'run.progress', payload });
    socket.close();
    await vi.waitFor(() => expect(host.listenerCount()).toBe(0));
  });

  it.each(['{', 'null', '[]', '"call"', '{"name":"app.info"}', '{"id":{},"name":"app.info"}'])(
    'is closed with a reason after %s, and the host lives on',
    async (text) => {
      const socket = await connect();
      socket.send(text);
      const [code, reason] = await once(socket, 'close');
      expect([code, String(reason)]).toEqual([1007, 'This is not a message of Leadloader.']);
      expect(host.routed).toEqual([]);
      expect(await host.ask({ path: '/' })).toMatchObject({ status: 403 });
    },
  );

  it('carries as many pasted rows as the contract allows', async () => {
    const socket = await connect();
    const text = 'न\t'.repeat(maxPastedChars / 2);
    socket.send(JSON.stringify({ id: 1, name: 'file.paste', input: { text } }));
    expect(await nextMessage(socket)).toMatchObject({ id: 1, result: { ok: true } });
    const [call] = host.routed as { input: { text: string } }[];
    expect(call?.input.text === text).toBe(true);
  });

  it('is closed after a message longer than any of the contract', async () => {
    const socket = await connect();
    socket.on('error', () => null);
    socket.send(JSON.stringify({ id: 1, name: 'x'.repeat(longestMessage) }));
    const [code] = await once(socket, 'close');
    expect([code, host.routed]).toEqual([1009, []]);
  });
});

describe('a page that no longer answers', () => {
  it('does not keep the host from closing', async () => {
    const socket = await connect();
    socket.pause();
    const gone = once(
      socket.on('error', () => null),
      'close',
    );
    await expect(host.close()).resolves.toBeUndefined();
    socket.resume();
    await gone;
    host = await openTestHost();
  });
});

describe('a socket from elsewhere', () => {
  it('is refused without the session', async () => {
    expect(await refusedWith({ origin: host.origin })).toBe(403);
  });

  it.each(['https://evil.example', 'http://localhost:PORT', 'http://127.0.0.1:1', 'null'])(
    'is refused from the origin %s, session or not',
    async (origin) => {
      const cookie = await host.enter();
      const named = origin.replace('PORT', String(host.port));
      expect(await refusedWith({ cookie, origin: named })).toBe(403);
    },
  );

  it('is refused when it names no origin', async () => {
    expect(await refusedWith({ cookie: await host.enter() })).toBe(403);
  });

  it('is refused when it names another host', async () => {
    const cookie = await host.enter();
    const headers = { cookie, host: 'evil.example', origin: 'http://evil.example' };
    expect(await refusedWith(headers)).toBe(403);
  });
});
