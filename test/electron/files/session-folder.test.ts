import { spawnSync } from 'node:child_process';
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
    const left = [leave(`${dead}-a`), leave('no-process')];
    const inUse = leave(`${process.ppid}-b`);
    const session = await openSessionFolder(join(dataFolder, 'uploads'));
    expect([left.map(existsSync), existsSync(inUse)]).toEqual([[false, false], true]);
    await session.remove();
  });
});
