import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { compilePlanted, lintPlanted } from './architecture/planted-tree.ts';
import { codeFiles, readProjectFile, topLevel } from './architecture/project-files.ts';
import { allowedFiles, compilerViolations, lintViolations } from './architecture/violations.ts';

describe('the fences between the rooms', () => {
  let complaints = new Map<string, string[]>();
  beforeAll(async () => {
    complaints = await lintPlanted([...lintViolations, ...allowedFiles]);
  });

  it.each(lintViolations)('the linter refuses $fence', ({ file, complaint }) => {
    expect(complaints.get(file)).toContainEqual(expect.stringContaining(complaint));
  });

  it.each(allowedFiles)('the linter lets $file be', ({ file }) => {
    expect(complaints.get(file)).toBeUndefined();
  });
});

describe('what a room can see', () => {
  let complaints = new Map<string, string[]>();
  beforeAll(async () => {
    complaints = await compilePlanted(compilerViolations);
  });

  it.each(compilerViolations)('the compiler refuses $fence', ({ file, complaint }) => {
    expect(complaints.get(file)).toEqual([complaint]);
  });

  it('the compiler has nothing against a clean file of any room', () => {
    const planted = compilerViolations.map(({ file }) => file);
    expect([...complaints.keys()].toSorted()).toEqual(planted.toSorted());
  });
});

describe('the files', () => {
  const rooms = ['shared', 'electron', 'renderer', 'test'];
  const files = rooms.flatMap(codeFiles);

  it('no file has more than 250 lines', () => {
    expect(
      files.filter((file) => readProjectFile(file).trimEnd().split('\n').length > 250),
    ).toEqual([]);
  });

  it('only main, preload, start and desktop/ import Electron', () => {
    const mayKnow = /^electron\/((main|preload|start)\.ts$|desktop\/)/;
    const knows = /(from|import|require)\s*\(?\s*['"]electron(\/[^'"]*)?['"]/;
    const product = files.filter((file) => !file.startsWith('test/') && !mayKnow.test(file));
    expect(product.filter((file) => knows.test(readProjectFile(file)))).toEqual([]);
  });

  // The linter knows Date.now, but has no rule for this way of asking the clock.
  it('what must be handed the time does not ask with `new Date()`', () => {
    const timeless = /^(shared|electron\/(engine|files|telecrm|checking|runs|store))\//;
    const asks = files.filter(
      (file) => timeless.test(file) && /new Date\(\s*\)/.test(readProjectFile(file)),
    );
    expect(asks).toEqual(['electron/engine/system-clock.ts']);
  });

  it('no file is called utils, helpers, common, manager or index', () => {
    const vague = /(^|\/)(utils?|helpers?|common|managers?|index)\.tsx?$/;
    expect(files.filter((file) => vague.test(file))).toEqual([]);
  });

  it('the top of the repository holds what the design names', () => {
    const named = new Set([
      ...rooms,
      'package.json',
      'package-lock.json',
      'tsconfig.json',
      'electron-builder.yml',
      'README.md',
      'CHANGELOG.md',
      'LICENSE',
    ]);
    expect(topLevel().filter((name) => !named.has(name) && !name.startsWith('.'))).toEqual([]);
  });
});

describe('the packages', () => {
  const Versions = z.record(z.string(), z.string());
  const { dependencies, devDependencies } = z
    .object({ dependencies: Versions, devDependencies: Versions })
    .parse(JSON.parse(readProjectFile('package.json')));

  it('scripts and tests run in Node 24, whatever the machine has', () => {
    expect(process.versions.node).toMatch(/^24\./);
  });

  it('the package carries the native store and nothing else', () => {
    expect(Object.keys(dependencies)).toEqual(['@photostructure/sqlite']);
  });

  it('every version is pinned', () => {
    const pinned = /^\d+\.\d+\.\d+$/;
    const all = Object.entries({ ...dependencies, ...devDependencies });
    expect(all.filter(([, version]) => !pinned.test(version))).toEqual([]);
  });

  it('the lockfile names no registry', () => {
    expect(readProjectFile('package-lock.json')).not.toContain('"resolved"');
  });
});
