import { fail } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import type { LiveWorkspace } from '../live-workspace.ts';
import { PracticeOrderError } from '../practice-order-error.ts';
import { conductOrders } from './conduct-orders.ts';
import type { Order } from './order.ts';
import { anyOf } from './read-order.ts';
import { stateOrders } from './state-orders.ts';

/** An order as it is sent: its name, and what belongs to it. */
export interface GivenOrder {
  name: string;
  sent: unknown;
}

/** Every order but the reset, by its name; the name is also its path below `/__practice/`. */
export const orders: ReadonlyMap<string, Order> = new Map([...stateOrders, ...conductOrders]);

/** Carries out an order whose name may be anything, as the command line gives it. */
export async function giveOrder(
  workspace: LiveWorkspace,
  { name, sent }: GivenOrder,
): Promise<Result<unknown, string>> {
  const order = orders.get(name);
  if (!order) return fail(`There is no order ${name}, only ${anyOf([...orders.keys()])}.`);
  return order.give(workspace, sent);
}

/** Carries out the orders of a start, in their turn; throws a PracticeOrderError at the first that cannot be. */
export async function giveFirstOrders(
  workspace: LiveWorkspace,
  given: readonly GivenOrder[],
): Promise<void> {
  for (const one of given) {
    const outcome = await giveOrder(workspace, one);
    if (!outcome.ok) throw new PracticeOrderError(one.name, outcome.error);
  }
}
