/** The number that telecrm gave back, be it a JSON number or a numeric string; NaN for all else. */
export function toNumber(value: unknown): number {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && value.trim() !== '' ? Number(value) : NaN;
}
