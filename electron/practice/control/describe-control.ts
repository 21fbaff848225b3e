import type { JsonObject } from '../json-object.ts';
import type { LiveWorkspace } from '../live-workspace.ts';
import type { Order } from './order.ts';

const reads = {
  'GET log': 'Every request and what really became of it; after and limit make a page.',
  'GET leads': 'Every lead with its timeline; after and limit make a page.',
  'GET tokens': 'The tokens, by their ends.',
};

/** What can be asked and ordered, and what stands now: all that a stranger needs. */
export function describeControl(
  workspace: LiveWorkspace,
  orders: ReadonlyMap<string, Order>,
): JsonObject {
  const { state, limits, queue, clock, faults, journal } = workspace;
  return {
    reads,
    orders: Object.fromEntries(
      Array.from(orders, ([name, { does, takes }]) => [`POST ${name}`, { does, takes }]),
    ),
    now: {
      ...journal.beginning(),
      identifier: state.identifier.apiName,
      settings: state.settings,
      limits,
      queue: { hold: queue.isHeld, delayMs: queue.delayMs, waiting: queue.size },
      clock: { nowMs: clock.now(), shiftMs: clock.shiftMs },
      faults: faults.left,
    },
  };
}
