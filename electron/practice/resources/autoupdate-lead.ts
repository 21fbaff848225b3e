import { isJsonObject } from '../json-object.ts';
import { badRequest } from '../server/answer.ts';
import type { Endpoint } from '../server/endpoint.ts';

/** A1. Whatever is wrong inside `fields` and `actions`, the answer is QUEUED and not a word more (P5, P23, P28). */
export const autoupdateLead: Endpoint = {
  name: 'A1',
  api: 'async',
  method: 'POST',
  path: '/autoupdatelead',
  foreignEnterprise: 'not-authorized',
  effect: 'queues',
  answer(_state, { body }) {
    if (!isJsonObject(body['fields'])) return badRequest('fields is required');
    return { status: 200, body: { status: 'QUEUED' } };
  },
};
