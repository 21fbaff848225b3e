import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readAppVersion } from '../../electron/app-version.ts';
import { windowFolder } from '../../electron/window-folder.ts';
import { workerUrls } from '../../electron/worker-urls.ts';

describe('run from source', () => {
  const root = fileURLToPath(new URL('../../', import.meta.url));

  it('the version is that of package.json', () => {
    expect(`"version": "${readAppVersion()}"`).toBe(
      /"version": "[^"]+"/.exec(readFileSync(`${root}package.json`, 'utf8'))?.[0],
    );
  });

  it('the workers are where their sources are', () => {
    const { read, check } = workerUrls();
    expect([fileURLToPath(read), fileURLToPath(check)]).toEqual([
      `${root}electron/checking/read-worker.ts`,
      `${root}electron/checking/check-worker.ts`,
    ]);
    expect(readFileSync(read).length + readFileSync(check).length).toBeGreaterThan(0);
  });

  it('the window is the one built last', () => {
    expect(windowFolder()).toBe(`${root}out/renderer`);
  });
});
