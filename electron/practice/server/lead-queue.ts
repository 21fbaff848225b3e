import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Clock } from '../../../shared/clock.ts';
import type { UpsertBody } from '../workspace/upsert-lead.ts';
import { DueHeap } from './due-heap.ts';

interface QueuedRequest {
  /** Its number in the log. */
  n: number;
  /** Requests of one lead share it; null when nothing tells which lead is meant. */
  lead: string | null;
  body: UpsertBody;
}

/** Between which bounds the dice choose how long a request waits. */
export interface DelayRange {
  from: number;
  to: number;
}

interface LeadQueueOptions {
  clock: Clock;
  /** From 0 to 1. */
  random: () => number;
  delayMs: DelayRange;
  process: (request: QueuedRequest) => void;
}

/** Waits no longer than this at a time, so that a request with a short delay is not stuck behind a long one. */
const tickMs = 10;
/** After so many in one go the server answers requests again. */
const goSize = 500;

/** Accepted requests on their way to the leads: each after its own delay, those of one lead in their order (8.2, step 1). */
export class LeadQueue {
  readonly #options: LeadQueueOptions;
  readonly #heap = new DueHeap<QueuedRequest & { dueMs: number }>();
  readonly #lanes = new Map<string, { lastDueMs: number; waiting: number }>();
  #delayMs: DelayRange;
  #isHeld = false;
  #isPumping = false;
  #isClosed = false;
  #bug: unknown = null;

  constructor(options: LeadQueueOptions) {
    this.#options = options;
    this.#delayMs = options.delayMs;
  }

  /** For the requests to come; who waits already has his time. */
  get delayMs(): DelayRange {
    return this.#delayMs;
  }

  set delayMs(range: DelayRange) {
    this.#delayMs = range;
  }

  add(request: QueuedRequest): void {
    if (this.#bug !== null) throw this.#bug;
    const { clock, random } = this.#options;
    const { from, to } = this.#delayMs;
    this.#place(request, clock.now() + Math.round(from + random() * (to - from)));
    this.#wake();
  }

  /** Finds anew which of the waiting requests are of one lead, when leads go by another field. */
  regroup(toLead: (body: UpsertBody) => string | null): void {
    const waiting: (QueuedRequest & { dueMs: number })[] = [];
    for (let one = this.#heap.pop(); one; one = this.#heap.pop()) waiting.push(one);
    this.#lanes.clear();
    for (const { n, body, dueMs } of waiting.toSorted((one, other) => one.n - other.n)) {
      this.#place({ n, body, lead: toLead(body) }, dueMs);
    }
  }

  hold(isHeld: boolean): void {
    this.#isHeld = isHeld;
    this.#wake();
  }

  get isHeld(): boolean {
    return this.#isHeld;
  }

  get size(): number {
    return this.#heap.size;
  }

  /** Those that are due first. */
  first(count: number): readonly (QueuedRequest & { dueMs: number })[] {
    return this.#heap.first(count);
  }

  clear(): void {
    this.#heap.clear();
    this.#lanes.clear();
    this.#delayMs = this.#options.delayMs;
    this.#isHeld = false;
  }

  close(): void {
    this.#isClosed = true;
  }

  #place(request: QueuedRequest, ownDueMs: number): void {
    this.#heap.push({ ...request, dueMs: this.#dueMs(request.lead, ownDueMs) });
  }

  /** Never before an earlier request of the same lead, whatever delay the dice give. */
  #dueMs(lead: string | null, ownDueMs: number): number {
    if (lead === null) return ownDueMs;
    const lane = this.#lanes.get(lead);
    const dueMs = Math.max(ownDueMs, lane?.lastDueMs ?? 0);
    this.#lanes.set(lead, { lastDueMs: dueMs, waiting: (lane?.waiting ?? 0) + 1 });
    return dueMs;
  }

  #wake(): void {
    if (this.#isPumping) return;
    this.#isPumping = true;
    void this.#pump().catch((cause: unknown) => {
      this.#bug = cause;
    });
  }

  async #pump(): Promise<void> {
    let done = 0;
    while (!this.#isHeld && !this.#isClosed) {
      const next = this.#heap.peek();
      if (!next) break;
      const waitMs = next.dueMs - this.#options.clock.now();
      if (waitMs > 0) {
        await this.#options.clock.sleep(Math.min(waitMs, tickMs));
        continue;
      }
      this.#take();
      done += 1;
      if (done % goSize === 0) await nextTurn();
    }
    this.#isPumping = false;
  }

  #take(): void {
    const request = this.#heap.pop();
    if (!request) return;
    const lane = request.lead === null ? undefined : this.#lanes.get(request.lead);
    if (lane && request.lead !== null) {
      lane.waiting -= 1;
      if (lane.waiting === 0) this.#lanes.delete(request.lead);
    }
    this.#options.process(request);
  }
}
