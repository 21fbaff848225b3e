import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { asStoreFailure } from './store-failure.ts';

export interface ProcessLock {
  release(): void;
}

/**
 * Holds `path` for this process alone, or answers null when another holds it. The lock is SQLite's
 * own on an empty database, so the operating system frees it the moment its process dies.
 */
export function takeProcessLock(path: string): ProcessLock | null {
  mkdirSync(dirname(path), { recursive: true });
  const database = new DatabaseSync(path, { timeout: 0 });
  try {
    database.exec('PRAGMA journal_mode=DELETE; BEGIN EXCLUSIVE');
    return { release: () => database.close() };
  } catch (cause) {
    database.close();
    const failure = asStoreFailure(cause);
    if (failure?.appError.reason === 'locked') return null;
    throw failure ?? cause;
  }
}
