export type JsonObject = Record<string, unknown>;

/** True for `{…}`: neither a list nor null. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
