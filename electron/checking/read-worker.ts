import { workerData, type MessagePort } from 'node:worker_threads';
import type { FileShape } from '../files/file-shape.ts';
import { readRows } from '../files/read-rows.ts';
import { blockRows } from '../store/column-block.ts';
import { isCancelled, sendBatch } from './row-batch.ts';

/** What the reading worker is started with. */
export interface ReadTask {
  path: string;
  shape: FileShape;
  port: MessagePort;
  flow: Int32Array;
}

/** Reads, decodes and parses; hands blocks of rows to the checking worker. */
async function readFile({ path, shape, port, flow }: ReadTask): Promise<void> {
  let rowNumbers: number[] = [];
  let rows: string[][] = [];
  let chars = 0;
  const flush = () => {
    const batch = { rowNumbers: Uint32Array.from(rowNumbers), rows, bytesRead: chars };
    sendBatch(port, flow, { kind: 'rows', ...batch });
    rowNumbers = [];
    rows = [];
  };
  const read = await readRows(path, shape, (rowNumber, cells) => {
    rowNumbers.push(rowNumber);
    rows.push(cells);
    // Near enough to bytes for a progress bar, and free.
    for (const cell of cells) chars += cell.length + 1;
    if (rows.length === blockRows) flush();
    return !isCancelled(flow);
  });
  if (rows.length > 0) flush();
  sendBatch(
    port,
    flow,
    read.ok ? { kind: 'end', summary: read.value } : { kind: 'failed', error: read.error },
  );
  port.close();
}

await readFile(workerData as ReadTask);
