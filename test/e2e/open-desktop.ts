import { once } from 'node:events';
import { resolve } from 'node:path';
import { _electron } from '@playwright/test';
import { collectComplaints } from './collect-complaints.ts';
import { hostEnv, windowSize } from './opened-host.ts';
import type { OpenedHost, OpenOptions } from './opened-host.ts';

const root = resolve(import.meta.dirname, '../..');

/** Opens the built app in Electron. */
export async function openDesktop(options: OpenOptions): Promise<OpenedHost> {
  const desktop = await _electron.launch({
    executablePath: options.executablePath,
    // Root may not use Chromium's sandbox; which user runs the tests says nothing about the app.
    args: ['--no-sandbox', root, `--user-data-dir=${options.dataFolder}`],
    env: hostEnv(options.env),
  });
  const complaints = collectComplaints(desktop.context());
  const page = await desktop.firstWindow();
  await page.setViewportSize(windowSize);
  await page.waitForLoadState();
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
