/** At most ten snapshots a second for each key; the last one, and any that ends something, at once. */
export function createPublisher<T>(
  everyMs: number,
  send: (snapshot: T) => void,
): (snapshot: T, isUrgent: boolean) => void {
  let latest: T | null = null;
  let timer: NodeJS.Timeout | null = null;
  const flush = () => {
    if (timer) clearTimeout(timer);
    timer = null;
    if (latest !== null) send(latest);
    latest = null;
  };
  return function publish(snapshot, isUrgent) {
    latest = snapshot;
    if (isUrgent) flush();
    else timer ??= setTimeout(flush, everyMs).unref();
  };
}
