import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isBuildOld } from '../../electron/build-age.ts';

let root = '';
const put = (file: string, atSecond: number) => {
  const path = join(root, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, '');
  utimesSync(path, atSecond, atSecond);
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'leadloader-build-'));
  const sources = ['electron/engine/engine.ts', 'renderer/app.tsx', 'shared/result.ts'];
  for (const file of [...sources, 'package.json']) put(file, 100);
  const built = ['main/main.js', 'preload/preload.cjs', 'renderer/index.html'];
  for (const file of built) put(`out/${file}`, 200);
});
afterEach(() => rmSync(root, { recursive: true }));

describe('a build', () => {
  it('newer than every source is used', () => {
    expect(isBuildOld(root)).toBe(false);
  });

  it.each(['electron/engine/engine.ts', 'renderer/app.tsx', 'shared/result.ts', 'package.json'])(
    'older than %s is made anew',
    (file) => {
      put(file, 201);
      expect(isBuildOld(root)).toBe(true);
    },
  );

  it.each(['main/main.js', 'preload/preload.cjs', 'renderer/index.html'])(
    'without %s is made anew',
    (file) => {
      rmSync(join(root, 'out', file));
      expect(isBuildOld(root)).toBe(true);
    },
  );
});
