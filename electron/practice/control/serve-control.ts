import type { FastifyInstance } from 'fastify';
import { fail, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import type { LiveWorkspace } from '../live-workspace.ts';
import { badRequest } from '../server/answer.ts';
import { FaultOrder } from '../server/fault.ts';
import { readJsonBody } from '../server/read-json-body.ts';
import { sendJson, toReceivedRequest } from '../server/serve-api.ts';
import { AnyBody, QueueBody, ResetBody, WindowQuery } from './control-bodies.ts';
import { controlPath } from './control-path.ts';
import { stateOrders } from './state-orders.ts';
import { toLeadView } from './to-lead-view.ts';

interface ControlRoute<T> {
  method: 'GET' | 'POST';
  path: string;
  /** Reads the query of a GET and the body of a POST. */
  schema: { safeParse(input: unknown): { success: true; data: T } | { success: false } };
  /** What is answered, or why the order cannot be carried out. */
  run(input: T): Promise<Result<unknown, string>>;
}

/** The routes with which tests and trainers look behind the API and make trouble (design.md, section 6). */
export function serveControl(app: FastifyInstance, workspace: LiveWorkspace): void {
  serveLists(app, workspace);
  serveOrders(app, workspace);
  for (const [name, order] of stateOrders) {
    serveRoute(app, {
      method: 'POST',
      path: `/${name}`,
      schema: AnyBody,
      async run(sent) {
        const checked = order.check(workspace.state, sent);
        if (!checked.ok) return fail(checked.error);
        const input = checked.value;
        await workspace.control({ kind: 'order', atMs: workspace.clock.now(), name, input });
        return ok(order.answer(workspace.state, input));
      },
    });
  }
}

function serveLists(app: FastifyInstance, workspace: LiveWorkspace): void {
  serveRoute(app, {
    method: 'GET',
    path: '/log',
    schema: WindowQuery,
    run: async (window) => ok(await workspace.log(window)),
  });
  serveRoute(app, {
    method: 'GET',
    path: '/leads',
    schema: WindowQuery,
    async run({ after, limit }) {
      const leads = workspace.state.leads.inOrder;
      return ok(leads.slice(after, after + (limit ?? leads.length)).map(toLeadView));
    },
  });
}

function serveOrders(app: FastifyInstance, workspace: LiveWorkspace): void {
  serveRoute(app, {
    method: 'POST',
    path: '/reset',
    schema: ResetBody,
    async run(wanted = {}) {
      workspace.reset(wanted);
      return ok({});
    },
  });
  serveRoute(app, {
    method: 'POST',
    path: '/faults',
    schema: FaultOrder,
    async run(order) {
      workspace.faults.plan(order);
      return ok(order);
    },
  });
  serveRoute(app, {
    method: 'POST',
    path: '/queue',
    schema: QueueBody,
    async run({ hold }) {
      await workspace.control({ kind: 'queue', atMs: workspace.clock.now(), hold });
      return ok({ hold });
    },
  });
}

function serveRoute<T>(app: FastifyInstance, { method, path, schema, run }: ControlRoute<T>): void {
  app.route({
    method,
    url: `${controlPath}${path}`,
    async handler(request, reply) {
      const { body, contentType } = toReceivedRequest(request);
      const input = method === 'GET' ? request.query : readJsonBody(body, contentType).json;
      const parsed = schema.safeParse(input);
      const outcome = parsed.success ? await run(parsed.data) : fail('Invalid order');
      return outcome.ok
        ? sendJson(reply, 200, outcome.value)
        : sendJson(reply, 400, badRequest(outcome.error).body);
    },
  });
}
