import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { z } from 'zod';
import type { LogLine } from './journal-entry.ts';
import { LogRow, toLogLine } from './journal-rows.ts';

type LogFilter = 'all' | 'writes' | 'dropped' | 'refused';

interface LogSpan {
  from: number;
  limit: number;
  /** API name of the field whose value each line tells. */
  identifier: string;
}

/** A line of a page: its body is left out, for a page of bodies may be a hundred megabytes. */
export interface PagedLine extends Omit<LogLine, 'body'> {
  identifier: string | null;
  isWaiting: boolean;
}

/** The log as it is looked at: the newest first, in pages. */
export interface LogPages {
  page(filter: LogFilter, span: LogSpan): PagedLine[];
  /** How many requests were refused or got no answer. */
  refused(): number;
  /** How many were taken as writes. */
  writes(): number;
  /** How many lost something. */
  withLoss(): number;
  line(n: number, identifier: string): (PagedLine & LogLine) | null;
}

const PagedRow = LogRow.omit({ body: true }).extend({
  identifier: z.union([z.string(), z.number()]).nullable(),
  is_queued: z.number(),
});
const WholeRow = PagedRow.extend({ body: z.string().nullable() });
const Total = z.object({ total: z.number() });

const isRefused = '(status IS NULL OR status >= 400)';
/** A name in a path of SQLite's JSON stands in quotes; the rest of the path is the same for all. */
const place = `'$.fields."' || ?1 || '"'`;
/** A search may name many leads at once: a list is nobody's identifier. */
const columns = `r.n, r.at_ms, api, method, path, status, token_end, is_queued, e.detail,
  CASE WHEN json_type(body, ${place}) IN ('text', 'integer', 'real')
    THEN json_extract(body, ${place}) END AS identifier`;
const joined = 'requests r LEFT JOIN events e ON e.request = r.n';

export function createLogPages(store: DatabaseSyncInstance): LogPages {
  // Every page is found by an index or by number: SQLite never walks through the whole log.
  const pages = {
    all: store.prepare(`SELECT ${columns} FROM ${joined}
      WHERE r.n <= (SELECT coalesce(max(n), 0) FROM requests) - ?3 ORDER BY r.n DESC LIMIT ?2`),
    writes: store.prepare(`SELECT ${columns} FROM ${joined} WHERE r.n IN (
      SELECT n FROM requests WHERE is_write = 1 ORDER BY n DESC LIMIT ?2 OFFSET ?3)
      ORDER BY r.n DESC`),
    dropped: store.prepare(`SELECT ${columns} FROM ${joined} WHERE r.n IN (
      SELECT request FROM events WHERE has_drops = 1 ORDER BY request DESC LIMIT ?2 OFFSET ?3)
      ORDER BY r.n DESC`),
    refused: store.prepare(`SELECT ${columns} FROM ${joined} WHERE r.n IN (
      SELECT n FROM requests WHERE ${isRefused} ORDER BY n DESC LIMIT ?2 OFFSET ?3)
      ORDER BY r.n DESC`),
  };
  const refused = store.prepare(`SELECT count(*) AS total FROM requests WHERE ${isRefused}`);
  const writes = store.prepare('SELECT count(*) AS total FROM requests WHERE is_write = 1');
  const withLoss = store.prepare('SELECT count(*) AS total FROM events WHERE has_drops = 1');
  const whole = store.prepare(`SELECT ${columns}, body FROM ${joined} WHERE r.n = ?2`);
  return {
    page(filter, { from, limit, identifier }) {
      const rows = pages[filter].all(toPathName(identifier), limit, from);
      return rows.map((row) => toPagedLine(PagedRow.parse(row)));
    },
    refused: () => Total.parse(refused.get()).total,
    writes: () => Total.parse(writes.get()).total,
    withLoss: () => Total.parse(withLoss.get()).total,
    line(n, identifier) {
      const found = whole.get(toPathName(identifier), n);
      if (!found) return null;
      const row = WholeRow.parse(found);
      return { ...toPagedLine(row), body: row.body === null ? null : JSON.parse(row.body) };
    },
  };
}

function toPagedLine(row: z.infer<typeof PagedRow>): PagedLine {
  const { body: _none, ...line } = toLogLine({ ...row, body: null });
  const { identifier, is_queued: isQueued, detail } = row;
  return {
    ...line,
    identifier: identifier === null ? null : String(identifier),
    isWaiting: isQueued === 1 && detail === null,
  };
}

/** API names hold letters, digits and underscores; anything else is no name and finds nothing. */
function toPathName(identifier: string): string {
  return identifier.replaceAll(/\W/g, '');
}
