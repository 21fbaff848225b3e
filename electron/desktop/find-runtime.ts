import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

type Environment = Readonly<Record<string, string | undefined>>;

/** The Electron to open the desktop with; `major` is null for the pinned one. */
export type Runtime =
  { kind: 'ready'; executable: string; major: number | null } | { kind: 'missing'; why: string };

const downloadLimitMs = 10 * 60_000;
// The package answers with a path, and downloads its runtime first when there is none.
const ask = "console.log('\\n' + require('electron'))";

export function hasDisplay(platform: NodeJS.Platform, environment: Environment): boolean {
  return platform !== 'linux' || Boolean(environment['DISPLAY'] || environment['WAYLAND_DISPLAY']);
}

/** Looks for Electron's runtime, downloads it when it can; `say` tells that this may take a while. */
export async function findRuntime(
  root: string,
  environment: Environment,
  say: (sentence: string) => void,
): Promise<Runtime> {
  if (!hasDisplay(process.platform, environment)) {
    return { kind: 'missing', why: 'there is no display' };
  }
  const executable = await askPackage(root, say);
  if (executable === null || !existsSync(executable)) {
    const why = "Electron's runtime is not on this machine and cannot be downloaded";
    return { kind: 'missing', why };
  }
  return { kind: 'ready', executable, major: readMajor(environment) };
}

// In a process of its own: a download that fails would fill the terminal with its stack.
async function askPackage(root: string, say: (sentence: string) => void): Promise<string | null> {
  const child = spawn(process.execPath, ['-e', ask], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: downloadLimitMs,
  });
  const ended = once(child, 'exit');
  let last = '';
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('Downloading')) say("Downloading Electron's runtime, once.");
    if (line !== '') last = line;
  }
  const [code] = await ended;
  return code === 0 ? last : null;
}

function readMajor(environment: Environment): number | null {
  const folder = environment['ELECTRON_OVERRIDE_DIST_PATH'];
  if (!folder) return null;
  const file = join(folder, 'version');
  const digits = existsSync(file) ? /^v?(\d+)\./.exec(readFileSync(file, 'utf8'))?.[1] : undefined;
  return digits === undefined ? null : Number(digits);
}
