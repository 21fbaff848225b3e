/** At most ten snapshots a second for each run; the last one, and any that ends something, at once. */
export function createPublisher<T extends { runId: string }>(
  everyMs: number,
  send: (snapshot: T) => void,
): (snapshot: T, isUrgent: boolean) => void {
  const waiting = new Map<string, T>();
  let timer: NodeJS.Timeout | null = null;
  const flush = () => {
    timer = null;
    const snapshots = [...waiting.values()];
    waiting.clear();
    for (const snapshot of snapshots) send(snapshot);
  };
  return function publish(snapshot, isUrgent) {
    if (isUrgent) {
      waiting.delete(snapshot.runId);
      send(snapshot);
      return;
    }
    waiting.set(snapshot.runId, snapshot);
    timer ??= setTimeout(flush, everyMs).unref();
  };
}
