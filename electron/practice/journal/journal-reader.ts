import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { z } from 'zod';
import type { ApiName } from '../api-name.ts';
import type { ListWindow, LogLine, ReplayedEvent } from './journal-entry.ts';
import {
  CountedRow,
  EventRow,
  LogRow,
  PendingRow,
  toLogLine,
  toReplayedEvent,
} from './journal-rows.ts';

export interface JournalReader {
  /** Number of the newest request, 0 when there is none. */
  lastNumber(): number;
  /** Everything that moved the workspace on, in its order. */
  replay(): Generator<ReplayedEvent>;
  /** Requests that were accepted and not processed, in order of arrival. */
  pending(): Generator<{ n: number; body: string }>;
  /** Requests that still use up a budget, in order of arrival. */
  countedSince(atMs: number): Generator<{ atMs: number; api: ApiName; token: string }>;
  log(window: ListWindow): LogLine[];
}

export function createJournalReader(store: DatabaseSyncInstance): JournalReader {
  const last = store.prepare('SELECT coalesce(max(n), 0) AS n FROM requests');
  const events = store.prepare(`
    SELECT e.at_ms, e.kind, e.detail, r.body
    FROM events e LEFT JOIN requests r ON r.n = e.request ORDER BY e.sequence`);
  const waiting = store.prepare(`
    SELECT n, body FROM requests r WHERE is_queued = 1
    AND NOT EXISTS (SELECT 1 FROM events e WHERE e.request = r.n) ORDER BY n`);
  const counted = store.prepare(`
    SELECT at_ms, api, token FROM requests
    WHERE is_counted = 1 AND token IS NOT NULL AND at_ms > ? ORDER BY n`);
  const lines = store.prepare(`
    SELECT n, r.at_ms, api, method, path, status, token_end, body, e.detail
    FROM requests r LEFT JOIN events e ON e.request = r.n WHERE n > ? ORDER BY n LIMIT ?`);
  return {
    lastNumber: () => z.object({ n: z.number() }).parse(last.get()).n,
    *replay() {
      for (const row of events.iterate()) yield toReplayedEvent(EventRow.parse(row));
    },
    *pending() {
      for (const row of waiting.iterate()) yield PendingRow.parse(row);
    },
    *countedSince(atMs) {
      for (const row of counted.iterate(atMs)) {
        const { at_ms, api, token } = CountedRow.parse(row);
        yield { atMs: at_ms, api, token };
      }
    },
    log: ({ after, limit }) =>
      lines.all(after, limit ?? -1).map((row) => toLogLine(LogRow.parse(row))),
  };
}
