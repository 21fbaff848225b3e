import { createReadStream } from 'node:fs';
import Papa from 'papaparse';
import { checkFile } from '../fakes/check-file.ts';

/** What a process that read the file once says of itself on stdout. */
export interface Reading {
  rows: number;
  ms: number;
  /** The most memory the process ever held, its workers included. */
  peakBytes: number;
}

/** PapaParse as its manual says: nothing is checked, numbered or kept. */
function parseAlone(path: string): Promise<number> {
  let records = 0;
  const source = createReadStream(path, { encoding: 'utf8', highWaterMark: 64 * 1024 });
  return new Promise((resolve, reject) => {
    Papa.parse(source, {
      step: () => {
        records += 1;
      },
      complete: () => resolve(records),
      error: reject,
    });
  });
}

/** The whole check: read, decode, parse, check every cell, find duplicates, stage in the store. */
async function checkWhole(path: string): Promise<number> {
  const checked = await checkFile(path, { mapping: { duplicates: 'keep-last' } });
  if (!checked.ok) throw new Error(JSON.stringify(checked.error));
  const { rows } = checked.value.blocks.count();
  checked.value.close();
  return rows;
}

const [how, path = ''] = process.argv.slice(2);
if (how === 'papaparse' || how === 'check') {
  const startMs = performance.now();
  const rows = await (how === 'check' ? checkWhole(path) : parseAlone(path));
  const ms = performance.now() - startMs;
  const reading: Reading = { rows, ms, peakBytes: process.resourceUsage().maxRSS * 1024 };
  console.log(JSON.stringify(reading));
}
