import type { JsonObject } from '../json-object.ts';
import type { RequestOutcome } from '../workspace/request-outcome.ts';

/** What the API says: a status and a JSON body. */
export interface Answer {
  status: number;
  body: JsonObject;
  /** What a write that was taken did; for the private log, never for the wire. */
  outcome?: RequestOutcome;
}

/** Every error of telecrm has this shape (3.2). */
export function refuse(status: number, code: string, message: string): Answer {
  return { status, body: { error: { code, message } } };
}

export const notAuthorized = refuse(401, 'NOT_AUTHORIZED', 'Invalid or missing access token.');
export const tooManyRequests = refuse(
  429,
  'TOO_MANY_REQUESTS',
  'Rate limit exceeded. Please retry later.',
);
/** Client programs expect the code; status and words are chosen (3.3). */
export const licenseExpired = refuse(
  403,
  'ENTERPRISE_LICENSE_EXPIRED',
  'The license of this enterprise has expired.',
);
export const notFound = refuse(404, 'NOT_FOUND', 'Not found');
export const serverError = refuse(500, 'INTERNAL_SERVER_ERROR', 'Something went wrong.');
export const invalidJson = badRequest('Invalid JSON body');
export const bodyTooLarge = refuse(413, 'PAYLOAD_TOO_LARGE', 'Request body is too large.');

export function badRequest(message: string): Answer {
  return refuse(400, 'BAD_REQUEST', message);
}

export function enterpriseNotFound(enterpriseId: string): Answer {
  const message = `The enterprise with ID ${enterpriseId} was not found.`;
  return refuse(404, 'ENTERPRISE_NOT_FOUND', message);
}
