import type { StopSignal } from '../../shared/clock.ts';

/** Lets waiters sleep until something has changed; every waiter looks again for itself. */
export class WakeCall {
  readonly #waiters = new Set<() => void>();

  fire(): void {
    for (const wake of this.#waiters) wake();
  }

  /** Resolves at the next `fire`, or at once when `signal` is aborted. */
  wait(signal: StopSignal): Promise<void> {
    if (signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const wake = () => {
        this.#waiters.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      signal.addEventListener('abort', wake, { once: true });
      this.#waiters.add(wake);
    });
  }
}
