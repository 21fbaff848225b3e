import type { FastifyInstance, FastifyReply } from 'fastify';
import type { LiveWorkspace } from '../live-workspace.ts';
import { badRequest } from '../server/answer.ts';
import { readJsonBody } from '../server/read-json-body.ts';
import { sendJson, toReceivedRequest } from '../server/serve-api.ts';
import { listTokens } from '../workspace/change-tokens.ts';
import { WindowQuery } from './control-bodies.ts';
import { controlPath } from './control-path.ts';
import { createResetOrder } from './create-reset-order.ts';
import { describeControl } from './describe-control.ts';
import { orders } from './give-order.ts';
import type { GivenOrder } from './give-order.ts';
import type { Order } from './order.ts';
import { streamList } from './stream-list.ts';
import type { ListSpan } from './stream-list.ts';
import { toLeadView } from './to-lead-view.ts';

/** The routes with which tests and trainers look behind the API and make trouble (design.md, section 6). */
export function serveControl(
  app: FastifyInstance,
  workspace: LiveWorkspace,
  firstOrders: readonly GivenOrder[],
): void {
  const served = new Map([...orders, ['reset', createResetOrder(firstOrders)]]);
  for (const path of ['', '/']) {
    app.get(`${controlPath}${path}`, (_request, reply) =>
      sendJson(reply, 200, describeControl(workspace, served)),
    );
  }
  serveReads(app, workspace);
  for (const [name, order] of served) serveOrder(app, workspace, { name, order });
}

function serveReads(app: FastifyInstance, workspace: LiveWorkspace): void {
  app.get(`${controlPath}/tokens`, (_request, reply) =>
    sendJson(reply, 200, listTokens(workspace.state)),
  );
  app.get(`${controlPath}/log`, async (request, reply) => {
    await workspace.journal.durable();
    const { requests: length } = workspace.journal.counts();
    return sendList(reply, request.query, length, (after, limit) =>
      workspace.journal.log({ after, limit }),
    );
  });
  app.get(`${controlPath}/leads`, (request, reply) => {
    const leads = workspace.state.leads.inOrder;
    return sendList(reply, request.query, leads.length, (after, limit) =>
      leads.slice(after, after + limit).map(toLeadView),
    );
  });
}

function serveOrder(
  app: FastifyInstance,
  workspace: LiveWorkspace,
  { name, order }: { name: string; order: Order },
): void {
  app.post(`${controlPath}/${name}`, async (request, reply) => {
    const { body, contentType } = toReceivedRequest(request);
    // Nothing at all is an empty order; what is no JSON must not pass for one.
    const sent = body === '' ? {} : readJsonBody(body, contentType).json;
    const outcome = await order.give(workspace, sent);
    return outcome.ok
      ? sendJson(reply, 200, outcome.value)
      : sendJson(reply, 400, badRequest(outcome.error).body);
  });
}

async function sendList(
  reply: FastifyReply,
  query: unknown,
  length: number,
  readPage: Parameters<typeof streamList>[1],
): Promise<FastifyReply> {
  const read = WindowQuery.safeParse(query);
  if (!read.success) {
    const words = 'after is a whole number from 0, limit one from 1.';
    return sendJson(reply, 400, badRequest(words).body);
  }
  const span: ListSpan = { ...read.data, length };
  return reply.type('application/json; charset=utf-8').send(streamList(span, readPage));
}
