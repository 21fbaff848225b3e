import type { z } from 'zod';
import { fail, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { isJsonObject } from '../json-object.ts';

/** Reads what was sent with an order, or says in one sentence what is wrong with it. */
export function readOrder<T extends z.ZodObject>(
  schema: T,
  sent: unknown,
): Result<z.infer<T>, string> {
  const members = Object.keys(schema.shape);
  if (!isJsonObject(sent)) return fail(`Send a JSON object with ${anyOf(members)}.`);
  const unknown = Object.keys(sent).find((member) => !members.includes(member));
  if (unknown !== undefined) {
    return fail(`There is nothing called "${unknown}" here, only ${allOf(members)}.`);
  }
  if (Object.keys(sent).length === 0) return fail(`Say what is wanted: ${anyOf(members)}.`);
  const read = schema.safeParse(sent);
  if (read.success) return ok(read.data);
  const [issue] = read.error.issues;
  return fail(`${issue?.path.join('.') ?? 'order'}: ${issue?.message ?? 'Invalid input'}.`);
}

export function anyOf(words: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(words);
}

function allOf(words: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(words);
}
