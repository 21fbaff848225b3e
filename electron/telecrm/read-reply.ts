import type { z } from 'zod';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { CrmFailure } from '../../shared/runs/crm-failure.ts';
import { readErrorMessage, readReasonWords } from './read-reason-words.ts';
import type { CrmReply } from './send-request.ts';
import { answered } from './to-crm-failure.ts';

/** A 2xx with any other body, such as the sign-in page of a hotel network, settles nothing. */
export function readReply<T>(schema: z.ZodType<T>, reply: CrmReply): Result<T, CrmFailure> {
  const parsed = schema.safeParse(reply.body);
  if (parsed.success) return ok(parsed.data);
  return fail(answered(reply.status, `not as documented, but with ${describeBody(reply)}.`));
}

/** JSON is not quoted: it may hold leads, and a reason ends up in reports. */
function describeBody({ body, text }: CrmReply): string {
  const message = readErrorMessage(body);
  if (message !== null) return `"${message}"`;
  if (body !== undefined) return 'JSON of another shape';
  const words = readReasonWords(text);
  return words === null ? 'nothing' : `"${words}"`;
}
