import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sealedFile } from '../../electron/sealed-file.ts';
import { createSessionSecrets } from '../../electron/session-secrets.ts';
import { fail, ok } from '../../shared/result.ts';

let dataFolder = '';
beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'leadloader-secrets-'));
});
afterEach(() => rmSync(dataFolder, { recursive: true }));

function sealOnDesktop(name: string): string {
  const file = sealedFile(dataFolder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, 'sealed');
  return file;
}

describe('secrets where nothing can seal them', () => {
  it('last as long as the host and never touch the disk', async () => {
    const secrets = createSessionSecrets(dataFolder);
    await secrets.write('Acme', 'false-token');
    expect(await secrets.read('Acme')).toEqual(ok('false-token'));
    expect(readdirSync(dataFolder)).toEqual([]);
    expect(await createSessionSecrets(dataFolder).read('Acme')).toEqual(ok(null));
  });

  it('of a profile saved on the desktop are there but sealed, until pasted in for this session', async () => {
    sealOnDesktop('Acme');
    const secrets = createSessionSecrets(dataFolder);
    expect(await secrets.read('Acme')).toEqual(fail({ kind: 'profile-sealed', name: 'Acme' }));
    await secrets.write('Acme', 'false-token');
    expect(await secrets.read('Acme')).toEqual(ok('false-token'));
  });

  it('are gone with the profile, the sealed ones too', async () => {
    const file = sealOnDesktop('Acme');
    const secrets = createSessionSecrets(dataFolder);
    await secrets.write('Acme', 'false-token');
    await secrets.remove('Acme');
    expect([await secrets.read('Acme'), existsSync(file)]).toEqual([ok(null), false]);
  });
});

describe('the file of a secret', () => {
  it.each(['../../evil', 'a/b', 'CON', 'अ'.repeat(80), ''])(
    'called %j stays in its folder',
    (name) => {
      expect(dirname(sealedFile(dataFolder, name))).toBe(join(dataFolder, 'secrets'));
    },
  );

  it('is another one for each name, also where the disk folds case', () => {
    const files = ['acme', 'Acme', 'acme '].map((name) => sealedFile(dataFolder, name));
    expect(new Set(files.map((file) => file.toLowerCase())).size).toBe(3);
  });
});
