/** Time as a parameter, so that a test can hand in its own. All times are epoch milliseconds. */
export interface Clock {
  now(): number;
  /** Resolves after `ms`, or at once when `signal` is aborted; never rejects. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}
