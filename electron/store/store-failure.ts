import type { AppError } from '../../shared/errors/app-error.ts';

type StoreError = Extract<AppError, { kind: 'store-failed' }>;

/**
 * A store that cannot be written or read stops whatever needed it; nothing falls back to memory.
 * Thrown rather than returned because every line of the engine would have to pass it on: the router
 * and the top of a run catch it and say `appError`.
 */
export class StoreFailure extends Error {
  readonly appError: StoreError;

  constructor(reason: StoreError['reason'], detail: string, cause?: unknown) {
    super(`Store: ${reason} (${detail})`, { cause });
    this.appError = { kind: 'store-failed', reason, detail };
  }
}

/** SQLite's result codes, and the file system's, by what the user can do about them. */
const reasons: Record<string, StoreError['reason']> = {
  SQLITE_FULL: 'full',
  ENOSPC: 'full',
  EDQUOT: 'full',
  SQLITE_CORRUPT: 'damaged',
  SQLITE_NOTADB: 'damaged',
  SQLITE_BUSY: 'locked',
  SQLITE_LOCKED: 'locked',
  SQLITE_IOERR: 'failed',
  SQLITE_CANTOPEN: 'failed',
  SQLITE_READONLY: 'failed',
  SQLITE_PERM: 'failed',
  EACCES: 'failed',
  EPERM: 'failed',
  EROFS: 'failed',
  ENOTDIR: 'failed',
};

/** The failure that `cause` stands for; null when it is something else, most likely our own mistake. */
export function asStoreFailure(cause: unknown): StoreFailure | null {
  if (cause instanceof StoreFailure) return cause;
  if (!(cause instanceof Error)) return null;
  const code = 'sqliteCodeName' in cause ? cause.sqliteCodeName : 'code' in cause ? cause.code : '';
  const reason = reasons[String(code)];
  return reason ? new StoreFailure(reason, cause.message, cause) : null;
}

/** For `catch`: the failure, or `cause` itself when it is none. */
export function toStoreFailure(cause: unknown): unknown {
  return asStoreFailure(cause) ?? cause;
}
