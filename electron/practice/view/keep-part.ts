import { isJsonObject } from '../json-object.ts';
import type { JsonObject } from '../json-object.ts';
import type { LogLine } from '../journal/journal-entry.ts';

/**
 * The body as it was sent without what was thrown away. The log holds what was asked and what was lost;
 * the values themselves are the sent ones, which telecrm may write in another form.
 */
export function keepPart({ body, result, remarks }: LogLine): JsonObject | null {
  if (!isJsonObject(body) || !result || result.lead === 'discarded') return null;
  const lost = new Set(remarks.map(({ field }) => field));
  const { fields, actions } = body;
  const kept: JsonObject = {};
  if (isJsonObject(fields) && result.lead !== null) {
    const stored = Object.entries(fields).filter(([apiName]) => !lost.has(`fields.${apiName}`));
    kept['fields'] = Object.fromEntries(stored);
  }
  if (Array.isArray(actions)) {
    kept['actions'] = actions.filter((_action, index) => result.actions[index] === 'stored');
  }
  return Object.keys(kept).length > 0 ? kept : body;
}
