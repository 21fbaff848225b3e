import type { Lead } from './lead-book.ts';

/** Finds leads by ID without an index of its own: IDs ascend in the order of creation and are all of one length. */
export class LeadsById {
  readonly #inOrder: readonly Lead[];

  constructor(inOrder: readonly Lead[]) {
    this.#inOrder = inOrder;
  }

  get(id: string): Lead | undefined {
    let from = 0;
    let to = this.#inOrder.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      const lead = this.#inOrder[middle];
      if (lead?.id === id) return lead;
      if (lead && lead.id < id) from = middle + 1;
      else to = middle;
    }
    return undefined;
  }
}
