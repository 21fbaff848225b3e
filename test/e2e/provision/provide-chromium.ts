import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { toolPath } from '../../stages/tool-path.ts';
import { canStart } from './can-start.ts';
import { installDebianPackages } from './install-debian-packages.ts';
import type { BrowserProvision } from './provided-browsers.ts';
import { runQuietly } from './run-quietly.ts';

const downloadLimitMs = 10 * 60_000;

/** Playwright's own Chromium, else the system's; what is not there is downloaded or installed. */
export async function provideChromium(): Promise<BrowserProvision> {
  const present = await findChromium();
  if (present) return present;
  console.log('Downloading Chromium.');
  const install = [toolPath('playwright'), 'install', 'chromium'];
  await runQuietly(process.execPath, install, downloadLimitMs);
  const downloaded = await findChromium();
  if (downloaded) return downloaded;
  await installDebianPackages(['chromium']);
  const reason = 'Chromium: none is installed, and none can be downloaded or installed here';
  return (await findChromium()) ?? { kind: 'missing', reason };
}

async function findChromium(): Promise<BrowserProvision | null> {
  for (const executablePath of [chromium.executablePath(), ...systemChromiums()]) {
    if (await canStart(executablePath)) return { kind: 'ready', executablePath };
  }
  return null;
}

function systemChromiums(): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.flatMap((folder) => [join(folder, 'chromium'), join(folder, 'chromium-browser')]);
}
