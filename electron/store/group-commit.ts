import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { transact } from './open-database.ts';
import { toStoreFailure } from './store-failure.ts';

interface Waiter {
  work: () => void;
  resolve: () => void;
  reject: (cause: unknown) => void;
}

/** Resolves when `work` is durably committed; rejects with `StoreFailure` when it is not. */
export type Commit = (work: () => void) => Promise<void>;

/**
 * All writes asked for in one turn of the event loop share one durable commit: rows in flight cost
 * one flush of the disk together instead of one each.
 */
export function createGroupCommit(database: DatabaseSyncInstance): Commit {
  let waiters: Waiter[] = [];
  const flush = () => {
    const group = waiters;
    waiters = [];
    try {
      transact(database, () => {
        for (const waiter of group) waiter.work();
      });
      for (const waiter of group) waiter.resolve();
    } catch (cause) {
      const failure = toStoreFailure(cause);
      for (const waiter of group) waiter.reject(failure);
    }
  };
  return (work) =>
    new Promise((resolve, reject) => {
      waiters.push({ work, resolve, reject });
      if (waiters.length === 1) setImmediate(flush);
    });
}
