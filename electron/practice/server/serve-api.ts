import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isJsonObject } from '../json-object.ts';
import type { LiveWorkspace } from '../live-workspace.ts';
import { endpoints } from '../resources/endpoints.ts';
import { notFound } from './answer.ts';
import { refuseRequest, takeRequest } from './take-request.ts';
import type { ReceivedRequest } from './take-request.ts';
import type { Reply } from './to-reply.ts';

/** What stands before `/enterprise/` in the paths of the Sync API (section 1). */
export const syncPrefix = '/autoupdate/v2';

const gatewayPage = toPage('502 Bad Gateway');
const notFoundPage = toPage('404 Not Found');

/** Gives each endpoint its route. All rules are behind it; here is nothing but HTTP. */
export function serveApi(app: FastifyInstance, workspace: LiveWorkspace): void {
  for (const endpoint of endpoints) {
    const prefix = endpoint.api === 'sync' ? syncPrefix : '';
    app.route({
      method: endpoint.method,
      url: `${prefix}/enterprise/:enterpriseId${endpoint.path}`,
      async handler(request, reply) {
        const outcome = await takeRequest(workspace, endpoint, toReceivedRequest(request));
        return sendReply(workspace, reply, outcome);
      },
    });
  }
}

/** Whoever forgets the prefix of the Sync API meets a website, which answers with a page (3.1). */
export function serveWithoutPrefix(app: FastifyInstance, workspace: LiveWorkspace): void {
  const paths = endpoints.filter(({ api }) => api === 'sync').map(({ path }) => path);
  for (const path of new Set(paths)) {
    app.route({
      method: ['GET', 'POST'],
      url: `/enterprise/:enterpriseId${path}`,
      async handler(request, reply) {
        await refuseRequest(workspace, toReceivedRequest(request), {
          answer: notFound,
          api: 'sync',
        });
        return reply.code(404).type('text/html').send(notFoundPage);
      },
    });
  }
}

export function toReceivedRequest(request: FastifyRequest): ReceivedRequest {
  const { method, url, params, query, headers, body } = request;
  return {
    method,
    path: url.split('?', 1)[0] ?? url,
    params: toStrings(params),
    query: isJsonObject(query) ? query : {},
    authorization: headers.authorization,
    contentType: headers['content-type'] ?? '',
    body: typeof body === 'string' ? body : '',
  };
}

export function sendJson(reply: FastifyReply, status: number, body: unknown): FastifyReply {
  return reply.code(status).type('application/json; charset=utf-8').send(JSON.stringify(body));
}

async function sendReply(
  workspace: LiveWorkspace,
  reply: FastifyReply,
  outcome: Reply,
): Promise<FastifyReply> {
  if (outcome.kind === 'html') return reply.code(502).type('text/html').send(gatewayPage);
  if (outcome.kind === 'answer') {
    const { answer, afterMs, retryAfterS } = outcome;
    if (afterMs > 0) await workspace.clock.sleep(afterMs, whenGone(reply));
    if (retryAfterS !== null) reply.header('retry-after', retryAfterS);
    return sendJson(reply, answer.status, answer.body);
  }
  reply.hijack();
  if (outcome.kind === 'destroyed') reply.raw.socket?.destroy();
  return reply;
}

/** Nobody waits for an answer any more: the caller hung up, or the server closes. */
function whenGone(reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  reply.raw.once('close', () => gone.abort());
  return gone.signal;
}

function toStrings(params: unknown): Record<string, string> {
  if (!isJsonObject(params)) return {};
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]));
}

function toPage(title: string): string {
  return `<!doctype html><html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`;
}
