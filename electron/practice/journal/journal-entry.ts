import type { ApiName } from '../api-name.ts';
import type { Remark, RequestOutcome } from '../workspace/request-outcome.ts';

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
  /** Whether it was taken as a write: queued, or carried out at once. */
  isWrite: boolean;
  /** The JSON as it was sent; null when there was none that can be read. */
  body: string | null;
}

/** What moves the workspace on, in the order in which it happened. `request` is a number in the log. */
export type JournalEvent =
  | { kind: 'processed'; atMs: number; request: number; outcome: RequestOutcome }
  | { kind: 'applied'; atMs: number; request: number; write: SyncWrite; outcome: RequestOutcome }
  | { kind: 'order'; atMs: number; name: string; input: unknown }
  | { kind: 'queue'; atMs: number; hold: boolean };

/** What tells a write of the Sync API apart from every other with the same body. */
export interface SyncWrite {
  /** Such as `S5`. */
  endpoint: string;
  params: Record<string, string>;
}

/** An event as a replay needs it: the request's body in place of its outcome. */
export type ReplayedEvent =
  | { kind: 'processed'; atMs: number; body: string }
  | { kind: 'applied'; atMs: number; write: SyncWrite; body: string }
  | Extract<JournalEvent, { kind: 'order' | 'queue' }>;

/** One line of `GET log`. */
export interface LogLine extends Pick<
  RequestEntry,
  'api' | 'method' | 'path' | 'status' | 'tokenEnd'
> {
  n: number;
  at: number;
  body: unknown;
  /** Null until the request was processed, and for one that changes nothing. */
  result: LoggedResult | null;
  /** Why each part of it was thrown away. */
  remarks: Remark[];
}

interface LoggedResult extends Pick<RequestOutcome, 'lead' | 'actions'> {
  /** Paths of all that was thrown away. */
  dropped: string[];
}

/** A window into a list, `after` being how many entries come before it. */
export interface ListWindow {
  after: number;
  /** Null for all that follow. */
  limit: number | null;
}
