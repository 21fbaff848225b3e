import { expect } from '@playwright/test';
import { test } from './host-fixture.ts';
import { takeScreen } from './take-screen.ts';

test('the window opens under its own name and complains of nothing', async ({ page, host }) => {
  await expect(page).toHaveTitle(/^Leadloader/);
  await takeScreen(page, host, 'opening');
});

test('after a power cut the window opens again on the same data', async ({ open }) => {
  const first = await open();
  await first.kill();
  const second = await open();
  await expect(second.page).toHaveTitle(/^Leadloader/);
});
