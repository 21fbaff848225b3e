import { ok } from '../../../shared/result.ts';
import type { LiveWorkspace } from '../live-workspace.ts';
import { ResetBody } from './control-bodies.ts';
import { giveOrder } from './give-order.ts';
import type { GivenOrder } from './give-order.ts';
import type { Order } from './order.ts';
import { readOrder } from './read-order.ts';

/** The one order that may be empty. The first day is the one that the start made, its orders included. */
export function createResetOrder(firstOrders: readonly GivenOrder[]): Order {
  return {
    does: 'Brings back the first day, or that of another fixture with more made-up leads.',
    takes: Object.keys(ResetBody.shape),
    async give(workspace, sent) {
      const isSame = JSON.stringify(sent) === '{}';
      const read = isSame ? ok({}) : readOrder(ResetBody, sent);
      if (!read.ok) return read;
      workspace.reset(read.value);
      const skipped = await giveAgain(workspace, firstOrders);
      return ok(skipped.length > 0 ? { skipped } : {});
    },
  };
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
