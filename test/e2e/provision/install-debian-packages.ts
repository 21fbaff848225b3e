import { existsSync } from 'node:fs';
import { runQuietly } from './run-quietly.ts';

const limitMs = 10 * 60_000;

/** True when the packages are there now. Only root on a Debian may try; elsewhere nothing is touched. */
export async function installDebianPackages(names: string[]): Promise<boolean> {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  console.log(`Installing ${names.join(', ')}.`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await runQuietly('apt-get', ['update', '-qq'], limitMs, env);
  const install = ['install', '-y', '-qq', '--no-install-recommends', ...names];
  const run = await runQuietly('apt-get', install, limitMs, env);
  if (!run.isFine) console.log(run.complaint);
  return run.isFine;
}
