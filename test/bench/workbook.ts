import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readFirstRows } from '../../electron/files/read-first-rows.ts';
import { readRows } from '../../electron/files/read-rows.ts';
import { sniffFile } from '../../electron/files/sniff-file.ts';
import { buildWorkbook } from '../electron/files/workbook/build-workbook.ts';

type How = 'all' | 'first';

/** What a process that read the workbook once says of itself on stdout. */
interface Reading {
  rows: number;
  ms: number;
  /** What the processors worked: the bounds are for this, because the machine has other work. */
  cpuMs: number;
  /** The most memory the process ever held. */
  peakBytes: number;
}

const rounds = 3;
/** `read-excel-file`, which holds the sheet whole, took 4.9 s and 780 MB for the same 200,000 rows. */
const mostCpuMs = 10_000;
const greatestPeakBytes = 350e6;
/** The first rows of a large workbook must not wait for the rest of it. */
const mostFirstCpuMs = 500;

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;

/** Rows of ten cells: three texts of which no two are alike, two labels, numbers, dates and times. */
function buildLeads(rows: number): Buffer {
  const strings = Array.from({ length: 40 }, (_, index) => `<t>Label ${index}</t>`);
  const addText = (text: string) => strings.push(`<t>${text}</t>`) - 1;
  const shared = (index: number) => `t="s"><v>${index}</v>`;
  const heads = Array.from({ length: 10 }, (_, index) => shared(addText(`Column ${index}`)));
  const data = [toRow(1, heads)];
  for (let n = 1; n <= rows; n += 1)
    data.push(
      toRow(n + 1, [
        shared(addText(`Meera ${n} Iyer`)),
        `><v>${919_800_000_000 + n}</v>`,
        shared(addText(`lead.${n}@mail.example.com`)),
        `s="1"><v>${40_000 + (n % 9_000)}</v>`,
        shared(n % 40),
        `s="2"><v>${n}.25</v>`,
        shared(n % 7),
        `s="3"><v>${40_000 + (n % 9_000)}.75</v>`,
        `s="4"><v>${n}</v>`,
        shared(addText(`Called on day ${n}, wants to be called again`)),
      ]),
    );
  const formats = ['dd/mm/yyyy', '#,##0.00', 'dd/mm/yyyy hh:mm', '000000'];
  return buildWorkbook({ sheets: [{ data: data.join('') }], strings, formats });
}

function toRow(rowNumber: number, cells: readonly string[]): string {
  const all = cells.map(
    (cell, column) => `<c r="${String.fromCharCode(65 + column)}${rowNumber}" ${cell}</c>`,
  );
  return `<row r="${rowNumber}" spans="1:10">${all.join('')}</row>`;
}

async function readOnce(how: How, path: string): Promise<Reading> {
  const startMs = performance.now();
  const start = process.cpuUsage();
  const sniffed = await sniffFile(path);
  if (!sniffed.ok) throw new Error(JSON.stringify(sniffed.error));
  const { shape } = sniffed.value;
  let rows = 0;
  if (how === 'first') rows = (await readFirstRows(path, shape, 50)).rows.length;
  else {
    const read = await readRows(path, shape, () => true);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    rows = read.value.rows;
  }
  const ms = performance.now() - startMs;
  const { user, system } = process.cpuUsage(start);
  const cpuMs = (user + system) / 1000;
  return { rows, ms, cpuMs, peakBytes: process.resourceUsage().maxRSS * 1024 };
}

/** In a process of its own, so that no reading warms or fills the memory of the next. */
async function measure(how: How, path: string): Promise<Reading> {
  const readings: Reading[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const args = [import.meta.filename, 'read', how, path];
    const { stdout } = await promisify(execFile)(process.execPath, args);
    readings.push(JSON.parse(stdout) as Reading);
  }
  return {
    rows: readings[0]?.rows ?? 0,
    ms: median(readings.map(({ ms }) => ms)),
    cpuMs: median(readings.map(({ cpuMs }) => cpuMs)),
    peakBytes: Math.max(...readings.map(({ peakBytes }) => peakBytes)),
  };
}

async function tell(rows: number, folder: string): Promise<void> {
  const path = join(folder, `leads-${rows}.xlsx`);
  await writeFile(path, buildLeads(rows));
  const { size } = await stat(path);
  const all = await measure('all', path);
  const first = await measure('first', path);
  if (all.rows !== rows) throw new Error('The workbook lost rows');
  const isBad =
    all.cpuMs > mostCpuMs || all.peakBytes > greatestPeakBytes || first.cpuMs > mostFirstCpuMs;
  if (isBad) process.exitCode = 1;
  console.log(
    `${rows.toLocaleString('en-IN').padStart(9)} rows of 10 cells, ${megabytes(size)}: ` +
      `${(all.ms / 1000).toFixed(2)} s (${(all.cpuMs / 1000).toFixed(2)} s of work), peak memory ${megabytes(all.peakBytes)}; first 50 rows ` +
      `${Math.round(first.ms)} ms, ${megabytes(first.peakBytes)}${isBad ? '  TOO MUCH' : ''}`,
  );
}

const [command, how, path = ''] = process.argv.slice(2);
if (command === 'read' && (how === 'all' || how === 'first'))
  console.log(JSON.stringify(await readOnce(how, path)));
else {
  const folder = await mkdtemp(join(tmpdir(), 'leadloader-bench-'));
  try {
    for (const rows of [20_000, 200_000]) await tell(rows, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
