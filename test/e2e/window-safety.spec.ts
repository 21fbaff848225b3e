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

test('the page reaches nothing of Node', async ({ page }) => {
  const found = await page.evaluate(() =>
    ['require', 'process', 'module', 'global', 'Buffer', 'ipcRenderer', 'electron'].filter(
      (name) => name in window,
    ),
  );
  expect(found).toEqual([]);
});

test('the desktop hands the page three functions and nothing else', async ({ page, host }) => {
  test.skip(host === 'browser', 'A browser has no preload.');
  const api = await page.evaluate(() => {
    const { leadloader } = window as { leadloader?: object };
    return Object.entries(leadloader ?? {}).map(([name, value]) => `${name}: ${typeof value}`);
  });
  expect(api.sort()).toEqual(['call: function', 'on: function', 'openFile: function']);
});

test('the desktop goes to no other address', async ({ page, host }) => {
  test.skip(host === 'browser', 'A browser may always be pointed elsewhere by its user.');
  const before = page.url();
  await followLink(page, '_self');
  expect(await askEngine(page)).toEqual({ at: before, host: 'desktop' });
});

test('the desktop opens no second window', async ({ page, opened, host }) => {
  test.skip(host === 'browser', 'A browser may always open tabs.');
  await followLink(page, '_blank');
  const isRefused = await page.evaluate(() => window.open('https://example.com/') === null);
  const windows = await opened.desktop?.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows().length,
  );
  expect({ isRefused, windows }).toEqual({ isRefused: true, windows: 1 });
});

test('the content policy lets no script of the page in that is not ours', async ({ page }) => {
  const policy = await page.evaluate(async () => {
    const response = await fetch('/');
    return response.headers.get('content-security-policy');
  });
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toContain('unsafe');
});
