import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { createJournalReader } from './journal-reader.ts';
import type { JournalReader } from './journal-reader.ts';
import type { JournalEvent, RequestEntry } from './journal-entry.ts';
import { openStore } from './open-store.ts';

/** The record of all that happened. What is written in one turn of the event loop is one transaction. */
export interface Journal extends JournalReader {
  /** Returns the request's number in the log, from 1. */
  addRequest(entry: RequestEntry): number;
  addEvent(event: JournalEvent): void;
  /** Resolves when all that was added so far is on the disk. */
  durable(): Promise<void>;
  /** Forgets everything, as if the store were new. */
  clear(): void;
  close(): void;
}

interface Batch {
  writes: (() => void)[];
  written: PromiseWithResolvers;
}

interface PromiseWithResolvers {
  promise: Promise<void>;
  resolve: () => void;
  reject: (cause: unknown) => void;
}

export function openJournal(storeFile: string): Journal {
  const store = openStore(storeFile);
  const reader = createJournalReader(store);
  const write = createWriter(store);
  let requestCount = reader.lastNumber();
  let batch: Batch | null = null;
  let broken: unknown = null;

  const add = (one: () => void) => {
    if (broken !== null) throw broken;
    if (!batch) {
      batch = { writes: [], written: createDeferred() };
      setImmediate(flush);
    }
    batch.writes.push(one);
  };
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
    ...reader,
    addRequest(entry) {
      const n = requestCount + 1;
      add(() => write.request(n, entry));
      requestCount = n;
      return n;
    },
    addEvent: (event) => add(() => write.event(event)),
    durable: () => batch?.written.promise ?? Promise.resolve(),
    clear() {
      flush();
      if (broken !== null) throw broken;
      store.exec('BEGIN; DELETE FROM events; DELETE FROM requests; COMMIT');
      requestCount = 0;
    },
    close() {
      flush();
      broken ??= new Error('The practice workspace is closed.');
      if (store.isOpen) store.close();
    },
  };
}

function createWriter(store: DatabaseSyncInstance) {
  const insertRequest = store.prepare(
    'INSERT INTO requests VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const insertEvent = store.prepare(
    'INSERT INTO events (at_ms, kind, request, has_drops, detail) VALUES (?, ?, ?, ?, ?)',
  );
  return {
    request(n: number, entry: RequestEntry) {
      const { atMs, api, method, path, status, token, tokenEnd, body } = entry;
      const flags = [Number(entry.isCounted), Number(entry.isQueued)];
      insertRequest.run(n, atMs, api, method, path, status, token, tokenEnd, ...flags, body);
    },
    event(event: JournalEvent) {
      const { kind, atMs, ...detail } = event;
      const request = 'request' in event ? event.request : null;
      const hasDrops = 'outcome' in event && event.outcome.remarks.length > 0;
      insertEvent.run(atMs, kind, request, Number(hasDrops), JSON.stringify(detail));
    },
  };
}

function inTransaction(store: DatabaseSyncInstance, writes: readonly (() => void)[]): void {
  store.exec('BEGIN IMMEDIATE');
  try {
    for (const write of writes) write();
    store.exec('COMMIT');
  } catch (cause) {
    store.exec('ROLLBACK');
    throw cause;
  }
}

function createDeferred(): PromiseWithResolvers {
  let resolve = () => {};
  let reject: (cause: unknown) => void = () => {};
  const promise = new Promise<void>((onDone, onFail) => {
    resolve = onDone;
    reject = onFail;
  });
  // Nobody waits for a batch that holds only events; its failure shows in the next write.
  promise.catch(() => {});
  return { promise, resolve, reject };
}
