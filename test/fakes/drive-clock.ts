import type { FakeClock } from './fake-clock.ts';

/** Moves a fake clock on, leaving real sockets the time they need, until `work` is over. */
export async function driveClock<T>(clock: FakeClock, work: Promise<T>, stepMs = 50): Promise<T> {
  const state = { isOver: false };
  const end = () => {
    state.isOver = true;
  };
  work.then(end, end);
  while (!state.isOver) {
    await clock.advance(stepMs);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  return work;
}
