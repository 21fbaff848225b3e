import { fail, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { isJsonObject } from '../json-object.ts';
import type { JsonObject } from '../json-object.ts';
import { bodyTooLarge, invalidJson } from './answer.ts';
import type { Answer } from './answer.ts';

/** The largest body telecrm is taken to accept, in bytes (3.1). */
const largestBytes = 1_048_576;
/** Nothing telecrm takes is nested deeper than this. */
const deepestLevel = 32;

interface JsonBody {
  /** The value, or undefined when the text is not JSON that may be kept. */
  json: unknown;
  /** The value as an endpoint takes it, or the refusal. */
  checked: Result<JsonObject, Answer>;
}

/** Reads a body once, for the log and for the endpoint. A missing or foreign content type makes it malformed (3.1). */
export function readJsonBody(text: string, contentType: string): JsonBody {
  if (Buffer.byteLength(text) > largestBytes) {
    return { json: undefined, checked: fail(bodyTooLarge) };
  }
  const json = parseHarmlessJson(text);
  const isJsonType = /^application\/json\s*(?:;|$)/i.test(contentType);
  return { json, checked: isJsonType && isJsonObject(json) ? ok(json) : fail(invalidJson) };
}

/** Undefined for what is no JSON, is nested without reason, or tries to reach an object's prototype. */
function parseHarmlessJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return isHarmless(value, deepestLevel) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isHarmless(value: unknown, levelsLeft: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (levelsLeft === 0 || Object.hasOwn(value, '__proto__')) return false;
  return Object.values(value).every((member) => isHarmless(member, levelsLeft - 1));
}
