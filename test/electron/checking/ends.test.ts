import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startCheck, type RunningCheck } from '../../../electron/checking/check-run.ts';
import type { StagingCounts } from '../../../electron/checking/stage-rows.ts';
import { sniffFile } from '../../../electron/files/sniff-file.ts';
import { openRunStore } from '../../../electron/store/run-store.ts';
import { workerUrls } from '../../../electron/worker-urls.ts';
import { plainMapping, tempFolder, writeCsv } from '../../fakes/check-file.ts';
import { testFolder } from '../store/test-folder.ts';
import { sampleCatalogue } from '../../fakes/sample-catalogue.ts';

const manyRows = (count: number) =>
  `phone,name\n${Array.from({ length: count }, (_, n) => `${919810000000 + n},Name ${n}\n`).join('')}`;

/** A check of `text` into `storePath`, which is broken by `spoil` before the workers start. */
async function start(
  text: string,
  storePath: string,
  { spoil = () => {}, onProgress = () => {} }: Spoiled = {},
): Promise<RunningCheck> {
  const path = writeCsv(text, dirname(storePath));
  const shape = await sniffFile(path);
  if (!shape.ok) throw new Error(JSON.stringify(shape.error));
  const { header, ...file } = shape.value.shape;
  const store = openRunStore(storePath);
  store.writeRun({
    runId: '6f1f6a52-3a5b-4c1e-9c39-000000000001',
    state: 'checking',
    file: { ...file, sha256: '', rows: 0 },
    header,
    workspace: 'practice',
    catalogue: sampleCatalogue(),
    mapping: plainMapping(header),
    createdAtMs: 0,
    upload: null,
    reportFolder: null,
    questions: [],
  });
  store.close();
  spoil();
  return startCheck({
    path,
    shape: shape.value.shape,
    storePath,
    workerUrls: workerUrls(),
    onProgress,
  });
}

interface Spoiled {
  spoil?: () => void;
  onProgress?: (counts: StagingCounts) => void;
}

/** A disk of `sizeKb`; null where this user may not mount one. */
function mountSmallDisk(sizeKb: number): string | null {
  const folder = join(tempFolder(), 'disk');
  mkdirSync(folder);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${sizeKb}k`, 'tmpfs', folder], {
      stdio: 'ignore',
    });
  } catch {
    return null;
  }
  return folder;
}

describe('a check', () => {
  it('counts up while it goes on, and ends with the whole', async () => {
    const seen: number[] = [];
    const check = await start(manyRows(40_000), join(testFolder(), 'run.sqlite'), {
      onProgress: ({ rows }) => seen.push(rows),
    });
    const counts = { rows: 40_000, held: 0, excluded: 0 };
    expect(await check.done).toMatchObject({ ok: true, value: counts });
    expect([seen.length > 0, seen.toSorted((a, b) => a - b)]).toEqual([true, seen]);
  });

  it('that is cancelled ends before the file does, and removes nothing', async () => {
    const storePath = join(testFolder(), 'run.sqlite');
    let rows = 0;
    const check = await start(manyRows(400_000), storePath, {
      onProgress: (counts) => {
        rows = counts.rows;
        check.cancel();
      },
    });
    expect(await check.done).toEqual({ ok: true, value: 'cancelled' });
    expect(rows).toBeLessThan(400_000);
    expect(readdirSync(dirname(storePath))).toEqual(
      expect.arrayContaining(['leads.csv', 'run.sqlite']),
    );
  });

  it('may be cancelled before its first row', async () => {
    const check = await start(manyRows(5000), join(testFolder(), 'run.sqlite'));
    check.cancel();
    expect(await check.done).toEqual({ ok: true, value: 'cancelled' });
  });

  it('lets go of its store when it is over', async () => {
    const storePath = join(testFolder(), 'run.sqlite');
    await (
      await start(manyRows(2000), storePath)
    ).done;
    expect(readdirSync(dirname(storePath)).sort()).toEqual(['leads.csv', 'run.sqlite']);
  });

  it('of a file that breaks off in its middle says where', async () => {
    const text = `${manyRows(30_000)}"never closed\n${'9810000001,x\n'.repeat(2000)}`;
    const check = await start(text, join(testFolder(), 'run.sqlite'));
    expect(await check.done).toEqual({
      ok: false,
      error: {
        kind: 'csv-malformed',
        name: 'leads.csv',
        rowNumber: 30_002,
        line: 30_002,
        problem: 'unclosed-quote',
      },
    });
  });

  it('of a file that is gone says so', async () => {
    const storePath = join(testFolder(), 'run.sqlite');
    const check = await start(manyRows(10), storePath, {
      spoil: () => rmSync(join(dirname(storePath), 'leads.csv')),
    });
    expect(await check.done).toEqual({
      ok: false,
      error: { kind: 'file-unreadable', name: 'leads.csv', reason: 'missing' },
    });
  });

  it('whose store was damaged ends with that, and keeps the file', async () => {
    const storePath = join(testFolder(), 'run.sqlite');
    const check = await start(manyRows(5000), storePath, {
      spoil: () => writeFileSync(storePath, 'This is no database. '.repeat(500)),
    });
    expect(await check.done).toMatchObject({
      ok: false,
      error: { kind: 'store-failed', reason: 'damaged' },
    });
    expect(readdirSync(dirname(storePath))).toContain('run.sqlite');
  });

  const disk = mountSmallDisk(700);
  it.skipIf(disk === null)('whose disk is full ends with that instead of hanging', async () => {
    if (disk === null) return;
    onTestFinished(() => void execFileSync('umount', ['-l', disk]));
    const small = await start(manyRows(20), join(disk, 'run.sqlite'));
    expect(await small.done).toMatchObject({ ok: true });
    rmSync(join(disk, 'run.sqlite'));
    rmSync(join(disk, 'leads.csv'));
    const big = manyRows(8000);
    const check = await start(big, join(disk, 'run.sqlite'), {
      spoil: () => writeFileSync(join(disk, 'ballast'), Buffer.alloc(300 * 1024)),
    });
    expect(await check.done).toMatchObject({
      ok: false,
      error: { kind: 'store-failed', reason: 'full' },
    });
  });
});
