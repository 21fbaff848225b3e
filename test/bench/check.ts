import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Reading } from './read-once.ts';
import { writeLeads } from './write-leads.ts';

const rounds = 3;
/** Measured 3.6 to 3.7 on two cores of their own, start of the workers included; 5 when others used them too. */
const slowestRatio = 6;

type How = 'papaparse' | 'check';

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;

/** In a process of its own, so that neither warms or fills the memory of the other. */
async function readOnce(how: How, folder: string, path: string): Promise<Reading> {
  const script = join(import.meta.dirname, 'read-once.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [script, how, path], {
    // The stores of the checks go with the file.
    env: { ...process.env, TMPDIR: folder, TEMP: folder },
  });
  return JSON.parse(stdout) as Reading;
}

function tell(how: How, readings: readonly Reading[]): void {
  const ms = median(readings.map((one) => one.ms));
  const rows = readings[0]?.rows ?? 0;
  const peak = Math.max(...readings.map(({ peakBytes }) => peakBytes));
  const perSecond = Math.round((rows / ms) * 1000).toLocaleString('en-IN');
  console.log(
    `${how.padEnd(10)} ${(ms / 1000).toFixed(2)} s, ${perSecond} rows/s, peak memory ${megabytes(peak)}`,
  );
}

async function measure(rows: number, folder: string): Promise<void> {
  const path = join(folder, 'leads.csv');
  await writeLeads(path, rows);
  const { size } = await stat(path);
  console.log(`${rows.toLocaleString('en-IN')} rows of 10 columns, ${megabytes(size)}`);
  const alone: Reading[] = [];
  const whole: Reading[] = [];
  for (let round = 0; round < rounds; round += 1) {
    alone.push(await readOnce('papaparse', folder, path));
    whole.push(await readOnce('check', folder, path));
  }
  if (whole.some((one) => one.rows !== rows)) throw new Error('The check lost rows');
  tell('papaparse', alone);
  tell('check', whole);
  const ratio = median(whole.map(({ ms }, round) => ms / (alone[round]?.ms ?? NaN)));
  const isSlow = ratio > slowestRatio;
  if (isSlow) process.exitCode = 1;
  console.log(`check / papaparse alone: ${ratio.toFixed(2)} (median)${isSlow ? '  TOO SLOW' : ''}`);
}

const rows = Number(process.argv[2] ?? 200_000);
if (!Number.isInteger(rows) || rows < 1) throw new Error('How many rows? A whole number above 0.');
const folder = await mkdtemp(join(tmpdir(), 'leadloader-bench-'));
try {
  await measure(rows, folder);
} finally {
  await rm(folder, { recursive: true, force: true });
}
