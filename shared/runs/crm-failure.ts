/** A request that went wrong, sorted by what it means for the row, not by how it was reported. */
export type CrmFailure =
  /** The request never left: no name, no route, refused connection, no network. */
  | { kind: 'not-sent'; reason: string }
  /** It left and nothing usable came back: reset, time-out, 5xx. telecrm may have taken it. */
  | { kind: 'no-answer'; reason: string }
  | { kind: 'throttled'; retryAfterMs: number | null }
  /** telecrm said no for good; `reason` is its own words. */
  | { kind: 'refused'; status: number; reason: string }
  | { kind: 'unauthorized'; reason: string };
