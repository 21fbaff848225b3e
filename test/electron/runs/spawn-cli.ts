import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';

const entry = resolve(import.meta.dirname, '../../../electron/cli/main.ts');

/** The command line in a process of its own. */
export interface SpawnedCli {
  /** The next line on stdout that satisfies the test; null when the process ended without one. */
  line(on: 'stdout' | 'stderr', isWanted: (line: string) => boolean): Promise<string | null>;
  /** Resolves with the exit code, null after a signal. */
  ended: Promise<number | null>;
  stderr(): string;
  /** SIGKILL, and then its end. */
  kill(): Promise<void>;
}

export function spawnCli(args: readonly string[], environment: Record<string, string>): SpawnedCli {
  const child = spawn(process.execPath, [entry, ...args], {
    env: { PATH: process.env['PATH'] ?? '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const heard = { stdout: listen(child, 'stdout'), stderr: listen(child, 'stderr') };
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return {
    ended,
    stderr: () => heard.stderr.lines.join('\n'),
    line: (on, isWanted) => heard[on].find(isWanted, ended),
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

function listen(child: ChildProcess, on: 'stdout' | 'stderr') {
  const lines: string[] = [];
  let wake = () => {};
  const stream = child[on];
  if (!stream) throw new Error(`No ${on}`);
  createInterface(stream).on('line', (line) => {
    lines.push(line);
    wake();
  });
  return {
    lines,
    async find(isWanted: (line: string) => boolean, ended: Promise<unknown>) {
      const end = ended.then(() => 'ended' as const);
      for (;;) {
        const found = lines.find(isWanted);
        if (found !== undefined) return found;
        const next = new Promise<'more'>((more) => {
          wake = () => more('more');
        });
        if ((await Promise.race([next, end])) === 'ended') return lines.find(isWanted) ?? null;
      }
    },
  };
}
