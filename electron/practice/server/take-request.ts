import { ok } from '../../../shared/result.ts';
import type { ApiName } from '../api-name.ts';
import type { RequestEntry } from '../journal/journal-entry.ts';
import { isJsonObject } from '../json-object.ts';
import type { JsonObject } from '../json-object.ts';
import type { LiveWorkspace } from '../live-workspace.ts';
import { serverError } from './answer.ts';
import type { Answer } from './answer.ts';
import type { Endpoint } from './endpoint.ts';
import { judgeCall, readBearerToken } from './judge-call.ts';
import type { Verdict } from './judge-call.ts';
import { readJsonBody } from './read-json-body.ts';
import { letsThrough, toReply } from './to-reply.ts';
import type { Reply } from './to-reply.ts';

/** A request as the HTTP server hands it over. */
export interface ReceivedRequest {
  method: string;
  /** Without the query. */
  path: string;
  params: Record<string, string>;
  query: JsonObject;
  authorization: string | undefined;
  contentType: string;
  body: string;
}

type Findings = Pick<
  RequestEntry,
  'atMs' | 'api' | 'status' | 'isCounted' | 'isQueued' | 'isWrite'
>;

/** Judges a request, writes it down, and says what goes back once that is on the disk. */
export async function takeRequest(
  workspace: LiveWorkspace,
  endpoint: Endpoint,
  request: ReceivedRequest,
): Promise<Reply> {
  const atMs = workspace.clock.now();
  const { api, method } = endpoint;
  const fault = workspace.faults.take(api);
  const { json, checked } = readJsonBody(request.body, request.contentType);
  const verdict: Verdict = letsThrough(fault)
    ? judgeCall(
        workspace.state,
        {
          endpoint,
          token: readBearerToken(request.authorization),
          params: request.params,
          query: request.query,
          body: method === 'GET' ? ok({}) : checked,
          atMs,
        },
        (token) => workspace.takeBudget(api, token, atMs),
      )
    : { answer: serverError, isCounted: false, retryAfterS: null };
  const reply = toReply(fault, verdict);
  const { isCounted } = verdict;
  const isQueued = endpoint.effect === 'queues' && verdict.answer.status === 200;
  const { outcome } = verdict.answer;
  const isWrite = isQueued || outcome !== undefined;
  const findings = { atMs, api, status: toStatus(reply), isCounted, isQueued, isWrite };
  const write = { endpoint: endpoint.name, params: request.params };
  await workspace.record(toEntry(workspace, request, { ...findings, json }), {
    json,
    ...(outcome && { applied: { write, outcome } }),
  });
  return reply;
}

/** Writes down a request that no endpoint sees, and resolves when that is on the disk. */
export async function refuseRequest(
  workspace: LiveWorkspace,
  request: ReceivedRequest,
  { answer, api }: { answer: Answer; api: ApiName },
): Promise<void> {
  const { json } = readJsonBody(request.body, request.contentType);
  const entry = toEntry(workspace, request, {
    atMs: workspace.clock.now(),
    api,
    status: answer.status,
    isCounted: false,
    isQueued: false,
    isWrite: false,
    json,
  });
  await workspace.record(entry, { json });
}

function toEntry(
  { state }: LiveWorkspace,
  { method, path, authorization, body }: ReceivedRequest,
  { json, ...findings }: Findings & { json: unknown },
): RequestEntry {
  const token = readBearerToken(authorization);
  const isOurs = token !== null && (state.asyncTokens.has(token) || state.syncTokens.has(token));
  return {
    ...findings,
    method,
    path,
    token: isOurs ? token : null,
    tokenEnd: token?.slice(-4) ?? null,
    body: json === undefined ? null : hidePassword(json, body),
  };
}

/** A password is somebody's secret: that there was one is all that is ever written down. */
function hidePassword(json: unknown, body: string): string {
  if (!isJsonObject(json) || !Object.hasOwn(json, 'password')) return body;
  const { password } = json;
  return JSON.stringify({ ...json, password: typeof password === 'string' ? '***' : null });
}

function toStatus(reply: Reply): number | null {
  if (reply.kind === 'html') return 502;
  return reply.kind === 'answer' ? reply.answer.status : null;
}
