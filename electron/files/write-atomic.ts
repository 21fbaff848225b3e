import { randomUUID } from 'node:crypto';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { AppError } from '../../shared/errors/app-error.ts';
import { fail, ok, type Result } from '../../shared/result.ts';

const bufferChars = 65_536;

/** A text file that grows; await each call before the next. */
export interface TextSink {
  append(text: string): Promise<void>;
}

/**
 * Writes a whole file or none: a reader sees the old one or the new one, also after a power cut.
 * What `write` itself throws is thrown on, after the traces are removed.
 */
export async function writeAtomic(
  path: string,
  write: (sink: TextSink) => Promise<void>,
): Promise<Result<null, AppError>> {
  const name = basename(path);
  // In the same folder: a rename across disks would be a copy, and could be cut short.
  const temporary = join(dirname(path), `.${name}.${randomUUID()}.tmp`);
  try {
    await fill(temporary, write);
    await rename(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => null);
    const error = toUnwritable(name, cause);
    if (!error) throw cause;
    return fail(error);
  }
  await syncFolder(dirname(path));
  return ok(null);
}

async function fill(path: string, write: (sink: TextSink) => Promise<void>): Promise<void> {
  const file = await open(path, 'wx');
  try {
    const { sink, flush } = createSink(file);
    await write(sink);
    await flush();
    await file.sync();
  } finally {
    await file.close();
  }
}

function createSink(file: FileHandle) {
  let waiting = '';
  const flush = async () => {
    const text = waiting;
    waiting = '';
    await file.appendFile(text, 'utf8');
  };
  const sink: TextSink = {
    async append(text) {
      waiting += text;
      if (waiting.length >= bufferChars) await flush();
    },
  };
  return { sink, flush };
}

/** Makes the new name itself durable; Windows and some network disks have no way to, and lose nothing but that. */
async function syncFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, 'r');
    await folder.sync().finally(() => folder.close());
  } catch (cause) {
    if (!isSystemError(cause)) throw cause;
  }
}

function isSystemError(cause: unknown): cause is Error & { code: string } {
  return cause instanceof Error && 'syscall' in cause && 'code' in cause;
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EACCES: 'this user may not write there',
  EPERM: 'it is open in another program, or this user may not write there',
  EBUSY: 'it is open in another program',
  EROFS: 'the disk is read-only',
  ENOENT: 'the folder does not exist',
  ENOTDIR: 'the folder does not exist',
  EISDIR: 'a folder has that name',
  EEXIST: 'a file has that name',
  ENAMETOOLONG: 'the name is too long',
};

/** What the file system said about a file or folder for the user, in words; null when it was not the file system. */
export function toUnwritable(name: string, cause: unknown): AppError | null {
  if (!isSystemError(cause)) return null;
  return { kind: 'report-unwritable', name, reason: reasons[cause.code] ?? cause.code };
}
