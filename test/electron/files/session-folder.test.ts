import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSessionFolder } from '../../../electron/files/session-folder.ts';

let dataFolder = '';
beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'leadloader-session-'));
});
afterEach(() => rmSync(dataFolder, { recursive: true }));

function leave(name: string): string {
  const folder = join(dataFolder, 'uploads', name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'leads.csv'), 'people');
  return folder;
}

describe('the folder of what travels through the page', () => {
  it('is gone, with all in it, when the host closes', async () => {
    const session = await openSessionFolder(join(dataFolder, 'uploads'));
    writeFileSync(join(session.path, 'leads.csv'), 'people');
    await session.remove();
    expect(readdirSync(join(dataFolder, 'uploads'))).toEqual([]);
  });

  it('of a host that was killed is removed by the next one, that of a living one is not', async () => {
    const dead = spawnSync(process.execPath, ['-e', '0']).pid;
    const left = leave(`${dead}-${randomUUID()}`);
    const inUse = leave(`${process.ppid}-${randomUUID()}`);
    const session = await openSessionFolder(join(dataFolder, 'uploads'));
    expect([left, inUse].map(existsSync)).toEqual([false, true]);
    await session.remove();
  });

  it('is all that is ever removed: a database beside it, or a folder of another name, stays', async () => {
    const dead = spawnSync(process.execPath, ['-e', '0']).pid;
    const others = ['app.sqlite', 'runs', `${dead}-a`, `x${dead}-${randomUUID()}`].map(leave);
    const session = await openSessionFolder(join(dataFolder, 'uploads'));
    expect(others.filter((path) => !existsSync(path))).toEqual([]);
    await session.remove();
  });
});
