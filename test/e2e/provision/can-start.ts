import { existsSync } from 'node:fs';
import { runQuietly } from './run-quietly.ts';

/** A browser may lie there whole and still lack a library of the system: only starting it tells. */
export async function canStart(executablePath: string): Promise<boolean> {
  if (!existsSync(executablePath)) return false;
  // Chromium on Windows opens a window instead of naming its version.
  if (process.platform === 'win32') return true;
  return (await runQuietly(executablePath, ['--no-sandbox', '--version'], 30_000)).isFine;
}
