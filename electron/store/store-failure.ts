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

/** Sorts what SQLite or the file system says by what the user can do about it. */
export function toStoreFailure(cause: unknown, file: string): StoreFailure {
  if (cause instanceof StoreFailure) return cause;
  const text = cause instanceof Error ? cause.message : String(cause);
  const detail = `${file}: ${text}`;
  if (/full|ENOSPC|EDQUOT/i.test(text)) return new StoreFailure('full', detail, cause);
  if (/malformed|not a database|corrupt/i.test(text))
    return new StoreFailure('damaged', detail, cause);
  if (/locked|busy/i.test(text)) return new StoreFailure('locked', detail, cause);
  return new StoreFailure('failed', detail, cause);
}
