import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll } from 'vitest';

export const root = resolve(import.meta.dirname, '../../..');

export type Variables = Record<string, string>;

/** How a command ended, as the shell that started it sees it. */
export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

interface Surroundings {
  /** Writing a file beyond this many blocks of 512 bytes fails, as it does on a disk that is full. */
  largestFileBlocks?: number;
  /** What is piped in; nothing otherwise. */
  input?: string | Uint8Array;
}

/** Runs the command line in a process of its own; nothing of the caller's LEADLOADER_ variables gets in. */
export function runLeadloader(
  args: readonly string[],
  variables: Variables = {},
  { input = '', ...bounds }: Surroundings = {},
): Promise<Ended> {
  const child = spawnLeadloader(args, variables, bounds);
  // A command may end before it has read all of it.
  child.stdin.on('error', () => {}).end(input);
  const ended: Ended = { code: null, stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (ended.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (ended.stderr += text));
  return new Promise((resolve) => child.on('close', (code) => resolve({ ...ended, code })));
}

export function spawnLeadloader(
  args: readonly string[],
  variables: Variables = {},
  { largestFileBlocks }: Omit<Surroundings, 'input'> = {},
) {
  const command = [process.execPath, join(root, 'electron/cli/main.ts'), ...args];
  const bounded = `trap '' XFSZ; ulimit -f ${largestFileBlocks}; exec "$@"`;
  const [file = '', ...rest] =
    largestFileBlocks === undefined ? command : ['sh', '-c', bounded, 'sh', ...command];
  return spawn(file, rest, {
    env: { ...cleanEnvironment(), ...variables },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('LEADLOADER_'));
  return {
    ...Object.fromEntries(kept),
    // A test that forgets its data folder must not find the developer's own.
    LEADLOADER_DATA_DIR: join(home, 'data'),
    // A hundred processes compile the same sources; this halves what the tests cost.
    NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/compiled'),
  };
}

const home = mkdtempSync(join(tmpdir(), 'leadloader-cli-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** A folder of one test's own, gone when its file is through. */
export function ownFolder(): string {
  return mkdtempSync(join(home, 'test-'));
}

/** What was said last on stderr: the sentence that a failed command ends with. */
export function lastLine({ stderr }: Ended): string {
  return stderr.trimEnd().split('\n').at(-1) ?? '';
}
