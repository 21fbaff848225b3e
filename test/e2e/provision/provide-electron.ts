import { canStart } from './can-start.ts';
import { installDebianPackages } from './install-debian-packages.ts';
import type { DesktopProvision } from './provided-browsers.ts';
import { lastLine, runQuietly } from './run-quietly.ts';

const downloadLimitMs = 10 * 60_000;
const systemLibraries =
  'libgtk-3-0 libnss3 libasound2 libgbm1 libxss1 libxtst6 libdrm2 libatk-bridge2.0-0 libxkbcommon0 libnotify4 libsecret-1-0';

/** The Electron that ELECTRON_OVERRIDE_DIST_PATH names, else the pinned one, downloaded when first asked for. */
export async function provideElectron(): Promise<DesktopProvision> {
  const ask = ['-e', "console.log('\\n' + require('electron'))"];
  const answer = await runQuietly(process.execPath, ask, downloadLimitMs);
  if (!answer.isFine) return missing('its runtime cannot be downloaded here');
  const executablePath = lastLine(answer.output);
  if (!(await canStart(executablePath)) && !(await mendLibraries(executablePath))) {
    return missing(`${executablePath} does not start, perhaps for want of a library of the system`);
  }
  const display = await provideDisplay();
  if (display === null) return missing('there is no display, and no Xvfb to stand in for one');
  const major = await readMajor(executablePath);
  return { kind: 'ready', executablePath, major, needsDisplay: display === 'virtual' };
}

function missing(reason: string): DesktopProvision {
  return { kind: 'missing', reason: `Electron: ${reason}` };
}

async function mendLibraries(executablePath: string): Promise<boolean> {
  return (await installDebianPackages(systemLibraries.split(' '))) && canStart(executablePath);
}

async function provideDisplay(): Promise<'own' | 'virtual' | null> {
  if (process.platform !== 'linux') return 'own';
  if (process.env['DISPLAY'] !== undefined || process.env['WAYLAND_DISPLAY'] !== undefined) {
    return 'own';
  }
  if (await hasXvfb()) return 'virtual';
  await installDebianPackages(['xvfb', 'xauth']);
  return (await hasXvfb()) ? 'virtual' : null;
}

async function hasXvfb(): Promise<boolean> {
  return (await runQuietly('which', ['Xvfb'], 10_000)).isFine;
}

async function readMajor(executablePath: string): Promise<number | null> {
  const { output } = await runQuietly(executablePath, ['--no-sandbox', '--version'], 30_000);
  const digits = /v(\d+)\./.exec(output)?.[1];
  return digits === undefined ? null : Number(digits);
}
