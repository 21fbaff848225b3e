import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sealedFile } from '../../../electron/sealed-file.ts';
import { createSessionSecrets } from '../../../electron/session-secrets.ts';
import { fail } from '../../../shared/result.ts';
import { tempFolder } from '../../fakes/check-file.ts';
import { openEngine, valueOf } from './open-engine.ts';

const variables = {
  LEADLOADER_ENTERPRISE_ID: 'acme-enterprise',
  LEADLOADER_ASYNC_TOKENS: 'false-async-1, false-async-2,',
  LEADLOADER_SYNC_TOKENS: ' false-sync-1 ',
};

describe('the workspace of the environment', () => {
  it('is listed when an enterprise is named, with as many tokens as there are', async () => {
    const engine = await openEngine({
      environment: { ...variables, LEADLOADER_ZONE: 'Asia/Dubai', LEADLOADER_COUNTRY: 'AE' },
    });
    const listed = valueOf(await engine.call('workspace.list', undefined));
    expect(listed.slice(1)).toEqual([
      {
        name: 'env',
        kind: 'env',
        enterpriseId: 'acme-enterprise',
        zone: 'Asia/Dubai',
        country: 'AE',
        colour: 'gray',
        asyncTokenCount: 2,
        syncTokenCount: 1,
      },
    ]);
  });

  it('is not listed when no enterprise is named', async () => {
    const engine = await openEngine({ environment: { LEADLOADER_ASYNC_TOKENS: 'false-async-1' } });
    const listed = valueOf(await engine.call('workspace.list', undefined));
    expect(listed.map(({ name }) => name)).toEqual(['practice']);
  });

  const connect = async (change: Record<string, string>) => {
    const engine = await openEngine({ environment: { ...variables, ...change } });
    return engine.call('workspace.connect', { workspace: 'env' });
  };

  it.each([
    ['no enterprise', { LEADLOADER_ENTERPRISE_ID: '' }, 'any'],
    ['no token', { LEADLOADER_ASYNC_TOKENS: ',', LEADLOADER_SYNC_TOKENS: '' }, 'any'],
    ['no Sync token', { LEADLOADER_SYNC_TOKENS: '' }, 'sync'],
  ])('with %s says which is missing', async (_what, change, api) => {
    expect(await connect(change)).toEqual(fail({ kind: 'tokens-missing', api }));
  });

  it.each([
    ['LEADLOADER_SYNC_BASE_URL', 'http://next.telecrm.example/autoupdate/v2'],
    ['LEADLOADER_ASYNC_BASE_URL', 'http://127.0.0.1.example'],
    ['LEADLOADER_ASYNC_BASE_URL', 'http://10.0.0.7'],
    ['LEADLOADER_ASYNC_BASE_URL', 'ftp://127.0.0.1'],
    ['LEADLOADER_SYNC_BASE_URL', 'https://user:word@next.telecrm.example'],
    ['LEADLOADER_SYNC_BASE_URL', 'next.telecrm.example'],
  ])('never sends a token to %s=%s', async (name, url) => {
    expect(await connect({ [name]: url })).toMatchObject(fail({ kind: 'setting-invalid', name }));
  });
});

describe('a profile whose tokens the desktop has sealed', () => {
  const openSealed = async (environment: Record<string, string>) => {
    const dataFolder = tempFolder();
    const secrets = createSessionSecrets(dataFolder);
    const engine = await openEngine({ dataFolder, secrets, environment });
    const draft = {
      name: 'Acme',
      enterpriseId: 'acme-enterprise',
      zone: 'Asia/Kolkata',
      country: 'IN',
      colour: 'blue' as const,
    };
    valueOf(await engine.call('workspace.save', draft));
    const file = sealedFile(dataFolder, 'tokens of Acme');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, 'sealed');
    return engine;
  };

  it('cannot be opened elsewhere, and says so by its name', async () => {
    const engine = await openSealed({});
    expect(await engine.call('workspace.connect', { workspace: 'Acme' })).toEqual(
      fail({ kind: 'profile-sealed', name: 'Acme' }),
    );
  });

  it('takes the tokens of the environment instead, whatever enterprise that names', async () => {
    const engine = await openSealed({
      ...variables,
      LEADLOADER_ENTERPRISE_ID: '',
      LEADLOADER_SYNC_TOKENS: '',
    });
    expect(await engine.call('workspace.connect', { workspace: 'Acme' })).toEqual(
      fail({ kind: 'tokens-missing', api: 'sync' }),
    );
  });
});
