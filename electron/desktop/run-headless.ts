import { spawnSync } from 'node:child_process';

const withoutDisplay = ['--ozone-platform=headless', '--disable-gpu'];

/** On Linux, Chromium ends the whole process when it finds no display, unless it was told before it began. */
export function mustRunHeadless(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
  argv: readonly string[],
): boolean {
  const hasDisplay = Boolean(environment['DISPLAY'] || environment['WAYLAND_DISPLAY']);
  const isTold = argv.some((arg) => arg.startsWith('--ozone-platform='));
  return platform === 'linux' && !hasDisplay && !isTold;
}

/** Starts the same command again with the switches for no display, and answers its exit code. */
export function runHeadless(executable: string, args: readonly string[]): number {
  // Synchronous, because our own process would not live to see an answer.
  const { status } = spawnSync(executable, [...withoutDisplay, ...args], { stdio: 'inherit' });
  return status ?? 1;
}
