import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSealedSecrets } from '../../../electron/desktop/sealed-secrets.ts';
import { ok } from '../../../shared/result.ts';

const keyring = vi.hoisted(() => ({ isThere: true, backend: 'gnome_libsecret', key: 'k1' }));
vi.mock('electron', () => ({
  safeStorage: {
    isEncryptionAvailable: () => keyring.isThere,
    getSelectedStorageBackend: () => keyring.backend,
    encryptString: (text: string) =>
      Buffer.from(`${keyring.key}${[...text].toReversed().join('')}`),
    decryptString(sealed: Buffer) {
      const text = sealed.toString();
      if (!text.startsWith(keyring.key)) throw new Error('Error while decrypting the ciphertext.');
      return Array.from(text.slice(keyring.key.length)).toReversed().join('');
    },
  },
}));

let dataFolder = '';
beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'leadloader-sealed-'));
  Object.assign(keyring, { isThere: true, backend: 'gnome_libsecret', key: 'k1' });
});
afterEach(() => rmSync(dataFolder, { recursive: true }));

const files = () => readdirSync(dataFolder, { recursive: true }).map(String);

describe('secrets of the desktop', () => {
  it('are sealed on the disk and open again after a restart', async () => {
    await createSealedSecrets(dataFolder).write('Acme', 'false-token');
    const text = readFileSync(join(dataFolder, files().at(-1) ?? ''), 'utf8');
    expect(Buffer.from(text, 'base64').toString()).toBe('k1nekot-eslaf');
    expect(await createSealedSecrets(dataFolder).read('Acme')).toEqual(ok('false-token'));
  });

  it('nobody saved are null, and removing them is no trouble', async () => {
    const secrets = createSealedSecrets(dataFolder);
    expect(await secrets.read('Acme')).toEqual(ok(null));
    await secrets.remove('Acme');
  });

  it('replaced are the new ones, removed are none', async () => {
    const secrets = createSealedSecrets(dataFolder);
    await secrets.write('Acme', 'one');
    await secrets.write('Acme', 'two');
    expect(await secrets.read('Acme')).toEqual(ok('two'));
    await secrets.remove('Acme');
    expect([await secrets.read('Acme'), files()]).toEqual([ok(null), ['secrets']]);
  });

  it.each([
    ['no keyring', { isThere: false }],
    ['a keyring whose key everybody knows', { backend: 'basic_text' }],
  ])('are not saved at all where there is %s, and that is said', async (_what, state) => {
    Object.assign(keyring, state);
    expect(await createSealedSecrets(dataFolder).write('Acme', 'false-token')).toEqual({
      ok: false,
      error: { kind: 'not-possible', what: expect.stringMatching(/^This computer has no keyring/) },
    });
    expect(files()).toEqual([]);
  });

  it('sealed earlier say so while the keyring is away', async () => {
    const secrets = createSealedSecrets(dataFolder);
    await secrets.write('Acme', 'false-token');
    keyring.isThere = false;
    expect(await secrets.read('Acme')).toMatchObject({ error: { kind: 'profile-sealed' } });
  });

  it('sealed with a key that is lost ask to be pasted in again', async () => {
    const secrets = createSealedSecrets(dataFolder);
    await secrets.write('Acme', 'false-token');
    keyring.key = 'k2';
    expect(await secrets.read('Acme')).toMatchObject({
      error: { kind: 'not-possible', what: expect.stringContaining('Paste them in again.') },
    });
  });

  it('that cannot be written are said in words about tokens', async () => {
    writeFileSync(join(dataFolder, 'secrets'), 'a file in the way');
    expect(await createSealedSecrets(dataFolder).write('Acme', 'false-token')).toMatchObject({
      error: {
        kind: 'not-possible',
        what: expect.stringContaining('The tokens could not be saved'),
      },
    });
  });
});
