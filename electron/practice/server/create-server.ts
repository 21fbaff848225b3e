import { fastify } from 'fastify';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { serveControl } from '../control/serve-control.ts';
import { controlPath } from '../control/control-path.ts';
import type { LiveWorkspace } from '../live-workspace.ts';
import { badRequest, bodyTooLarge, notFound, serverError } from './answer.ts';
import type { Answer } from './answer.ts';
import { sendJson, serveApi, toReceivedRequest } from './serve-api.ts';
import { refuseRequest } from './take-request.ts';

/** Beyond this the rest of a body is not even read, in bytes; what lies below is refused by the API's own rule. */
const hardLimitBytes = 4_194_304;

/** The HTTP side of a workspace, not listening yet. */
export function createServer(workspace: LiveWorkspace, hasControl: boolean): FastifyInstance {
  const app = fastify({
    logger: false,
    bodyLimit: hardLimitBytes,
    exposeHeadRoutes: false,
    // A request that is never answered must not keep the server from closing.
    forceCloseConnections: true,
    frameworkErrors: (_error, request, reply) =>
      void refuse(workspace, { request, reply, answer: malformedRequest }),
  });
  // Bodies come as text: whether they are JSON is decided after the token, in telecrm's order.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  serveApi(app, workspace);
  if (hasControl) serveControl(app, workspace);
  app.setNotFoundHandler((request, reply) =>
    refuse(workspace, { request, reply, answer: notFound }),
  );
  app.setErrorHandler((error: FastifyError, request, reply) =>
    refuse(workspace, { request, reply, answer: toAnswer(error) }),
  );
  return app;
}

const malformedRequest = badRequest('Malformed request');

interface Refusal {
  request: FastifyRequest;
  reply: FastifyReply;
  answer: Answer;
}

async function refuse(workspace: LiveWorkspace, { request, reply, answer }: Refusal) {
  const received = toReceivedRequest(request);
  const isControl = received.path.startsWith(`${controlPath}/`);
  // What failed because nothing can be written down any more cannot be written down either.
  if (!isControl && answer.status < 500) await refuseRequest(workspace, received, answer);
  return sendJson(reply, answer.status, answer.body);
}

function toAnswer({ statusCode = 500 }: FastifyError): Answer {
  if (statusCode === 413) return bodyTooLarge;
  return statusCode < 500 ? malformedRequest : serverError;
}
