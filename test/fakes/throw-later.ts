/** A bug that nothing else would show: Vitest fails the run for it. */
export function throwLater(cause: unknown): void {
  setImmediate(() => {
    throw cause;
  });
}
