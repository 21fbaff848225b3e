import { stat } from 'node:fs/promises';
import { createEngine } from '../../electron/engine/create-engine.ts';
import { systemClock } from '../../electron/engine/system-clock.ts';
import { readRows } from '../../electron/files/read-rows.ts';
import { sniffFile } from '../../electron/files/sniff-file.ts';
import { workerUrls } from '../../electron/worker-urls.ts';
import type { AppError } from '../../shared/errors/app-error.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Reading } from './read-once.ts';

/** From the choice of a file to its first rows, as the window asks for them; the engine was there before. */
async function preview(path: string, dataFolder: string): Promise<Omit<Reading, 'peakBytes'>> {
  const engine = valueOf(
    await createEngine({
      host: 'cli',
      version: 'bench',
      dataFolder,
      environment: {},
      clock: systemClock,
      random: () => 0.5,
      secrets: { read: async () => ok(null), write: async () => ok(null), remove: async () => {} },
      saver: { save: async () => ok({ kind: 'cancelled' }) },
      workerUrls: workerUrls(),
      reportBug: (cause) => {
        throw cause;
      },
    }),
  );
  const startMs = performance.now();
  const { fileId } = valueOf(await engine.addFile(path));
  const { rows } = valueOf(await engine.call('file.preview', { fileId, choices: {} }));
  const ms = performance.now() - startMs;
  await engine.close();
  return { rows: rows.length, ms };
}

/** Every row, and nothing kept of it. */
async function readAll(path: string): Promise<Omit<Reading, 'peakBytes'>> {
  const startMs = performance.now();
  const { shape } = valueOf(await sniffFile(path));
  const { rows } = valueOf(await readRows(path, shape, () => true));
  return { rows, ms: performance.now() - startMs };
}

function valueOf<T>(result: Result<T, AppError>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const [how, path = '', dataFolder = ''] = process.argv.slice(2);
await stat(path);
const read = how === 'preview' ? await preview(path, dataFolder) : await readAll(path);
const reading: Reading = { ...read, peakBytes: process.resourceUsage().maxRSS * 1024 };
console.log(JSON.stringify(reading));
