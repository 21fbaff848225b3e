import type { FieldChange } from '../workspace/field-change.ts';
import type { UpsertResult } from '../workspace/upsert-result.ts';

export type ApiName = 'async' | 'sync';

/** One request as it came and what was answered, refused ones too. */
export interface RequestEntry {
  atMs: number;
  api: ApiName;
  method: string;
  /** Without the query. */
  path: string;
  /** Null when no answer was given. */
  status: number | null;
  /** Only one of the workspace's own tokens is ever written down whole; a foreign one may be somebody's secret. */
  token: string | null;
  tokenEnd: string | null;
  /** Whether it uses up the token's hourly budget. */
  isCounted: boolean;
  /** Whether it waits for background processing (8.2). */
  isQueued: boolean;
  /** The JSON as it was sent; null when there was none that can be read. */
  body: string | null;
}

/** What moves the workspace on, in the order in which it happened. */
export type JournalEvent =
  | { kind: 'processed'; atMs: number; request: number; result: UpsertResult }
  | { kind: 'fields'; atMs: number; change: FieldChange }
  | { kind: 'settings'; atMs: number; searchReturnsId: boolean }
  | { kind: 'queue'; atMs: number; hold: boolean };

/** An event as a replay needs it: the request's body in place of its result. */
export type ReplayedEvent =
  { kind: 'processed'; atMs: number; body: string } | Exclude<JournalEvent, { kind: 'processed' }>;

/** One line of `GET log`. */
export interface LogLine extends Pick<
  RequestEntry,
  'api' | 'method' | 'path' | 'status' | 'tokenEnd'
> {
  n: number;
  at: number;
  body: unknown;
  result: UpsertResult | null;
}

/** A window into a list, `after` being how many entries come before it. */
export interface ListWindow {
  after: number;
  /** Null for all that follow. */
  limit: number | null;
}
