import type { DatabaseSyncInstance } from '@photostructure/sqlite';

/** Writes of one turn of the event loop, which reach the disk as one transaction. */
interface TurnBatches {
  add(write: () => void): void;
  /** Resolves when all that was added so far is on the disk. */
  durable(): Promise<void>;
  /** Writes at once what waits, then this in a transaction of its own. */
  writeNow(...writes: (() => void)[]): void;
  /** Writes what waits and refuses everything after it. */
  close(): void;
}

interface Batch {
  writes: (() => void)[];
  written: PromiseWithResolvers<void>;
}

export function createTurnBatches(store: DatabaseSyncInstance): TurnBatches {
  let batch: Batch | null = null;
  let broken: unknown = null;

  const flush = () => {
    if (!batch) return;
    const { writes, written } = batch;
    batch = null;
    try {
      inTransaction(store, writes);
      written.resolve();
    } catch (cause) {
      // What memory holds now is ahead of the disk: nothing more may be promised.
      broken = cause;
      written.reject(cause);
    }
  };
  return {
    add(write) {
      if (broken !== null) throw broken;
      if (!batch) {
        batch = { writes: [], written: Promise.withResolvers() };
        // Nobody waits for a batch that holds only events; its failure shows in the next write.
        batch.written.promise.catch(() => {});
        setImmediate(flush);
      }
      batch.writes.push(write);
    },
    durable: () => batch?.written.promise ?? Promise.resolve(),
    writeNow(...writes) {
      flush();
      if (broken !== null) throw broken;
      inTransaction(store, writes);
    },
    close() {
      flush();
      broken ??= new Error('The practice workspace is closed.');
    },
  };
}

function inTransaction(store: DatabaseSyncInstance, writes: readonly (() => void)[]): void {
  store.exec('BEGIN IMMEDIATE');
  try {
    for (const write of writes) write();
    store.exec('COMMIT');
  } catch (cause) {
    // A disk that fails has undone it already, and its own reason is the one to tell.
    if (store.isTransaction) store.exec('ROLLBACK');
    throw cause;
  }
}
