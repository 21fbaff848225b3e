import ky from 'ky';
import type { Clock } from '../../shared/clock.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { CrmFailure } from '../../shared/runs/crm-failure.ts';
import { readJson } from './read-reason-words.ts';
import { replyToCrmFailure, toCrmFailure } from './to-crm-failure.ts';

/** Where and as whom a client speaks. */
export interface Endpoint {
  /** As `checkBaseUrl` gives it: without a trailing slash. */
  baseUrl: string;
  enterpriseId: string;
  /**
   * From the first byte sent to the last byte read. More than 10,000 lets a connection that cannot
   * be made fail as such (not sent) before the request counts as unanswered.
   */
  timeoutMs: number;
  /** Only for a `Retry-After` that is a date; time-outs are real time, as the network is. */
  clock: Clock;
}

export interface CrmRequest {
  token: string;
  /** After `/enterprise/{enterpriseId}`, with its query. */
  path: string;
  /** Left out: a GET. */
  body?: unknown;
}

/** A 2xx answer; `body` is undefined when it was no JSON. */
export interface CrmReply {
  status: number;
  body: unknown;
  text: string;
}

/** One request, never repeated here: whether a row may leave again is the decision of `decideNext`. */
export async function sendRequest(
  endpoint: Endpoint,
  request: CrmRequest,
): Promise<Result<CrmReply, CrmFailure>> {
  if (!isHeaderSafe(request.token)) {
    const reason = 'The token holds a blank or a character that no token can have.';
    return fail({ kind: 'unauthorized', reason });
  }
  try {
    const { status, retryAfter, text } = await exchange(endpoint, request);
    if (status >= 200 && status < 300) return ok({ status, body: readJson(text), text });
    return fail(replyToCrmFailure({ status, retryAfter, text }, endpoint.clock.now()));
  } catch (cause) {
    return fail(toCrmFailure(cause));
  }
}

async function exchange(endpoint: Endpoint, { token, path, body }: CrmRequest) {
  const { baseUrl, enterpriseId, timeoutMs } = endpoint;
  const request = ky(`${baseUrl}/enterprise/${encodeURIComponent(enterpriseId)}${path}`, {
    method: body === undefined ? 'get' : 'post',
    ...(body === undefined ? {} : { json: body }),
    headers: { authorization: `Bearer ${token}`, accept: 'application/json' },
    timeout: timeoutMs,
    totalTimeout: timeoutMs,
    retry: 0,
    throwHttpErrors: false,
    // A token must not follow a redirect, and a POST would arrive there as a GET.
    redirect: 'manual',
  });
  const { status, headers } = await request;
  const text = await request.text();
  // Error bodies end up in reports, where no token may be (I7).
  const safeText = text.replaceAll(token, '[token]');
  return { status, retryAfter: headers.get('retry-after'), text: safeText };
}

/** Printable ASCII without blanks; anything else would throw inside fetch, or be a pasted line break. */
function isHeaderSafe(token: string): boolean {
  return /^[\u0021-\u007e]+$/.test(token);
}
