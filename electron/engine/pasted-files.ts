import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AppError } from '../../shared/errors/app-error.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import {
  openSessionFolder,
  removeLeftSessions,
  type SessionFolder,
} from '../files/session-folder.ts';
import { toUnwritable } from '../files/write-atomic.ts';

/** Rows copied from a spreadsheet, as files; they are people's data and go when the engine closes. */
export interface PastedFiles {
  /** Answers the path of the new file. */
  write(text: string): Promise<Result<string, AppError>>;
  close(): Promise<void>;
}

const name = 'Pasted rows.txt';

/** `parent` is made when something is pasted first. */
export function createPastedFiles(parent: string): PastedFiles {
  // One for all pastes: a second one would take the first for that of a process which ended.
  let session: Promise<SessionFolder> | null = null;
  const open = () =>
    (session ??= openSessionFolder(parent).catch((cause: unknown) => {
      session = null;
      throw cause;
    }));
  return {
    async write(text) {
      try {
        const folder = join((await open()).path, randomUUID());
        await mkdir(folder, { mode: 0o700 });
        await writeFile(join(folder, name), withMark(text), { mode: 0o600 });
        return ok(join(folder, name));
      } catch (cause) {
        const error = toUnwritable(name, cause);
        if (!error) throw cause;
        return fail(error);
      }
    },
    close: async () => (await session?.catch(() => null))?.remove(),
  };
}

/**
 * Removes what processes left that were killed: nobody may paste again for months. What cannot be removed now
 * is tried again at the next start.
 */
export async function removeLeftPastes(parent: string): Promise<void> {
  try {
    await removeLeftSessions(parent);
  } catch (cause) {
    if (!(cause instanceof Error && 'syscall' in cause)) throw cause;
  }
}

/** With a byte-order mark nobody has to guess what this text is encoded in. */
function withMark(text: string): string {
  return text === '' ? '' : `\uFEFF${text}`;
}
