import { isJsonObject } from '../json-object.ts';
import type { UpsertBody } from './upsert-lead.ts';

/** Narrows a body that A1 accepted, and that therefore has `fields`. */
export function toUpsertBody(body: unknown): UpsertBody {
  if (!isJsonObject(body) || !isJsonObject(body['fields'])) {
    throw new Error('A request was queued without fields.');
  }
  return { fields: body['fields'], actions: body['actions'] };
}
