import { readFile } from 'node:fs/promises';
import type { AppError } from '../../shared/errors/app-error.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { toUnreadableReason } from '../files/to-unreadable-reason.ts';

/** The text of a document that the user names, as a mapping or a template is. */
export async function readDocument(path: string): Promise<Result<string, AppError>> {
  try {
    return ok(await readFile(path, 'utf8'));
  } catch (cause) {
    return fail({ kind: 'file-unreadable', name: path, reason: toUnreadableReason(cause) });
  }
}
