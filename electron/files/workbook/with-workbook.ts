import { stat } from 'node:fs/promises';
import type { AppError } from '../../../shared/errors/app-error.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { FileShape } from '../file-shape.ts';
import { MalformedRecord } from '../malformed-record.ts';
import { toUnreadableReason } from '../to-unreadable-reason.ts';
import { openWorkbook, type Workbook } from './open-workbook.ts';
import { WorkbookFault } from './workbook-fault.ts';

/** Opens a workbook, hands it on and closes it; says in the user's words why that did not go well. */
export async function withWorkbook<T>(
  path: string,
  { name, sizeBytes, modifiedAtMs }: Pick<FileShape, 'name' | 'sizeBytes' | 'modifiedAtMs'>,
  use: (workbook: Workbook) => Promise<T>,
): Promise<Result<T, AppError>> {
  const changed = fail<AppError>({ kind: 'file-unreadable', name, reason: 'changed' });
  try {
    const before = await stat(path);
    if (before.size !== sizeBytes || before.mtimeMs !== modifiedAtMs) return changed;
    const used = await attempt(path, name, use);
    // Even what looks damaged may be a file that a program is still writing.
    const after = await stat(path);
    const isSame =
      after.size === before.size && after.mtimeMs === before.mtimeMs && after.ino === before.ino;
    return isSame ? used : changed;
  } catch (cause) {
    if (!isOfFileSystem(cause)) throw cause;
    return fail({ kind: 'file-unreadable', name, reason: toUnreadableReason(cause) });
  }
}

async function attempt<T>(
  path: string,
  name: string,
  use: (workbook: Workbook) => Promise<T>,
): Promise<Result<T, AppError>> {
  let workbook: Workbook | null = null;
  try {
    workbook = await openWorkbook(path);
    return ok(await use(workbook));
  } catch (cause) {
    if (!(cause instanceof WorkbookFault || cause instanceof MalformedRecord)) throw cause;
    const problem = cause instanceof WorkbookFault ? cause.problem : 'too-many-cells';
    const sheet = cause instanceof WorkbookFault ? cause.sheet : null;
    const { rowNumber } = cause;
    return fail({ kind: 'workbook-unreadable', name, problem, sheet, rowNumber });
  } finally {
    await workbook?.close();
  }
}

const isOfFileSystem = (cause: unknown) => cause instanceof Error && 'syscall' in cause;
