import { isDeepStrictEqual } from 'node:util';
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

/**
 * Carries out the orders of a start, in their turn; throws a PracticeOrderError at the first that cannot be.
 * One that cannot be because an earlier start of this workspace gave it already is in force, and passed over.
 */
export async function giveFirstOrders(
  workspace: LiveWorkspace,
  given: readonly GivenOrder[],
): Promise<void> {
  const earlier = workspace.journal.orders();
  for (const { name, sent } of given) {
    const outcome = await giveOrder(workspace, { name, sent });
    if (outcome.ok || earlier.some((one) => isDeepStrictEqual(one, { name, input: sent })))
      continue;
    throw new PracticeOrderError(name, outcome.error);
  }
}
