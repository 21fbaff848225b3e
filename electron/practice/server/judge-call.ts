import type { Result } from '../../../shared/result.ts';
import type { JsonObject } from '../json-object.ts';
import type { WorkspaceState } from '../workspace/workspace-state.ts';
import { enterpriseNotFound, licenseExpired, notAuthorized, tooManyRequests } from './answer.ts';
import type { Answer } from './answer.ts';
import type { BudgetVerdict } from './budgets.ts';
import type { Endpoint } from './endpoint.ts';

/** A request as it stands at the door, its route found and nothing else believed. */
interface IncomingCall {
  endpoint: Endpoint;
  token: string | null;
  params: Record<string, string>;
  query: JsonObject;
  body: Result<JsonObject, Answer>;
  atMs: number;
}

export interface Verdict {
  answer: Answer;
  /** Requests refused with 401, 404 or 429 do not use up the budget (section 4). */
  isCounted: boolean;
  /** For the header of that name; null for none. */
  retryAfterS: number | null;
}

/** Checks in the order of section 2: token, enterprise, license, budget, body, and only then the endpoint. */
export function judgeCall(
  state: WorkspaceState,
  call: IncomingCall,
  takeBudget: (token: string) => BudgetVerdict,
): Verdict {
  const { endpoint, token, params, query, body, atMs } = call;
  const tokens = endpoint.api === 'async' ? state.asyncTokens : state.syncTokens;
  if (token === null || !tokens.has(token)) return refused(notAuthorized);
  const enterpriseId = params['enterpriseId'] ?? '';
  if (enterpriseId !== state.enterprise.id) {
    const isHidden =
      endpoint.foreignEnterprise === 'not-authorized' || state.settings.hidesForeignEnterprise;
    return refused(isHidden ? notAuthorized : enterpriseNotFound(enterpriseId));
  }
  if (state.settings.isLicenseExpired) return refused(licenseExpired);
  const budget = takeBudget(token);
  if (!budget.isTaken) {
    const freeAtMs = state.settings.sendsRetryAfter ? budget.freeAtMs : null;
    return refused(tooManyRequests, freeAtMs === null ? null : toRetryAfterS(freeAtMs - atMs));
  }
  const answer = body.ok
    ? endpoint.answer(state, { params, query, body: body.value, atMs })
    : body.error;
  return { answer, isCounted: true, retryAfterS: null };
}

/** The token of `Authorization: Bearer <token>`; null for anything else. */
export function readBearerToken(header: string | undefined): string | null {
  return /^Bearer +(\S+)$/i.exec(header ?? '')?.[1] ?? null;
}

function refused(answer: Answer, retryAfterS: number | null = null): Verdict {
  return { answer, isCounted: false, retryAfterS };
}

/** Who waits so long is not refused again. */
function toRetryAfterS(waitMs: number): number {
  return Math.max(1, Math.ceil(waitMs / 1000));
}
