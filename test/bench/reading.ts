import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Reading } from './read-once.ts';
import { writeLeads } from './write-leads.ts';

/** Issue 4: the first rows of a large file in a tenth of the time that PapaParse needs for all of it. */
const slowestShare = 0.1;
/** Issue 4: memory does not depend on the size of the file. */
const mostGrowth = 0.1;
const rounds = 5;
const smallRows = 69_000;
const largeRows = 1_035_000;

type How = 'papaparse' | 'preview' | 'rows';

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;

/** In a process of its own, so that neither warms or fills the memory of the other. */
async function readOnce(how: How, path: string): Promise<Reading> {
  const script = join(import.meta.dirname, how === 'papaparse' ? 'read-once.ts' : 'read-part.ts');
  const dataFolder = await mkdtemp(`${path}-data-`);
  // As the worker that reads for the check has it: else the collector lets a long reading have more.
  const flags = how === 'rows' ? ['--max-semi-space-size=8'] : [];
  const args = [...flags, script, how, path, dataFolder];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return JSON.parse(stdout) as Reading;
}

/** One round after the other, so that what else the machine does falls on all alike. */
async function readOften(hows: readonly [How, string][]): Promise<Reading[][]> {
  const readings = hows.map((): Reading[] => []);
  for (let round = 0; round < rounds; round += 1)
    for (const [index, [how, path]] of hows.entries())
      readings[index]?.push(await readOnce(how, path));
  return readings;
}

function tellTime(preview: readonly Reading[], alone: readonly Reading[]): void {
  const share = median(preview.map(({ ms }, round) => ms / (alone[round]?.ms ?? NaN)));
  const [first, all] = [preview, alone].map((readings) => median(readings.map(({ ms }) => ms)));
  const isSlow = !(share < slowestShare);
  if (isSlow) process.exitCode = 1;
  console.log(
    `first ${preview[0]?.rows} rows ${first?.toFixed(0)} ms, papaparse ${all?.toFixed(0)} ms`,
  );
  console.log(`first rows / papaparse: ${share.toFixed(3)} (median)${isSlow ? '  TOO SLOW' : ''}`);
}

function tellMemory(what: string, small: readonly Reading[], large: readonly Reading[]): void {
  const [least = NaN, most = NaN] = [small, large].map((readings) =>
    median(readings.map(({ peakBytes }) => peakBytes)),
  );
  const growth = most / least - 1;
  const isHungry = !(growth < mostGrowth);
  if (isHungry) process.exitCode = 1;
  const grown = `${(growth * 100).toFixed(1)} % more${isHungry ? '  TOO MUCH' : ''}`;
  console.log(`${what}: peak memory ${megabytes(least)} and ${megabytes(most)}, ${grown}`);
}

async function measure(folder: string): Promise<void> {
  const small = join(folder, 'small.csv');
  const large = join(folder, 'large.csv');
  await writeLeads(small, smallRows);
  await writeLeads(large, largeRows);
  const sizes = await Promise.all([small, large].map(async (path) => (await stat(path)).size));
  console.log(`Files of ${sizes.map(megabytes).join(' and ')}`);
  const [alone = [], first = [], firstSmall = [], all = [], allSmall = []] = await readOften([
    ['papaparse', large],
    ['preview', large],
    ['preview', small],
    ['rows', large],
    ['rows', small],
  ]);
  if (all.some(({ rows }) => rows !== largeRows)) throw new Error('The reading lost rows');
  tellTime(first, alone);
  tellMemory('first rows', firstSmall, first);
  tellMemory('all rows', allSmall, all);
}

const folder = await mkdtemp(join(tmpdir(), 'leadloader-bench-'));
try {
  await measure(folder);
} finally {
  await rm(folder, { recursive: true, force: true });
}
