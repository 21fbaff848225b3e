import { describe, expect, it } from 'vitest';
import { createBrowserApi } from '../../../renderer/api/browser-api.ts';
import { sampleCheck, sampleProgress } from '../../fakes/sample-wizard.ts';

const gone = { ok: false, error: { kind: 'no-network', host: 'Leadloader' } };

/** The page's end of a socket, with the engine's end in the test's hands. */
class FakeSocket extends EventTarget {
  readyState: number = WebSocket.CONNECTING;
  readonly sent: { id: number; name: string; input?: unknown }[] = [];

  send(text: string): void {
    this.sent.push(JSON.parse(text) as FakeSocket['sent'][number]);
  }

  open(): void {
    this.readyState = WebSocket.OPEN;
    this.dispatchEvent(new Event('open'));
  }

  lose(): void {
    this.readyState = WebSocket.CLOSED;
    this.dispatchEvent(new Event('close'));
  }

  say(message: object): void {
    this.dispatchEvent(new MessageEvent('message', { data: JSON.stringify(message) }));
  }
}

function openApi(upload: (name: string) => Promise<Response> = async () => Response.json({})) {
  const sockets: FakeSocket[] = [];
  const later: (() => void)[] = [];
  const api = createBrowserApi({
    connect: () => {
      const socket = new FakeSocket();
      sockets.push(socket);
      return socket as unknown as WebSocket;
    },
    upload,
    later: (work) => void later.push(work),
  });
  const socket = () => sockets.at(-1) ?? new FakeSocket();
  return { api, socket, later, sockets };
}

describe('a call', () => {
  it('made before the socket is open waits for it, and gets its own answer', async () => {
    const { api, socket } = openApi();
    const list = api.call('workspace.list', undefined);
    const runs = api.call('run.list', undefined);
    expect(socket().sent).toEqual([]);
    socket().open();
    const [first, second] = socket().sent;
    expect(socket().sent.map(({ name }) => name)).toEqual(['workspace.list', 'run.list']);
    socket().say({ id: second?.id, result: { ok: true, value: ['runs'] } });
    socket().say({ id: first?.id, result: { ok: true, value: ['workspaces'] } });
    expect(await Promise.all([list, runs])).toEqual([
      { ok: true, value: ['workspaces'] },
      { ok: true, value: ['runs'] },
    ]);
  });

  it('under way when the socket is lost is answered: Leadloader cannot be reached', async () => {
    const { api, socket } = openApi();
    socket().open();
    const list = api.call('workspace.list', undefined);
    socket().lose();
    expect(await list).toEqual(gone);
    expect(await api.call('run.list', undefined)).toEqual(gone);
  });

  it('goes through again once the socket is back', async () => {
    const { api, socket, later, sockets } = openApi();
    socket().open();
    socket().lose();
    later.shift()?.();
    expect(sockets).toHaveLength(2);
    const list = api.call('run.list', undefined);
    socket().open();
    socket().say({ id: socket().sent[0]?.id, result: { ok: true, value: [] } });
    expect(await list).toEqual({ ok: true, value: [] });
  });
});

describe('an event', () => {
  it('reaches those who listen to it, also after the socket was lost', () => {
    const { api, socket, later } = openApi();
    const heard: unknown[] = [];
    const stop = api.on('check.progress', (progress) => heard.push(progress));
    socket().say({ event: 'check.progress', payload: sampleCheck() });
    socket().say({ event: 'run.progress', payload: sampleProgress() });
    socket().lose();
    later.shift()?.();
    socket().say({ event: 'check.progress', payload: sampleCheck({ revision: 4 }) });
    stop();
    socket().say({ event: 'check.progress', payload: sampleCheck({ revision: 5 }) });
    expect(heard).toEqual([sampleCheck(), sampleCheck({ revision: 4 })]);
  });
});

describe('a file', () => {
  const file = new File(['Name'], 'लीड.csv');

  it('is uploaded under its name', async () => {
    const names: string[] = [];
    const { api } = openApi(async (name) => {
      names.push(name);
      return Response.json({ ok: true, value: { fileId: 'f', name, sizeBytes: 4 } });
    });
    expect(await api.openFile(file)).toMatchObject({ ok: true, value: { name: 'लीड.csv' } });
    expect(names).toEqual(['लीड.csv']);
  });

  it.each([
    ['no answer', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['an answer that is no JSON', async () => new Response('<h1>403</h1>')],
  ])('that gets %s is answered like a lost call', async (_, upload) => {
    expect(await openApi(upload).api.openFile(file)).toEqual(gone);
  });
});
