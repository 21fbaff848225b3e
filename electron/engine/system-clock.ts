import type { Clock, StopSignal } from '../../shared/clock.ts';

// setTimeout fires at once above 2^31-1 ms: longer waits are slept in pieces.
const longestMs = 2_000_000_000;

/** The machine's own time. */
export const systemClock: Clock = {
  now: () => new Date().getTime(),
  async sleep(ms, signal) {
    for (let left = ms; left > 0; left -= longestMs) {
      if (signal?.aborted) return;
      await pause(Math.min(left, longestMs), signal);
    }
  },
};

function pause(ms: number, signal?: StopSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal?.addEventListener('abort', done, { once: true });
  });
}
