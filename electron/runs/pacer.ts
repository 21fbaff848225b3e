import type { Clock, StopSignal } from '../../shared/clock.ts';
import {
  afterAnswer,
  afterTrouble,
  startConcurrency,
  type Concurrency,
} from '../../shared/runs/concurrency.ts';
import type { TokenMeter, Waiting } from '../../shared/runs/run-progress.ts';
import type { BudgetLedger } from '../store/budget-ledger.ts';
import { WakeCall } from './wake-call.ts';

/** A token as the pacer knows it: `key` counts it in the ledger, `end` names it to people. */
export interface PacedToken {
  value: string;
  key: string;
  end: string;
}

/** How a request ended, as far as pace is concerned. */
export type LeaseEnd =
  | { kind: 'answered' }
  | { kind: 'trouble' }
  | { kind: 'throttled'; retryAfterMs: number }
  | { kind: 'not-sent'; retryAfterMs: number }
  | { kind: 'unauthorized' };

/** Leave to send one request with one token now. Must be finished, whatever happens. */
export interface Lease {
  token: PacedToken;
  finish(end: LeaseEnd): Promise<void>;
}

export interface PacerOptions {
  api: 'async' | 'sync';
  tokens: readonly PacedToken[];
  ledger: BudgetLedger;
  clock: Clock;
  /** Requests per token and window that are ours: the limit less the reserve. */
  limit: number;
  windowMs: number;
  /** Longest a request can be under way. */
  timeoutMs: number;
  /** The most requests under way at once. */
  ceiling: number;
}

export interface Pacer {
  /** Waits for budget and a place; null when `signal` is aborted or no token is left. */
  admit(signal: StopSignal): Promise<Lease | null>;
  hasTokens(): boolean;
  waiting(): Waiting | null;
  /** Calls `listener` whenever what `waiting` says has changed. */
  watch(listener: () => void): void;
  meters(): TokenMeter[];
}

/** Timers stand still while a machine sleeps: the time of day is looked at again this often. */
const longestRestMs = 10_000;

/**
 * Sends as fast as the rolling budget of each token allows and the server is comfortable with, never
 * faster (I3, P9). One for each API of a run.
 */
export function createPacer(options: PacerOptions): Pacer {
  return new BudgetPacer(options);
}

class BudgetPacer implements Pacer {
  readonly #options: PacerOptions;
  readonly #parked = new Set<string>();
  readonly #throttledUntilMs = new Map<string, number>();
  readonly #placeFreed = new WakeCall();
  /** A slot may be free sooner than those who wait for one were told. */
  readonly #slotChanged = new WakeCall();
  readonly #listeners: (() => void)[] = [];
  #concurrency: Concurrency;
  #underWay = 0;
  #turn = 0;
  #offlineUntilMs = 0;
  #waiting: Waiting | null = null;

  constructor(options: PacerOptions) {
    this.#options = options;
    this.#concurrency = startConcurrency(options.ceiling);
  }

  hasTokens(): boolean {
    return this.#options.tokens.some(({ key }) => !this.#parked.has(key));
  }

  waiting(): Waiting | null {
    return this.#waiting;
  }

  watch(listener: () => void): void {
    this.#listeners.push(listener);
  }

  meters(): TokenMeter[] {
    return this.#options.tokens.map((token) => readMeter(token, this.#options, this.#parked));
  }

  async admit(signal: StopSignal): Promise<Lease | null> {
    while (!signal.aborted && this.hasTokens()) {
      if (this.#underWay >= Math.floor(this.#concurrency.window)) {
        await this.#placeFreed.wait(signal);
        continue;
      }
      // The place is taken before the ledger is asked, so that two callers never share it.
      this.#underWay += 1;
      const admitted = await this.#takeSlot().catch((cause: unknown) => {
        this.#freePlace();
        throw cause;
      });
      if ('finish' in admitted) {
        if (signal.aborted) {
          await admitted.finish({ kind: 'not-sent', retryAfterMs: 0 });
          break;
        }
        this.#say(null);
        return admitted;
      }
      this.#freePlace();
      this.#say(admitted);
      await this.#rest(admitted.untilMs, signal);
    }
    this.#say(null);
    return null;
  }

  #say(waiting: Waiting | null): void {
    const known = this.#waiting;
    this.#waiting = waiting;
    if (known?.kind === waiting?.kind && known?.untilMs === waiting?.untilMs) return;
    for (const listener of this.#listeners) listener();
  }

  /** Until that time of day, or until a request ended that may have changed it. */
  async #rest(untilMs: number, signal: StopSignal): Promise<void> {
    const { clock } = this.#options;
    const rest = new AbortController();
    const end = () => rest.abort();
    signal.addEventListener('abort', end, { once: true });
    if (signal.aborted) end();
    void this.#slotChanged.wait(rest.signal).then(end);
    for (let leftMs = 1; leftMs > 0 && !rest.signal.aborted; leftMs = untilMs - clock.now())
      await clock.sleep(Math.max(1, Math.min(untilMs - clock.now(), longestRestMs)), rest.signal);
    end();
    signal.removeEventListener('abort', end);
  }

  /** A slot of the first token in turn that has one, or why and until when none has. */
  async #takeSlot(): Promise<Lease | Waiting> {
    const { clock, tokens, ledger, limit, timeoutMs, windowMs } = this.#options;
    const nowMs = clock.now();
    if (this.#offlineUntilMs > nowMs) return { kind: 'offline', untilMs: this.#offlineUntilMs };
    this.#turn += 1;
    let soonest: Waiting | null = null;
    for (let step = 0; step < tokens.length; step += 1) {
      const token = tokens[(this.#turn + step) % tokens.length];
      if (!token || this.#parked.has(token.key)) continue;
      const throttledUntilMs = this.#throttledUntilMs.get(token.key) ?? 0;
      if (throttledUntilMs > nowMs) {
        soonest = sooner(soonest, { kind: 'throttled', untilMs: throttledUntilMs });
        continue;
      }
      const freeAtMs = nowMs + timeoutMs + windowMs;
      const taken = await ledger.take({ token: token.key, limit, nowMs, freeAtMs });
      if (taken.kind === 'taken') return this.#lease(token, taken.spend);
      soonest = sooner(soonest, { kind: 'budget', untilMs: taken.freeAtMs });
    }
    return soonest ?? { kind: 'budget', untilMs: nowMs + 1 };
  }

  #lease(token: PacedToken, spend: number): Lease {
    const { clock, ledger, windowMs } = this.#options;
    const sentAtMs = clock.now();
    return {
      token,
      finish: async (end) => {
        this.#learn(end, token, clock.now() - sentAtMs);
        this.#freePlace();
        await (end.kind === 'not-sent'
          ? ledger.giveBack(spend)
          : ledger.settle(spend, clock.now() + windowMs));
        this.#slotChanged.fire();
      },
    };
  }

  #learn(end: LeaseEnd, token: PacedToken, latencyMs: number): void {
    const nowMs = this.#options.clock.now();
    if (end.kind === 'answered') this.#concurrency = afterAnswer(this.#concurrency, latencyMs);
    else if (end.kind === 'trouble' || end.kind === 'throttled')
      this.#concurrency = afterTrouble(this.#concurrency);
    // The longest wait counts: a later answer that asks for less was under way at the same time.
    if (end.kind === 'throttled')
      this.#throttledUntilMs.set(
        token.key,
        Math.max(this.#throttledUntilMs.get(token.key) ?? 0, nowMs + end.retryAfterMs),
      );
    if (end.kind === 'not-sent')
      this.#offlineUntilMs = Math.max(this.#offlineUntilMs, nowMs + end.retryAfterMs);
    if (end.kind === 'unauthorized') this.#parked.add(token.key);
  }

  #freePlace(): void {
    this.#underWay -= 1;
    this.#placeFreed.fire();
  }
}

function readMeter(token: PacedToken, options: PacerOptions, parked: Set<string>): TokenMeter {
  const { used, nextFreeAtMs } = options.ledger.meter(token.key, options.clock.now());
  return {
    api: options.api,
    tokenEnd: token.end,
    used,
    limit: options.limit,
    nextSlotAtMs: used < options.limit ? null : nextFreeAtMs,
    isParked: parked.has(token.key),
  };
}

function sooner(a: Waiting | null, b: Waiting): Waiting {
  return a && a.untilMs <= b.untilMs ? a : b;
}
