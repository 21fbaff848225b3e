import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { Api } from '../../shared/ipc/api.ts';
import { test } from './host-fixture.ts';

/** Follows a link to another site, as a script that got into the page would. */
async function followLink(page: Page, target: '_self' | '_blank'): Promise<void> {
  await page.evaluate((target) => {
    const link = document.createElement('a');
    link.href = 'https://example.com/';
    link.target = target;
    document.body.append(link);
    link.click();
  }, target);
}

/**
 * Where the page is and whom it talks to. Playwright itself would wait for the refused navigation to end;
 * the engine answers after main has seen it.
 */
async function askEngine(page: Page): Promise<{ at: string; host: string }> {
  return page.evaluate(async () => {
    const { leadloader } = window as unknown as { leadloader: Api };
    const info = await leadloader.call('app.info', undefined);
    return { at: window.location.href, host: info.ok ? info.value.host : info.error.kind };
  });
}

test('the desktop hands the page three functions and nothing else', async ({ page }) => {
  const api = await page.evaluate(() => {
    const { leadloader } = window as { leadloader?: object };
    return Object.entries(leadloader ?? {}).map(([name, value]) => `${name}: ${typeof value}`);
  });
  expect(api.sort()).toEqual(['call: function', 'on: function', 'openFile: function']);
});

test('the desktop goes to no other address', async ({ page }) => {
  const before = page.url();
  await followLink(page, '_self');
  expect(await askEngine(page)).toEqual({ at: before, host: 'desktop' });
});

test('the desktop opens no second window', async ({ page, opened }) => {
  await followLink(page, '_blank');
  const isRefused = await page.evaluate(() => window.open('https://example.com/') === null);
  const windows = await opened.desktop?.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows().length,
  );
  expect({ isRefused, windows }).toEqual({ isRefused: true, windows: 1 });
});
