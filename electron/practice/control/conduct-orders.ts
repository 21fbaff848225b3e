import type { z } from 'zod';
import { fail, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import type { LiveWorkspace } from '../live-workspace.ts';
import { FaultOrder } from '../server/fault.ts';
import { ClockBody, LimitsBody, QueueBody } from './control-bodies.ts';
import type { Order } from './order.ts';
import { readOrder } from './read-order.ts';

/** An order about how the server behaves. A restart is a server in good health: only a held queue is written down. */
interface ConductOrder<S extends z.ZodObject> {
  name: string;
  does: string;
  schema: S;
  carryOut(workspace: LiveWorkspace, input: z.infer<S>): Promise<Result<unknown, string>>;
}

function order<S extends z.ZodObject>(one: ConductOrder<S>): [string, Order] {
  const { name, does, schema, carryOut } = one;
  return [
    name,
    {
      does,
      takes: Object.keys(schema.shape),
      async give(workspace, sent) {
        const read = readOrder(schema, sent);
        return read.ok ? carryOut(workspace, read.value) : read;
      },
    },
  ];
}

/** By name, which is also their path below `/__practice/`. */
export const conductOrders: ReadonlyMap<string, Order> = new Map([
  order({
    name: 'limits',
    does: 'Changes the limits of requests per token, and the window they roll through.',
    schema: LimitsBody,
    async carryOut(workspace, wanted) {
      workspace.changeLimits(wanted);
      return ok(workspace.limits);
    },
  }),
  order({
    name: 'queue',
    does: 'Holds the queue or lets it go, and says how long the requests to come wait in it.',
    schema: QueueBody,
    async carryOut(workspace, { hold, delayMs }) {
      const { queue, clock, hasControl } = workspace;
      if (hold && !hasControl) {
        return fail('Start with --control as well, or nobody can let the queue go.');
      }
      if (delayMs) queue.delayMs = delayMs;
      if (hold !== undefined && hold !== queue.isHeld) {
        await workspace.control({ kind: 'queue', atMs: clock.now(), hold });
      }
      return ok({ hold: queue.isHeld, delayMs: queue.delayMs });
    },
  }),
  order({
    name: 'faults',
    does: 'Lets trouble befall the next requests; next 0, with any kind, calls all of it off.',
    schema: FaultOrder,
    async carryOut({ faults }, wanted) {
      faults.plan(wanted);
      return ok(wanted);
    },
  }),
  order({
    name: 'clock',
    does: 'Puts the clock forward, by a time or to an instant.',
    schema: ClockBody,
    async carryOut({ clock }, { advanceMs, nowMs }) {
      if (advanceMs !== undefined && nowMs !== undefined) {
        return fail('Say by how much or to when, not both.');
      }
      const forwardMs = advanceMs ?? (nowMs ?? 0) - clock.now();
      if (forwardMs < 0) return fail('The clock only goes forward.');
      clock.advance(forwardMs);
      return ok({ nowMs: clock.now() });
    },
  }),
]);
