import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { takeProcessLock } from '../../../electron/store/process-lock.ts';
import { testFolder } from './test-folder.ts';

/** Another process that asks for the lock; `word` is what it got. */
async function askFromOutside(path: string): Promise<{ child: ChildProcess; word: string }> {
  const script = join(import.meta.dirname, 'hold-lock.ts');
  const child = spawn(process.execPath, [script, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, word: said.toString().trim() };
}

describe('the lock of a run', () => {
  it('is refused to everybody else while it is held', async () => {
    const path = join(testFolder(), 'runs', 'run.lock');
    const lock = takeProcessLock(path);
    expect(takeProcessLock(path)).toBeNull();
    expect((await askFromOutside(path)).word).toBe('refused');
    lock?.release();
    expect((await askFromOutside(path)).word).toBe('held');
  });

  it('is free at once when its holder is killed', async () => {
    const path = join(testFolder(), 'run.lock');
    const { child, word } = await askFromOutside(path);
    expect([word, takeProcessLock(path)]).toEqual(['held', null]);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const lock = takeProcessLock(path);
    expect(lock).not.toBeNull();
    lock?.release();
  });
});
