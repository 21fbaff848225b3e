import type { ApiName } from '../api-name.ts';
import type { Fault, FaultOrder } from './fault.ts';

/** Trouble that is to befall the next requests. It lives in memory only: a restart is a server in good health. */
export class Faults {
  #orders: FaultOrder[] = [];

  /** Comes after the faults that still stand; `next: 0` calls all of them off. */
  plan(order: FaultOrder): void {
    if (order.next === 0) this.#orders = [];
    else this.#orders.push({ ...order });
  }

  /** The fault of the request that arrives now, if there is one. */
  take(api: ApiName): Fault | null {
    const due = this.#orders.find((order) => (order.api ?? api) === api);
    if (!due) return null;
    due.next -= 1;
    if (due.next === 0) this.#orders = this.#orders.filter((order) => order !== due);
    return due;
  }

  /** What still stands, the next first. */
  get left(): readonly FaultOrder[] {
    return this.#orders;
  }

  clear(): void {
    this.#orders = [];
  }
}
