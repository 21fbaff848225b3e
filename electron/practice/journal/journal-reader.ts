import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { z } from 'zod';
import type { CountedRequest } from '../server/budgets.ts';
import type { ListWindow, LogLine, ReplayedEvent } from './journal-entry.ts';
import {
  CountedRow,
  EventRow,
  LogRow,
  OrderDetail,
  PendingRow,
  toLogLine,
  toReplayedEvent,
} from './journal-rows.ts';

export interface JournalReader {
  /** Number of the newest request, 0 when there is none. */
  lastNumber(): number;
  /** Everything that moved the workspace on, in its order. */
  replay(): Generator<ReplayedEvent>;
  /** The orders that changed the workspace, in the order in which they were carried out. */
  orders(): { name: string; input: unknown }[];
  /** Requests that were accepted and not processed, in order of arrival. */
  pending(): Generator<{ n: number; body: string }>;
  /** Requests that use up a budget, by their times: after the first instant, up to the second. */
  counted(afterMs: number, untilMs: number): Generator<CountedRequest>;
  log(window: ListWindow): LogLine[];
}

export function createJournalReader(store: DatabaseSyncInstance): JournalReader {
  const last = store.prepare('SELECT coalesce(max(n), 0) AS n FROM requests');
  const events = store.prepare(`
    SELECT e.at_ms, e.kind, e.detail, r.body
    FROM events e LEFT JOIN requests r ON r.n = e.request ORDER BY e.sequence`);
  const orders = store.prepare("SELECT detail FROM events WHERE kind = 'order' ORDER BY sequence");
  const waiting = store.prepare(`
    SELECT n, body FROM requests r WHERE is_queued = 1
    AND NOT EXISTS (SELECT 1 FROM events e WHERE e.request = r.n) ORDER BY n`);
  const counted = store.prepare(`
    SELECT at_ms, api, token FROM requests
    WHERE is_counted = 1 AND token IS NOT NULL AND at_ms > ? AND at_ms <= ?
    ORDER BY at_ms, n`);
  const lines = store.prepare(`
    SELECT n, r.at_ms, api, method, path, status, token_end, body, e.detail
    FROM requests r LEFT JOIN events e ON e.request = r.n WHERE n > ? ORDER BY n LIMIT ?`);
  return {
    lastNumber: () => z.object({ n: z.number() }).parse(last.get()).n,
    *replay() {
      for (const row of events.iterate()) yield toReplayedEvent(EventRow.parse(row));
    },
    orders: () => orders.all().map(({ detail }) => OrderDetail.parse(JSON.parse(String(detail)))),
    *pending() {
      for (const row of waiting.iterate()) yield PendingRow.parse(row);
    },
    *counted(afterMs, untilMs) {
      for (const row of counted.iterate(afterMs, untilMs)) {
        const { at_ms, api, token } = CountedRow.parse(row);
        yield { atMs: at_ms, api, token };
      }
    },
    log: ({ after, limit }) =>
      lines.all(after, limit ?? -1).map((row) => toLogLine(LogRow.parse(row))),
  };
}
