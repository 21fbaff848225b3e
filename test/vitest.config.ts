import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = resolve(import.meta.dirname, '..');
const room = (name: string, extra: object = {}) => ({
  test: { name, root, include: [`test/${name}/**/*.test.{ts,tsx}`], testTimeout: 30_000, ...extra },
});

export default defineConfig({
  root,
  test: {
    projects: [
      room('shared'),
      room('electron'),
      room('contract'),
      room('renderer', { environment: 'happy-dom' }),
      { test: { name: 'architecture', root, include: ['test/*.test.ts'], testTimeout: 60_000 } },
    ],
  },
});
