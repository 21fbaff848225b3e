import { fastify } from 'fastify';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { serveControl } from '../control/serve-control.ts';
import { isControlPath } from '../control/control-path.ts';
import type { GivenOrder } from '../control/give-order.ts';
import type { LiveWorkspace } from '../live-workspace.ts';
import { badRequest, bodyTooLarge, notFound, refuse, serverError } from './answer.ts';
import type { Answer } from './answer.ts';
import { readOff } from './read-off.ts';
import {
  sendJson,
  serveApi,
  serveWithoutPrefix,
  syncPrefix,
  toReceivedRequest,
} from './serve-api.ts';
import { refuseRequest } from './take-request.ts';

/** Beyond this the rest of a body is thrown away, in bytes; what lies below is refused by the API's own rule. */
const hardLimitBytes = 4_194_304;

interface ServerOptions {
  /** Null, unlike an empty list, means that nobody gives any later either. */
  firstOrders: readonly GivenOrder[] | null;
  reportBug: (cause: unknown) => void;
}

/** The HTTP side of a workspace, not listening yet. */
export function createServer(
  workspace: LiveWorkspace,
  { firstOrders, reportBug }: ServerOptions,
): FastifyInstance {
  const app = fastify({
    logger: false,
    bodyLimit: hardLimitBytes,
    exposeHeadRoutes: false,
    // An address or ID may be as long as a path: what is unknown is told by its endpoint.
    routerOptions: { maxParamLength: 16_384 },
    // A request that is never answered must not keep the server from closing.
    forceCloseConnections: true,
    frameworkErrors: (_error, request, reply) =>
      void turnAway(workspace, { request, reply, answer: malformedRequest }),
  });
  // Bodies come as text: whether they are JSON is decided after the token, in telecrm's order.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  // A type that is none would be refused by the server itself, before anybody looked at the token.
  app.addHook('onRequest', async ({ raw }) => {
    if (!mediaType.test(raw.headers['content-type'] ?? '')) delete raw.headers['content-type'];
  });
  serveApi(app, workspace);
  serveWithoutPrefix(app, workspace);
  if (firstOrders) serveControl(app, workspace, firstOrders);
  app.setNotFoundHandler((request, reply) => {
    const isControl = isControlPath(request.url);
    const answer = isControl ? noControl(firstOrders !== null) : notFound;
    return turnAway(workspace, { request, reply, answer });
  });
  app.setErrorHandler(async (error: FastifyError, request, reply) => {
    const answer = toAnswer(error);
    if (answer === bodyTooLarge) await readOff(request.raw);
    if (answer === serverError) reportBug(error);
    return turnAway(workspace, { request, reply, answer });
  });
  return app;
}

const mediaType = /^[\w!#$%&'*+.^`|~-]+\/[\w!#$%&'*+.^`|~-]+\s*(?:;|$)/;
const malformedRequest = badRequest('Malformed request');

interface Refusal {
  request: FastifyRequest;
  reply: FastifyReply;
  answer: Answer;
}

async function turnAway(workspace: LiveWorkspace, { request, reply, answer }: Refusal) {
  const received = toReceivedRequest(request);
  // What failed because nothing can be written down any more cannot be written down either.
  if (!isControlPath(received.path) && answer.status < 500) {
    const api = received.path.startsWith(`${syncPrefix}/`) ? 'sync' : 'async';
    await refuseRequest(workspace, received, { answer, api });
  }
  return sendJson(reply, answer.status, answer.body);
}

function toAnswer({ statusCode = 500 }: FastifyError): Answer {
  if (statusCode === 413) return bodyTooLarge;
  return statusCode < 500 ? malformedRequest : serverError;
}

function noControl(isServed: boolean): Answer {
  const words = isServed
    ? 'There is no such control path. GET /__practice/ lists them.'
    : 'Start the practice workspace with --control to use this path.';
  return refuse(404, 'NOT_FOUND', words);
}
