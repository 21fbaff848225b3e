import { useEffect, useState } from 'react';

/**
 * What `read` answers, read again with each new `revision`: what is there stays until the new answer has
 * come. undefined while nothing was answered yet; a new `read`, which must be stable, begins so again.
 */
export function useReading<T>(
  read: () => Promise<T | null>,
  revision: number,
): T | null | undefined {
  const [answer, setAnswer] = useState<{ of: typeof read; value: T | null } | null>(null);
  useEffect(() => {
    let isWanted = true;
    void read().then((value) => {
      if (isWanted) setAnswer({ of: read, value });
    });
    return () => {
      isWanted = false;
    };
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- A new revision is the reason to read again.
  }, [read, revision]);
  return answer?.of === read ? answer.value : undefined;
}
