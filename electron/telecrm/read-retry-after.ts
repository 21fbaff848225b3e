const longestMs = 3_600_000;

/** Milliseconds from a `Retry-After` in seconds or as an HTTP date, at most one hour; null when it says nothing usable. */
export function readRetryAfterMs(header: string | null, nowMs: number): number | null {
  const text = header?.trim() ?? '';
  if (/^\d+(?:\.\d+)?$/.test(text)) return Math.min(Number(text) * 1000, longestMs);
  // Other notations are read by Date.parse too, wrongly: "5 minutes" is a day in May.
  if (!/^[A-Z][a-z]{2,8}, .+ GMT$/.test(text)) return null;
  const waitMs = Date.parse(text) - nowMs;
  // A date in the past, when two clocks differ, is no promise that the server is ready.
  return waitMs > 0 ? Math.min(waitMs, longestMs) : null;
}
