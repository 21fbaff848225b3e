import type { Clock, StopSignal } from '../../../shared/clock.ts';

/** The machine's clock, put forward as often as somebody wants; who sleeps then wakes when his time has come. */
export class ShiftedClock implements Clock {
  readonly #machine: Clock;
  readonly #sleepers = new Set<() => void>();
  #shiftMs = 0;

  constructor(machine: Clock, startMs: number = machine.now()) {
    this.#machine = machine;
    this.#shiftMs = startMs - machine.now();
  }

  get shiftMs(): number {
    return this.#shiftMs;
  }

  now(): number {
    return this.#machine.now() + this.#shiftMs;
  }

  advance(ms: number): void {
    this.#shiftMs += ms;
    for (const wake of this.#sleepers) wake();
  }

  async sleep(ms: number, signal?: StopSignal): Promise<void> {
    const dueMs = this.now() + ms;
    for (let leftMs = ms; leftMs > 0; leftMs = dueMs - this.now()) {
      if (signal?.aborted) return;
      const woken = new AbortController();
      const wake = () => woken.abort();
      this.#sleepers.add(wake);
      signal?.addEventListener('abort', wake, { once: true });
      await this.#machine.sleep(leftMs, woken.signal);
      signal?.removeEventListener('abort', wake);
      this.#sleepers.delete(wake);
    }
  }
}
