import { dirname, resolve } from 'node:path';
import type { AppError } from '../../shared/errors/app-error.ts';
import { fail, type Result } from '../../shared/result.ts';
import { makeFolder } from '../files/make-folder.ts';
import { toUnwritable, writeAtomic } from '../files/write-atomic.ts';

/** Writes a document whole or not at all, with the folders that lead to it. */
export async function writeJson(value: unknown, to: string): Promise<Result<null, AppError>> {
  const path = resolve(to);
  try {
    makeFolder(dirname(path));
  } catch (cause) {
    const error = toUnwritable(path, cause);
    if (!error) throw cause;
    return fail(error);
  }
  return writeAtomic(path, (sink) => sink.append(`${JSON.stringify(value, null, 2)}\n`));
}
