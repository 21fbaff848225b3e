import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AppError } from '../../shared/errors/app-error.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { openSessionFolder, type SessionFolder } from '../files/session-folder.ts';
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
  let session: SessionFolder | null = null;
  return {
    async write(text) {
      try {
        session ??= await openSessionFolder(parent);
        const folder = join(session.path, randomUUID());
        await mkdir(folder, { mode: 0o700 });
        await writeFile(join(folder, name), withMark(text), { mode: 0o600 });
        return ok(join(folder, name));
      } catch (cause) {
        const error = toUnwritable(name, cause);
        if (!error) throw cause;
        return fail(error);
      }
    },
    close: async () => session?.remove(),
  };
}

/** With a byte-order mark nobody has to guess what this text is encoded in. */
function withMark(text: string): string {
  return text === '' ? '' : `\uFEFF${text}`;
}
