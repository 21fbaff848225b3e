import type { ApiName } from '../api-name.ts';
import { RollingWindow } from './rolling-window.ts';

export interface BudgetLimits {
  asyncLimit: number;
  syncLimit: number;
  windowMs: number;
}

/** Whether a request was counted; if not, when one can be again, null for never. */
export type BudgetVerdict = { isTaken: true } | { isTaken: false; freeAtMs: number | null };

/** A request that uses up the budget of a token. */
export interface CountedRequest {
  api: ApiName;
  token: string;
  atMs: number;
}

/** The budget of each token, in requests per rolling window (section 4). */
export class Budgets {
  readonly limits: BudgetLimits;
  readonly #windows = new Map<string, RollingWindow>();

  /** Begins with the requests that were made in the window that ends now, in the order of their times. */
  constructor(limits: BudgetLimits, made: Iterable<CountedRequest>) {
    this.limits = limits;
    for (const { api, token, atMs } of made) this.#windowOf(api, token).remember(atMs);
  }

  /** Uses up one request of the token, if one is left. */
  take({ api, token, atMs }: CountedRequest): BudgetVerdict {
    const window = this.#windowOf(api, token);
    return window.take(atMs) ? { isTaken: true } : { isTaken: false, freeAtMs: window.freeAtMs() };
  }

  #windowOf(api: ApiName, token: string): RollingWindow {
    const known = this.#windows.get(token);
    if (known) return known;
    const { asyncLimit, syncLimit, windowMs } = this.limits;
    const window = new RollingWindow(api === 'async' ? asyncLimit : syncLimit, windowMs);
    this.#windows.set(token, window);
    return window;
  }
}
