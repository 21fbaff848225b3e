import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import type { Beginning, WantedBeginning } from '../fixtures/beginning.ts';
import { createJournalReader } from './journal-reader.ts';
import type { JournalReader } from './journal-reader.ts';
import type { JournalEvent, RequestEntry } from './journal-entry.ts';
import { createLogPages } from './log-pages.ts';
import type { LogPages } from './log-pages.ts';
import { openStore } from './open-store.ts';
import { writeBeginning } from './stored-beginning.ts';
import { createTurnBatches } from './turn-batches.ts';

/** The record of all that happened. What is written in one turn of the event loop is one transaction. */
export interface Journal extends JournalReader {
  /** With what the workspace began before the first event. */
  beginning(): Beginning;
  /** The log for a look at it; `durable` first, or it may lack the newest lines. */
  readonly pages: LogPages;
  /** How many requests came, how many of them were taken as writes, and how many lost something, told without asking the disk. */
  counts(): { requests: number; writes: number; withLoss: number };
  /** Returns the request's number in the log, from 1. */
  addRequest(entry: RequestEntry): number;
  addEvent(event: JournalEvent): void;
  /** Resolves when all that was added so far is on the disk. */
  durable(): Promise<void>;
  /** Forgets everything, as if the store were new and began with this. */
  clear(beginning: Beginning): void;
  close(): void;
}

export function openJournal(storeFile: string, wanted: WantedBeginning = {}): Journal {
  const { store, beginning: stored } = openStore(storeFile, wanted);
  const reader = createJournalReader(store);
  const write = createWriter(store);
  const batches = createTurnBatches(store);
  let beginning = stored;
  const pages = createLogPages(store);
  let requestCount = reader.lastNumber();
  let writeCount = pages.writes();
  let lossCount = pages.withLoss();

  return {
    ...reader,
    counted(afterMs, untilMs) {
      batches.writeNow();
      return reader.counted(afterMs, untilMs);
    },
    beginning: () => beginning,
    addRequest(entry) {
      const n = requestCount + 1;
      batches.add(() => write.request(n, entry));
      requestCount = n;
      if (entry.isWrite) writeCount += 1;
      return n;
    },
    addEvent(event) {
      batches.add(() => write.event(event));
      if (hasDrops(event)) lossCount += 1;
    },
    pages,
    counts: () => ({ requests: requestCount, writes: writeCount, withLoss: lossCount }),
    durable: () => batches.durable(),
    clear(next) {
      const forget = () => store.exec('DELETE FROM events; DELETE FROM requests');
      batches.writeNow(forget, () => writeBeginning(store, next));
      beginning = next;
      requestCount = 0;
      writeCount = 0;
      lossCount = 0;
    },
    close() {
      batches.close();
      if (store.isOpen) store.close();
    },
  };
}

function createWriter(store: DatabaseSyncInstance) {
  const insertRequest = store.prepare(
    'INSERT INTO requests VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const insertEvent = store.prepare(
    'INSERT INTO events (at_ms, kind, request, has_drops, detail) VALUES (?, ?, ?, ?, ?)',
  );
  return {
    request(n: number, entry: RequestEntry) {
      const { atMs, api, method, path, status, token, tokenEnd, body } = entry;
      const flags = [Number(entry.isCounted), Number(entry.isQueued), Number(entry.isWrite)];
      insertRequest.run(n, atMs, api, method, path, status, token, tokenEnd, ...flags, body);
    },
    event(event: JournalEvent) {
      const { kind, atMs, ...detail } = event;
      const request = 'request' in event ? event.request : null;
      const lost = Number(hasDrops(event));
      insertEvent.run(atMs, kind, request, lost, JSON.stringify(detail));
    },
  };
}

function hasDrops(event: JournalEvent): boolean {
  return 'outcome' in event && event.outcome.remarks.length > 0;
}
