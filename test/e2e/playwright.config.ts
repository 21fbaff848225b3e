import { defineConfig } from '@playwright/test';
import type { HostOptions } from './host-fixture.ts';

/** Every spec runs in both hosts, but those of what only a desktop promises. No retries: a test that passes at the second try has found something. */
export default defineConfig<object, HostOptions>({
  testDir: '.',
  outputDir: 'results',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 1,
  retries: 0,
  reporter: 'list',
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
  projects: [
    { name: 'desktop', use: { host: 'desktop' } },
    { name: 'browser', use: { host: 'browser' }, testIgnore: 'desktop-*.spec.ts' },
  ],
});
