/** What we need of an AbortSignal; shared/ knows no DOM. */
export interface StopSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void, options?: { once?: boolean }): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** Time as a parameter, so that a test can hand in its own. All times are epoch milliseconds. */
export interface Clock {
  now(): number;
  /** Resolves after `ms`, or at once when `signal` is aborted; never rejects. */
  sleep(ms: number, signal?: StopSignal): Promise<void>;
}
