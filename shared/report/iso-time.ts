/** Epoch milliseconds as ISO 8601 in UTC: the only notation of times in reports. */
export function toIsoTime(ms: number): string {
  return new Date(ms).toISOString();
}
