import { useEffect } from 'react';

/** Does `work` now and then every `everyMs`, until the screen closes. `work` must be a stable function. */
export function useEvery(everyMs: number, work: () => unknown): void {
  useEffect(() => {
    void work();
    const timer = setInterval(work, everyMs);
    return () => clearInterval(timer);
  }, [everyMs, work]);
}
