import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import type { HostOptions } from './host-fixture.ts';

/** Keeps a picture of the window for people to look at, in test/e2e/screens. */
export async function takeScreen(
  page: Page,
  host: HostOptions['host'],
  name: string,
): Promise<void> {
  const path = resolve(import.meta.dirname, 'screens', `${host}-${name}.png`);
  await page.screenshot({ path, animations: 'disabled' });
}
