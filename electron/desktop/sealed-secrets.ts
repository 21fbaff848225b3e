import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { safeStorage } from 'electron';
import { fail, ok } from '../../shared/result.ts';
import type { Secrets } from '../engine/ports.ts';
import { writeAtomic } from '../files/write-atomic.ts';
import { sealedFile } from '../sealed-file.ts';

const noKeyring =
  'This computer has no keyring to seal tokens in, so they were not saved. Set one up (on Linux, GNOME Keyring or KWallet), or start Leadloader with LEADLOADER_ASYNC_TOKENS and LEADLOADER_SYNC_TOKENS.';
const lostKey =
  'The saved tokens can no longer be opened on this computer. Nothing else is lost. Paste them in again.';

/**
 * Secrets sealed by the operating system's own keyring, one file each (P41, I7). Nothing is ever written
 * in clear: where the system cannot seal, saving fails.
 */
export function createSealedSecrets(dataFolder: string): Secrets {
  return {
    async read(name) {
      const sealed = await readIfThere(sealedFile(dataFolder, name));
      if (sealed === null) return ok(null);
      if (!canSeal()) return fail({ kind: 'profile-sealed', name });
      try {
        return ok(safeStorage.decryptString(Buffer.from(sealed, 'base64')));
      } catch {
        return fail({ kind: 'not-possible', what: lostKey });
      }
    },
    async write(name, value) {
      if (!canSeal()) return fail({ kind: 'not-possible', what: noKeyring });
      const path = sealedFile(dataFolder, name);
      const sealed = safeStorage.encryptString(value).toString('base64');
      // What keeps the folder from being made keeps the file from it too, and writeAtomic has words for that.
      await mkdir(dirname(path), { recursive: true, mode: 0o700 }).catch(() => null);
      const written = await writeAtomic(path, (sink) => sink.append(sealed));
      if (written.ok || written.error.kind !== 'report-unwritable') return written;
      const what = `The tokens could not be saved: ${written.error.reason}. Those saved before are kept.`;
      return fail({ kind: 'not-possible', what });
    },
    remove: (name) => rm(sealedFile(dataFolder, name), { force: true }),
  };
}

// Linux without a keyring offers a "basic_text" backend whose key is the same everywhere: that seals nothing.
// The newer asynchronous calls do not exist in every Electron we run in.
function canSeal(): boolean {
  if (!safeStorage.isEncryptionAvailable()) return false;
  return process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text';
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw cause;
  }
}
