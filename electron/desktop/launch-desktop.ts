import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** How the desktop ended: its exit code or the signal that ended it, and how long it lived. */
export interface DesktopEnd {
  code: number | null;
  signal: NodeJS.Signals | null;
  afterMs: number;
}

const startMs = 5_000;

/** Runs the desktop to its end. `args` begin with the app's folder. */
export async function launchDesktop(
  executable: string,
  args: readonly string[],
): Promise<DesktopEnd> {
  const startedMs = performance.now();
  // Chromium's sandbox refuses to run as root.
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const own = isRoot ? ['--no-sandbox'] : [];
  const child = spawn(executable, [...own, ...args], { stdio: 'inherit' });
  // Control-C reaches the desktop by itself; we stay to hand on its exit code.
  process.on('SIGINT', () => null);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  const [code, signal] = (await once(child, 'exit').catch(() => [127, null])) as [
    number | null,
    NodeJS.Signals | null,
  ];
  return { code, signal, afterMs: performance.now() - startedMs };
}

/** True when the desktop never came up, rather than was closed or ended by the user. */
export function isFailedStart({ code, signal, afterMs }: DesktopEnd): boolean {
  if (signal === 'SIGINT' || signal === 'SIGTERM') return false;
  return code !== 0 && afterMs < startMs;
}
