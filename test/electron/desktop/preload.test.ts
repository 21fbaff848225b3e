import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Api } from '../../../shared/ipc/api.ts';

type Listener = (event: unknown, ...message: unknown[]) => void;
const bridge = vi.hoisted(() => ({
  exposed: {} as Record<string, unknown>,
  invoked: [] as unknown[][],
  listeners: new Map<string, Set<Listener>>(),
}));
vi.mock('electron', () => ({
  contextBridge: {
    exposeInMainWorld(name: string, api: unknown) {
      bridge.exposed[name] = api;
    },
  },
  ipcRenderer: {
    invoke: async (...message: unknown[]) => void bridge.invoked.push(message),
    on(channel: string, listener: Listener) {
      bridge.listeners.set(channel, (bridge.listeners.get(channel) ?? new Set()).add(listener));
    },
    off: (channel: string, listener: Listener) => bridge.listeners.get(channel)?.delete(listener),
  },
  webUtils: { getPathForFile: (file: { path: string }) => file.path },
}));

await import('../../../electron/preload.ts');
const api = bridge.exposed['leadloader'] as Api;

function receive(...message: unknown[]): void {
  for (const listener of bridge.listeners.get('event') ?? []) listener({}, ...message);
}

beforeEach(() => {
  bridge.invoked = [];
});

describe('the preload', () => {
  it('gives the page three ways and no others', () => {
    expect([Object.keys(bridge.exposed), Object.keys(api)]).toEqual([
      ['leadloader'],
      ['call', 'on', 'openFile'],
    ]);
  });

  it('carries a call as it is, on its one channel', async () => {
    await api.call('file.preview', { fileId: 'x', choices: {} });
    expect(bridge.invoked).toEqual([['call', 'file.preview', { fileId: 'x', choices: {} }]]);
  });

  it('hands a file over by the path that the page never sees', async () => {
    await api.openFile({ path: '/home/a/leads.csv' });
    expect(bridge.invoked).toEqual([['open-file', '/home/a/leads.csv']]);
  });

  it('gives a listener the payloads of its event only, and nothing after it left', () => {
    const heard: unknown[] = [];
    const leave = api.on('run.progress', (payload) => heard.push(payload));
    receive('run.progress', 1);
    receive('check.progress', 2);
    leave();
    receive('run.progress', 3);
    expect([heard, bridge.listeners.get('event')?.size]).toEqual([[1], 0]);
  });
});
