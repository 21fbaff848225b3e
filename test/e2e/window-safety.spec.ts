import { expect } from '@playwright/test';
import { test } from './host-fixture.ts';

test('the page reaches nothing of Node', async ({ page }) => {
  const found = await page.evaluate(() =>
    ['require', 'process', 'module', 'global', 'Buffer', 'ipcRenderer', 'electron'].filter(
      (name) => name in window,
    ),
  );
  expect(found).toEqual([]);
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
