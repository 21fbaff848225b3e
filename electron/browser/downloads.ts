import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ok } from '../../shared/result.ts';
import type { FileSaver } from '../engine/ports.ts';
import { toSafeFileName } from '../files/safe-file-name.ts';

export interface Download {
  path: string;
  name: string;
}

export interface Downloads extends FileSaver {
  /** Hands a download out once. */
  take(id: string): Download | null;
}

/** Keeps what the engine writes until the page fetches it, each under an address good for one time. */
export function createDownloads(folder: string): Downloads {
  const waiting = new Map<string, Download>();
  return {
    async save(suggestedName, write) {
      const id = randomUUID();
      const name = toSafeFileName(suggestedName);
      const place = join(folder, id);
      await mkdir(place, { mode: 0o700 });
      const written = await write(join(place, name));
      if (!written.ok) {
        await rm(place, { recursive: true, force: true });
        return written;
      }
      waiting.set(id, { path: join(place, name), name });
      return ok({ kind: 'download', name, url: `/download/${id}` });
    },
    take(id) {
      const download = waiting.get(id) ?? null;
      waiting.delete(id);
      return download;
    },
  };
}
