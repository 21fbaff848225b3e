import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { fail, ok } from '../shared/result.ts';
import type { Secrets } from './engine/ports.ts';
import { sealedFile } from './sealed-file.ts';

/**
 * Secrets of a host that has no keyring: plain Node cannot seal, so they live in memory until the host
 * ends. What the desktop sealed stays sealed and says so, rather than looking as if it were never saved.
 */
export function createSessionSecrets(dataFolder: string): Secrets {
  const values = new Map<string, string>();
  return {
    async read(name) {
      const value = values.get(name);
      if (value !== undefined) return ok(value);
      return existsSync(sealedFile(dataFolder, name))
        ? fail({ kind: 'profile-sealed', name })
        : ok(null);
    },
    async write(name, value) {
      values.set(name, value);
      return ok(null);
    },
    async remove(name) {
      values.delete(name);
      await rm(sealedFile(dataFolder, name), { force: true });
    },
  };
}
