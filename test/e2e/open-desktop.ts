import { once } from 'node:events';
import { resolve } from 'node:path';
import { _electron } from '@playwright/test';
import type { ElectronApplication, Page } from '@playwright/test';
import { collectComplaints } from './collect-complaints.ts';
import { hostEnv, windowSize } from './opened-host.ts';
import type { OpenedHost, OpenOptions } from './opened-host.ts';

const root = resolve(import.meta.dirname, '../..');

/** Electron opens in a second or two; two launches of some two hundred were seen to hang before their first page. */
const opensWithinMs = 20_000;

/** Opens the built app in Electron; a start that hangs is told and tried once more. */
export async function openDesktop(options: OpenOptions): Promise<OpenedHost> {
  try {
    return await openOnce(options);
  } catch (cause) {
    console.error(`Electron did not open and is started again: ${String(cause)}`);
    return openOnce(options);
  }
}

async function openOnce(options: OpenOptions): Promise<OpenedHost> {
  const desktop = await _electron.launch({
    executablePath: options.executablePath,
    // Root may not use Chromium's sandbox; which user runs the tests says nothing about the app.
    args: ['--no-sandbox', root, `--user-data-dir=${options.dataFolder}`],
    env: hostEnv(options.env),
    timeout: opensWithinMs,
  });
  const complaints = collectComplaints(desktop.context());
  const page = await openPage(desktop);
  return {
    page,
    desktop,
    complaints: complaints.heard,
    close: async () => {
      await complaints.catchUp();
      await desktop.close();
    },
    kill: async () => {
      complaints.hush();
      const main = desktop.process();
      const closed = desktop.waitForEvent('close');
      if (main.kill('SIGKILL')) await once(main, 'exit');
      await closed;
    },
  };
}

async function openPage(desktop: ElectronApplication): Promise<Page> {
  const hung = setTimeout(() => desktop.process().kill('SIGKILL'), opensWithinMs);
  try {
    const page = await desktop.firstWindow();
    await page.setViewportSize(windowSize);
    await page.waitForLoadState();
    return page;
  } finally {
    clearTimeout(hung);
  }
}
