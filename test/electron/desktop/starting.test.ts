import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findRuntime, hasDisplay } from '../../../electron/desktop/find-runtime.ts';
import { isFailedStart, launchDesktop } from '../../../electron/desktop/launch-desktop.ts';
import { mustRunHeadless } from '../../../electron/desktop/run-headless.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'leadloader-start-'));
});
afterEach(() => rmSync(root, { recursive: true }));

/** A package called electron that does as the real one: answers a path, or fails after talking. */
function installElectron(source: string): void {
  mkdirSync(join(root, 'node_modules/electron'), { recursive: true });
  writeFileSync(join(root, 'node_modules/electron/index.js'), source);
}

describe('a display', () => {
  it.each([
    ['linux', {}, false],
    ['linux', { DISPLAY: '' }, false],
    ['linux', { DISPLAY: ':0' }, true],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
    ['darwin', {}, true],
    ['win32', {}, true],
  ] as const)('on %s with %j: %j', (platform, environment, has) => {
    expect(hasDisplay(platform, environment)).toBe(has);
  });

  it.each([
    ['linux', {}, [], true],
    ['linux', {}, ['--ozone-platform=headless'], false],
    ['linux', { DISPLAY: ':0' }, [], false],
    ['darwin', {}, [], false],
  ] as const)('missing on %s with %j %j makes a command start headless: %j', (...given) => {
    const [platform, environment, argv, must] = given;
    expect(mustRunHeadless(platform, environment, argv)).toBe(must);
  });
});

describe('Electron’s runtime', () => {
  const withDisplay = { DISPLAY: ':0' };

  it('is where the package says, and its version is read where another is put in its place', async () => {
    const executable = join(root, 'electron');
    writeFileSync(executable, '');
    writeFileSync(join(root, 'version'), '33.4.11');
    installElectron(`module.exports = ${JSON.stringify(executable)};`);
    const said: string[] = [];
    const own = await findRuntime(root, withDisplay, (sentence) => said.push(sentence));
    const other = { ...withDisplay, ELECTRON_OVERRIDE_DIST_PATH: root };
    const replaced = await findRuntime(root, other, (sentence) => said.push(sentence));
    expect([own, replaced, said]).toEqual([
      { kind: 'ready', executable, major: null },
      { kind: 'ready', executable, major: 33 },
      [],
    ]);
  });

  it('that cannot be downloaded is missing, after it was said that this may take a while', async () => {
    installElectron(
      "console.log('Downloading Electron binary...'); throw new Error('no network');",
    );
    const said: string[] = [];
    const runtime = await findRuntime(root, withDisplay, (sentence) => said.push(sentence));
    expect([runtime.kind, said]).toEqual(['missing', ["Downloading Electron's runtime, once."]]);
  });

  it('at a path where nothing is, is missing', async () => {
    installElectron("module.exports = '/no/such/electron';");
    expect(await findRuntime(root, withDisplay, () => null)).toMatchObject({ kind: 'missing' });
  });
});

describe('a desktop that was started', () => {
  it.each([
    [{ code: 1, signal: null, afterMs: 300 }, true],
    [{ code: null, signal: 'SIGSEGV', afterMs: 300 }, true],
    [{ code: 127, signal: null, afterMs: 1 }, true],
    [{ code: 0, signal: null, afterMs: 300 }, false],
    [{ code: null, signal: 'SIGTERM', afterMs: 300 }, false],
    [{ code: 1, signal: null, afterMs: 60_000 }, false],
  ] as const)('and ended as %j never came up: %j', (end, isFailed) => {
    expect(isFailedStart(end)).toBe(isFailed);
  });

  it.runIf(process.platform === 'linux')('hands on its exit code', async () => {
    const executable = join(root, 'electron');
    writeFileSync(executable, '#!/bin/sh\nexit 9\n');
    chmodSync(executable, 0o755);
    expect(await launchDesktop(executable, [root])).toMatchObject({ code: 9, signal: null });
  });

  it('from a file that is no program never came up', async () => {
    expect(isFailedStart(await launchDesktop(join(root, 'none'), []))).toBe(true);
  });
});
