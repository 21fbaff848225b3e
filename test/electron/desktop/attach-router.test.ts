import type { BrowserWindow } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { attachRouter } from '../../../electron/desktop/attach-router.ts';
import type { EventListener } from '../../../electron/engine/engine.ts';
import { fail, ok } from '../../../shared/result.ts';

type Handler = (event: { senderFrame: unknown }, ...args: unknown[]) => Promise<unknown>;
const handlers = vi.hoisted(() => new Map<string, Handler>());
vi.mock('electron', () => ({
  ipcMain: { handle: (channel: string, handler: Handler) => handlers.set(channel, handler) },
  protocol: {},
}));

const mainFrame = { origin: 'app://window' };
const file = { fileId: 'f', name: 'leads.csv', sizeBytes: 3 };
let sent: unknown[] = [];
let window: { isDestroyed(): boolean; webContents: object } | null = null;
let bugs: unknown[] = [];
let publish: EventListener = () => undefined;

beforeEach(() => {
  sent = [];
  bugs = [];
  const webContents = { mainFrame, send: (...message: unknown[]) => sent.push(message) };
  window = { isDestroyed: () => false, webContents };
  attachRouter({
    engine: {
      route: async (name, input) => ok({ name, input }),
      addFile: async (path) => ok({ ...file, name: path }),
      on(listener) {
        publish = listener;
        return () => undefined;
      },
    },
    currentWindow: () => window as BrowserWindow | null,
    reportBug(cause) {
      bugs.push(cause);
      return 'incident';
    },
  });
});

function send(channel: string, senderFrame: unknown, ...args: unknown[]): Promise<unknown> {
  const handler = handlers.get(channel);
  if (handler === undefined) throw new Error(`Nobody answers ${channel}.`);
  return handler({ senderFrame }, ...args);
}

describe('the door of the engine', () => {
  it('has two channels and no third', () => {
    expect([...handlers.keys()]).toEqual(['call', 'open-file']);
  });

  it('passes a call of our page on as it is: the engine judges names and inputs', async () => {
    expect(await send('call', mainFrame, 'no.such.call', { any: 1 })).toEqual(
      ok({ name: 'no.such.call', input: { any: 1 } }),
    );
  });

  it.each([
    ['a frame within our page', { origin: 'app://window' }],
    ['a frame that is gone', null],
  ])('is closed to %s, which is a bug worth writing down', async (_who, frame) => {
    const refused = fail({ kind: 'bug', incidentId: 'incident' });
    expect(await send('call', frame, 'app.info')).toEqual(refused);
    expect(await send('open-file', frame, '/etc/passwd')).toEqual(refused);
    expect(bugs).toEqual([new Error('A call from a foreign frame'), expect.any(Error)]);
  });

  it('is closed to our window while it shows a foreign page', async () => {
    const foreign = { origin: 'https://evil.example' };
    window = { isDestroyed: () => false, webContents: { mainFrame: foreign } };
    expect(await send('call', foreign, 'app.info')).toMatchObject({ ok: false });
  });

  it('is closed while there is no window', async () => {
    window = null;
    expect(await send('call', mainFrame, 'app.info')).toMatchObject({ ok: false });
  });
});

describe('a file from the window', () => {
  it('is opened by its path', async () => {
    expect(await send('open-file', mainFrame, '/home/a/leads.csv')).toEqual(
      ok({ ...file, name: '/home/a/leads.csv' }),
    );
  });

  it.each(['', undefined, null, 7, ['/etc/passwd']])(
    'without a path (%j) is politely unknown',
    async (path) => {
      expect(await send('open-file', mainFrame, path)).toEqual(fail({ kind: 'file-unknown' }));
    },
  );
});

describe('an event of the engine', () => {
  const payload = { revision: 1 } as never;

  it('goes to the window', () => {
    publish('run.progress', payload);
    expect(sent).toEqual([['event', 'run.progress', payload]]);
  });

  it('is lost without harm when the window is closed', () => {
    window = { isDestroyed: () => true, webContents: {} };
    publish('run.progress', payload);
    window = null;
    publish('run.progress', payload);
    expect(sent).toEqual([]);
  });
});
