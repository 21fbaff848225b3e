/** How many requests may be under way: doubles at first, then grows by one a round, halves on trouble (AIMD). */
export interface Concurrency {
  /** Requests that may be under way; the whole part counts. */
  window: number;
  /** Below it the window doubles each round, above it grows by one. */
  threshold: number;
  ceiling: number;
  /** Fastest answer seen, in ms; what the server does when it is comfortable. */
  bestLatencyMs: number;
  /** Answers to ignore after a halving: they were under way before it. */
  stale: number;
}

export function startConcurrency(ceiling: number): Concurrency {
  return { window: 2, threshold: ceiling, ceiling, bestLatencyMs: Infinity, stale: 0 };
}

/** Slack above the best latency within which a server counts as comfortable. */
const comfortFactor = 2;
const comfortMs = 50;

export function afterAnswer(state: Concurrency, latencyMs: number): Concurrency {
  const bestLatencyMs = Math.min(state.bestLatencyMs, latencyMs);
  const next = { ...state, bestLatencyMs, stale: Math.max(0, state.stale - 1) };
  if (latencyMs > bestLatencyMs * comfortFactor + comfortMs) return next;
  const step = state.window < state.threshold ? 1 : 1 / state.window;
  return { ...next, window: Math.min(state.ceiling, state.window + step) };
}

/** Halves once a round: what was under way already says nothing new. */
export function afterTrouble(state: Concurrency): Concurrency {
  if (state.stale > 0) return { ...state, stale: state.stale - 1 };
  const window = Math.max(1, state.window / 2);
  return { ...state, window, threshold: window, stale: Math.floor(state.window) };
}
