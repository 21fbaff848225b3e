import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const root = resolve(import.meta.dirname, '..');
const at = (path: string) => resolve(root, path);

/**
 * One build for all hosts: everything but package.json's `dependencies` is bundled. Chunks stay beside
 * the entries, because a worker's address is relative to the file that starts it.
 */
export default defineConfig({
  main: {
    root,
    build: {
      outDir: at('out/main'),
      rolldownOptions: {
        input: {
          main: at('electron/main.ts'),
          cli: at('electron/cli/main.ts'),
          browser: at('electron/browser/main.ts'),
          'read-worker': at('electron/checking/read-worker.ts'),
          'check-worker': at('electron/checking/check-worker.ts'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    root,
    build: {
      outDir: at('out/preload'),
      rolldownOptions: {
        input: { preload: at('electron/preload.ts') },
        // A sandboxed window loads CommonJS only.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    // The host replaces this word in every page it serves, so that each has its own nonce.
    html: { cspNonce: '__CSP_NONCE__' },
    plugins: [react()],
    build: {
      outDir: at('out/renderer'),
      minify: true,
      rolldownOptions: { input: at('renderer/index.html') },
    },
  },
});
