import { execFile } from 'node:child_process';

interface QuietRun {
  isFine: boolean;
  output: string;
  /** What it said last before it failed. */
  complaint: string;
}

/** Runs a command to its end or for `limitMs`; a command that does not exist is merely not fine. */
export function runQuietly(
  command: string,
  args: string[],
  limitMs: number,
  env: Record<string, string> = {},
): Promise<QuietRun> {
  return new Promise((resolve) => {
    const options = { timeout: limitMs, env: { ...process.env, ...env }, maxBuffer: 2 ** 26 };
    execFile(command, args, options, (error, stdout, stderr) => {
      const complaint = lastLine(stderr) || (error?.message ?? '');
      resolve({ isFine: error === null, output: stdout, complaint });
    });
  });
}

export function lastLine(text: string): string {
  return text.trim().split('\n').at(-1)?.trim() ?? '';
}
