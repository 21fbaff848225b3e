import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { openBrowser } from './open-browser.ts';
import { openDesktop } from './open-desktop.ts';
import type { OpenedHost } from './opened-host.ts';
import { readProvidedBrowsers } from './provision/provide-browsers.ts';
import type { ProvidedBrowsers } from './provision/provided-browsers.ts';
import { startDisplay } from './start-display.ts';

export interface HostOptions {
  host: 'desktop' | 'browser';
}

interface WorkerFixtures extends HostOptions {
  browsers: ProvidedBrowsers;
  displayEnv: Record<string, string>;
}

interface TestFixtures {
  /** Environment of the engine: budgets, faults of the practice workspace and the like. */
  engineEnv: Record<string, string>;
  dataFolder: string;
  /** Opens the host of this project on the test's data folder: once more after `close` or `kill`. */
  open: () => Promise<OpenedHost>;
  opened: OpenedHost;
  page: Page;
}

/** One spec for both hosts. A test fails on any complaint on the page's console, whatever else it saw. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  host: ['desktop', { option: true, scope: 'worker' }],
  browsers: [
    // Playwright finds a fixture's needs in the braces.
    async ({}, use) => use(await readProvidedBrowsers()),
    { scope: 'worker', timeout: 20 * 60_000 },
  ],
  displayEnv: [
    async ({ host, browsers }, use) => {
      const needsDisplay = host === 'desktop' && isDisplayNeeded(browsers);
      const display = needsDisplay ? await startDisplay() : null;
      await use(display?.env ?? {});
      await display?.stop();
    },
    { scope: 'worker' },
  ],
  engineEnv: [{}, { option: true }],
  dataFolder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'leadloader-e2e-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  open: async ({ host, browsers, displayEnv, dataFolder, engineEnv }, use, testInfo) => {
    const provided = browsers[host];
    testInfo.skip(provided.kind === 'missing', provided.kind === 'missing' ? provided.reason : '');
    if (provided.kind === 'missing') return;
    const { executablePath } = provided;
    const opened: OpenedHost[] = [];
    await use(async () => {
      const openHost = host === 'desktop' ? openDesktop : openBrowser;
      const env = { ...displayEnv, ...engineEnv };
      const one = await openHost({ executablePath, dataFolder, env });
      opened.push(one);
      return one;
    });
    for (const one of opened) await one.close();
    expect(opened.flatMap((one) => one.complaints())).toEqual([]);
  },
  opened: async ({ open }, use) => use(await open()),
  page: async ({ opened }, use) => use(opened.page),
});

function isDisplayNeeded({ desktop }: ProvidedBrowsers): boolean {
  return desktop.kind === 'ready' && desktop.needsDisplay;
}
