import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createPastedFiles } from '../../../electron/engine/pasted-files.ts';
import { maxPastedChars } from '../../../shared/ipc/paste-limit.ts';
import { tempFolder } from '../../fakes/check-file.ts';
import { openEngine, valueOf } from './open-engine.ts';

function openPasted(parent = join(tempFolder(), 'pasted')) {
  const pasted = createPastedFiles(parent);
  onTestFinished(() => pasted.close());
  return { parent, pasted };
}

const module = new URL('../../../electron/engine/pasted-files.ts', import.meta.url);

/** Pastes in a process of its own, which is then killed; answers the path it had written. */
function pasteAndDie(parent: string): string {
  const script = `
    import { writeSync } from 'node:fs';
    const { createPastedFiles } = await import(${JSON.stringify(module.href)});
    const written = await createPastedFiles(${JSON.stringify(parent)}).write('people');
    writeSync(1, written.value);
    process.kill(process.pid, 'SIGKILL');
    setInterval(() => {}, 1000);`;
  const args = ['--input-type=module', '-e', script];
  const { signal, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect(signal).toBe('SIGKILL');
  return stdout;
}

describe('pasted rows', () => {
  it('are each a file of its own, in UTF-8 that says so', async () => {
    const { pasted } = openPasted();
    const paths = [valueOf(await pasted.write('नाम\t1')), valueOf(await pasted.write('नाम\t2'))];
    expect(paths.map((path) => basename(path))).toEqual(['Pasted rows.txt', 'Pasted rows.txt']);
    const texts = paths.map((path) => readFileSync(path, 'utf8'));
    expect(texts).toEqual(['\uFEFFनाम\t1', '\uFEFFनाम\t2']);
  });

  it.skipIf(process.platform === 'win32')('are for nobody else to read', async () => {
    const { pasted } = openPasted();
    const path = valueOf(await pasted.write('a\tb'));
    const modes = [path, join(path, '..'), join(path, '../..')].map((one) => statSync(one).mode);
    expect(modes.map((mode) => (mode & 0o777).toString(8))).toEqual(['600', '700', '700']);
  });

  it('may be 16 million characters', async () => {
    const { pasted } = openPasted();
    const text = 'a\tb\r\n'.repeat(maxPastedChars / 5);
    const path = valueOf(await pasted.write(text));
    expect(statSync(path).size).toBe(text.length + 3);
  });

  it('are removed when the engine closes', async () => {
    const { parent, pasted } = openPasted();
    await pasted.write('a\tb');
    await pasted.write('c\td');
    expect(readdirSync(parent)).toHaveLength(1);
    await pasted.close();
    expect(readdirSync(parent)).toEqual([]);
  });

  it('of a process that was killed are removed by the next paste', async () => {
    const { parent, pasted } = openPasted();
    const left = pasteAndDie(parent);
    expect(existsSync(left)).toBe(true);
    const path = valueOf(await pasted.write('a\tb'));
    expect([existsSync(left), existsSync(path)]).toEqual([false, true]);
  });

  it('of a process that was killed are removed when an engine starts', async () => {
    const dataFolder = tempFolder();
    const left = pasteAndDie(join(dataFolder, 'pasted'));
    await openEngine({ dataFolder });
    expect(existsSync(left)).toBe(false);
  });

  it('that come at the same moment are both there', async () => {
    const { parent, pasted } = openPasted();
    const written = await Promise.all([pasted.write('a\tb'), pasted.write('c\td')]);
    const texts = written.map((one) => readFileSync(valueOf(one), 'utf8'));
    expect([texts, readdirSync(parent).length]).toEqual([['\uFEFFa\tb', '\uFEFFc\td'], 1]);
  });

  it('make no folder as long as there are none', async () => {
    const { parent, pasted } = openPasted();
    await pasted.close();
    expect(existsSync(parent)).toBe(false);
  });

  it('that cannot be written are said to be', async () => {
    const parent = join(tempFolder(), 'taken');
    writeFileSync(parent, 'a file and no folder');
    const { pasted } = openPasted(parent);
    const written = await pasted.write('a\tb');
    expect(written).toMatchObject({ ok: false, error: { kind: 'report-unwritable' } });
  });
});
