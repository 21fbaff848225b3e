import type { App } from 'electron';

/** Runs a command in place of the window; the process ends with its exit code. */
export async function runCommand(app: App, run: () => Promise<number>): Promise<void> {
  const code = await run().catch((cause: unknown) => {
    process.stderr.write(`${cause instanceof Error ? cause.stack : String(cause)}\n`);
    return 70;
  });
  // Where pipes are asynchronous (Windows), leaving at once would cut the output short.
  process.stdout.write('', () => app.exit(code));
}
