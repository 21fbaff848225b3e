import { fail, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import type { JsonObject } from '../json-object.ts';
import { badRequest } from '../server/answer.ts';
import type { Answer } from '../server/answer.ts';

export interface Page {
  skip: number;
  limit: number;
}

const defaultLimit = 10;

/** Reads `skip` and `limit` of a query; a limit out of bounds is refused in telecrm's own words (P14, P29). */
export function readPage(query: JsonObject, largestLimit: number): Result<Page, Answer> {
  const limit = readWhole(query['limit'], defaultLimit);
  if (limit === null || limit < 1 || limit > largestLimit) {
    return fail(badRequest(`Limit should be between 1 and ${largestLimit}`));
  }
  const skip = readWhole(query['skip'], 0);
  if (skip === null) return fail(badRequest('Skip should be 0 or more'));
  return ok({ skip, limit });
}

function readWhole(text: unknown, missing: number): number | null {
  if (text === undefined) return missing;
  return typeof text === 'string' && /^\d{1,15}$/.test(text) ? Number(text) : null;
}
