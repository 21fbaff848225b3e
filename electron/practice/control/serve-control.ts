import type { FastifyInstance, FastifyReply } from 'fastify';
import { ok } from '../../../shared/result.ts';
import type { LiveWorkspace } from '../live-workspace.ts';
import { badRequest } from '../server/answer.ts';
import { readJsonBody } from '../server/read-json-body.ts';
import { sendJson, toReceivedRequest } from '../server/serve-api.ts';
import { listTokens } from '../workspace/change-tokens.ts';
import { resetOrder } from './conduct-orders.ts';
import { WindowQuery } from './control-bodies.ts';
import { controlPath } from './control-path.ts';
import { describeControl } from './describe-control.ts';
import { giveOrder, orders } from './give-order.ts';
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
  serveReads(app, workspace);
  for (const [name, order] of orders) serveOrder(app, workspace, { name, order });
  const order: Order = {
    ...resetOrder,
    // The first day is the one that the start made, its orders included.
    async give(_workspace, sent) {
      const outcome = await resetOrder.give(workspace, sent);
      if (!outcome.ok) return outcome;
      const skipped = await giveAgain(workspace, firstOrders);
      return ok(skipped.length > 0 ? { skipped } : {});
    },
  };
  serveOrder(app, workspace, { name: 'reset', order });
}

/** Another fixture may lack what an order of the start is about: such an order is skipped, and told. */
async function giveAgain(
  workspace: LiveWorkspace,
  given: readonly GivenOrder[],
): Promise<string[]> {
  const skipped: string[] = [];
  for (const one of given) {
    const outcome = await giveOrder(workspace, one);
    if (!outcome.ok) skipped.push(`${one.name}: ${outcome.error}`);
  }
  return skipped;
}

function serveReads(app: FastifyInstance, workspace: LiveWorkspace): void {
  for (const path of ['', '/']) {
    app.get(`${controlPath}${path}`, (_request, reply) =>
      sendJson(reply, 200, describeControl(workspace)),
    );
  }
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
    const outcome = await order.give(workspace, readJsonBody(body, contentType).json);
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
