import type { ApiName } from '../api-name.ts';
import { RollingWindow } from './rolling-window.ts';

export interface BudgetLimits {
  asyncLimit: number;
  syncLimit: number;
  windowMs: number;
}

/** The budget of each token, in requests per rolling window (section 4). */
export class Budgets {
  readonly #limits: BudgetLimits;
  readonly #windows = new Map<string, RollingWindow>();

  constructor(limits: BudgetLimits) {
    this.#limits = limits;
  }

  /** Uses up one request of the token; false when none is left. */
  take(api: ApiName, token: string, atMs: number): boolean {
    let window = this.#windows.get(token);
    if (!window) {
      const { asyncLimit, syncLimit, windowMs } = this.#limits;
      window = new RollingWindow(api === 'async' ? asyncLimit : syncLimit, windowMs);
      this.#windows.set(token, window);
    }
    return window.take(atMs);
  }

  clear(): void {
    this.#windows.clear();
  }
}
