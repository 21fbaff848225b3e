import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createWorkspaces } from '../../../electron/engine/workspaces.ts';
import type { Ports } from '../../../electron/engine/ports.ts';
import { openAppStore } from '../../../electron/store/app-store.ts';
import type { WorkspaceDraft } from '../../../shared/ipc/workspace.ts';
import { fail, ok } from '../../../shared/result.ts';
import { NotedSecrets, testPorts, valueOf } from './open-engine.ts';

const profile = {
  name: 'Acme',
  enterpriseId: 'acme-enterprise',
  zone: 'Asia/Kolkata',
  country: 'IN',
  colour: 'teal' as const,
};
const draft: WorkspaceDraft = {
  ...profile,
  asyncTokens: ['false-async-1', 'false-async-2'],
  syncTokens: ['false-sync-1'],
};
const summary = {
  ...profile,
  kind: 'profile' as const,
  asyncTokenCount: 2,
  syncTokenCount: 1,
};

/** The workspaces of one data folder; the practice workspace is always busy here. */
function openWorkspaces(change: Partial<Ports> = {}) {
  const secrets = new NotedSecrets();
  const ports = testPorts({ secrets, ...change });
  const store = openAppStore(join(ports.dataFolder, 'app.sqlite'));
  const busy = fail({ kind: 'practice-busy' as const });
  const practice = { open: async () => busy, view: async () => busy, close: async () => {} };
  return { secrets, ports, workspaces: createWorkspaces(ports, store, practice) };
}

function tokensOf(line: { asyncTokens: { value: string }[]; syncTokens: { value: string }[] }) {
  return [line.asyncTokens, line.syncTokens].map((tokens) => tokens.map(({ value }) => value));
}

describe('a saved workspace', () => {
  it('is listed after the practice workspace, by name, with the number of its tokens', async () => {
    const { workspaces } = openWorkspaces();
    expect(await workspaces.save(draft)).toEqual(ok(summary));
    await workspaces.save({ ...draft, name: 'Aardvark' });
    expect(workspaces.list().map(({ name }) => name)).toEqual(['practice', 'Aardvark', 'Acme']);
    expect(workspaces.list()[2]).toEqual(summary);
  });

  it("keeps its tokens with the host's secrets, and in no file", async () => {
    const { workspaces, secrets, ports } = openWorkspaces();
    await workspaces.save(draft);
    expect([...secrets.values.keys()]).toEqual(['tokens of Acme']);
    const files = readdirSync(ports.dataFolder).map((name) =>
      readFileSync(join(ports.dataFolder, name), 'latin1'),
    );
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((text) => text.includes('false-'))).toEqual([]);
  });

  it('opens with telecrm’s addresses and its tokens, each known by its end and a hash', async () => {
    const { workspaces } = openWorkspaces();
    await workspaces.save(draft);
    const line = valueOf(await workspaces.open('Acme'));
    expect([line.asyncBaseUrl, line.syncBaseUrl, line.summary]).toEqual([
      'https://next-api.telecrm.in',
      'https://next.telecrm.in/autoupdate/v2',
      summary,
    ]);
    expect(tokensOf(line)).toEqual([['false-async-1', 'false-async-2'], ['false-sync-1']]);
    const all = [...line.asyncTokens, ...line.syncTokens];
    expect(all.map(({ end }) => end)).toEqual(['nc-1', 'nc-2', 'nc-1']);
    expect(new Set(all.map(({ key }) => key)).size).toBe(3);
    expect(all.filter(({ key }) => !/^[\da-f]{64}$/.test(key))).toEqual([]);
  });

  it.each([
    ['kept when left out', {}, [['false-async-1', 'false-async-2'], ['false-sync-1']], [2, 1]],
    ['gone when the list is empty', { asyncTokens: [] }, [[], ['false-sync-1']], [0, 1]],
    [
      'new when there are new ones, the others staying',
      { syncTokens: ['false-sync-9', 'false-sync-8'] },
      [
        ['false-async-1', 'false-async-2'],
        ['false-sync-9', 'false-sync-8'],
      ],
      [2, 2],
    ],
  ])('saved again has its tokens %s', async (_what, change, tokens, counts) => {
    const { workspaces } = openWorkspaces();
    await workspaces.save(draft);
    const saved = valueOf(await workspaces.save({ ...profile, ...change, country: 'AE' }));
    expect([saved.country, saved.asyncTokenCount, saved.syncTokenCount]).toEqual(['AE', ...counts]);
    expect(tokensOf(valueOf(await workspaces.open('Acme')))).toEqual(tokens);
  });

  it('that is removed is gone with its tokens, and is not found a second time', async () => {
    const { workspaces, secrets } = openWorkspaces();
    await workspaces.save(draft);
    const unknown = fail({ kind: 'workspace-unknown', name: 'Acme' });
    expect(await workspaces.remove('Acme')).toEqual(ok(null));
    expect(secrets.values.size).toBe(0);
    expect([await workspaces.open('Acme'), await workspaces.remove('Acme')]).toEqual([
      unknown,
      unknown,
    ]);
  });

  it('is not remembered when the host cannot keep its tokens', async () => {
    const secrets = new NotedSecrets();
    const refusal = fail({ kind: 'not-possible' as const, what: 'No keyring.' });
    secrets.write = async () => refusal;
    const { workspaces } = openWorkspaces({ secrets });
    expect(await workspaces.save(draft)).toEqual(refusal);
    expect(workspaces.list().map(({ name }) => name)).toEqual(['practice']);
  });
});
