import { openHost } from './open-host.ts';
import { readArguments } from './read-arguments.ts';

/**
 * Runs the browser host until SIGTERM or SIGINT: prints the address, says in one sentence why it cannot,
 * and leaves the exit code. `onOpen` learns the address.
 */
export async function runHost(
  args: readonly string[],
  onOpen: (address: string) => void,
): Promise<void> {
  const read = readArguments(args);
  if (!read.ok) return end(read.error, 2);
  const host = await openHost(read.value);
  if (!host.ok) return end(host.error, 1);
  const close = () => {
    host.value.close().then(
      () => process.exit(0),
      (cause: unknown) => {
        process.stderr.write(`${String(cause)}\n`);
        process.exit(1);
      },
    );
  };
  // Once: a second signal ends a process that takes too long to close.
  process.once('SIGTERM', close);
  process.once('SIGINT', close);
  process.stdout.write(`Leadloader is open at ${host.value.address}\n`);
  onOpen(host.value.address);
}

function end(sentence: string, exitCode: number): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = exitCode;
}
