import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = resolve(import.meta.dirname, '..');
/** Many tests start a process, which takes its time while others hold the machine: only what hangs ends here. */
const patience = { testTimeout: 120_000, hookTimeout: 120_000 };
const room = (name: string, extra: object = {}) => ({
  test: { name, root, include: [`test/${name}/**/*.test.{ts,tsx}`], ...patience, ...extra },
});

export default defineConfig({
  root,
  test: {
    projects: [
      room('shared'),
      room('electron'),
      room('contract'),
      room('renderer', { environment: 'happy-dom' }),
      { test: { name: 'architecture', root, include: ['test/*.test.ts'], ...patience } },
    ],
  },
});
