import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openAddress } from './browser/open-address.ts';
import { isBuildOld } from './build-age.ts';
import { findRuntime, hasDisplay } from './desktop/find-runtime.ts';
import { isFailedStart, launchDesktop } from './desktop/launch-desktop.ts';

const root = resolve(import.meta.dirname, '..');

/** `npm start`: builds when needed, opens the desktop, and the browser where there can be no desktop. */
async function start(args: string[]): Promise<void> {
  const runtime = await findRuntime(root, process.env, say);
  const major = runtime.kind === 'ready' ? runtime.major : null;
  if (isBuildOld(root) && !build(major)) {
    say('Leadloader could not be built; the lines above say why.');
    process.exitCode = 1;
    return;
  }
  if (runtime.kind === 'missing') return openInBrowser(args, runtime.why);
  const end = await launchDesktop(runtime.executable, [root, ...args]);
  if (isFailedStart(end)) return openInBrowser(args, 'Electron does not start on this machine');
  process.exitCode = end.code ?? 1;
}

/** `major` is the runtime's version where it is not the pinned one: the build lowers what that one lacks. */
function build(major: number | null): boolean {
  say('Building Leadloader.');
  const env = major === null ? process.env : { ...process.env, ELECTRON_MAJOR_VER: `${major}` };
  const npm = process.env['npm_execpath'];
  const [command, ...args] = npm === undefined ? ['npm'] : [process.execPath, npm];
  const { status } = spawnSync(command ?? 'npm', [...args, 'run', 'build'], {
    cwd: root,
    env,
    // Standard output is kept for the one line that matters.
    stdio: ['ignore', process.stderr.fd, 'inherit'],
    // Windows has npm as a script, which only a shell can start.
    shell: npm === undefined && process.platform === 'win32',
  });
  return status === 0;
}

async function openInBrowser(args: string[], why: string): Promise<void> {
  say(`The desktop window cannot open because ${why}, so Leadloader opens in the browser instead.`);
  // The other arguments are meant for Electron.
  const options = { 'data-dir': { type: 'string' }, port: { type: 'string' } } as const;
  const { values } = parseArgs({ args, options, strict: false });
  const own = Object.keys(options).flatMap((name) => {
    const value = values[name];
    return typeof value === 'string' ? [`--${name}`, value] : [];
  });
  const { runHost } = await import('./browser/run-host.ts');
  await runHost(own, (address) => {
    if (hasDisplay(process.platform, process.env)) openAddress(process.platform, address);
  });
}

function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

await start(process.argv.slice(2));
