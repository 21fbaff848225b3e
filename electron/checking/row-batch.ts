import type { MessagePort } from 'node:worker_threads';
import type { AppError } from '../../shared/errors/app-error.ts';
import type { ReadSummary } from '../files/read-rows.ts';

/** What the reading worker hands to the checking worker. A batch is a block of the store: 1,000 rows. */
export type RowBatch =
  | { kind: 'rows'; rowNumbers: Uint32Array; rows: string[][]; bytesRead: number }
  | { kind: 'end'; summary: ReadSummary }
  | { kind: 'failed'; error: AppError };

/** Batches that may wait between the two workers. */
const maxWaiting = 4;

/** Two cells of shared memory: batches under way, and 1 once the check is cancelled. */
export function createFlow(): Int32Array {
  return new Int32Array(new SharedArrayBuffer(8));
}

export function cancelFlow(flow: Int32Array): void {
  Atomics.store(flow, 1, 1);
}

export function isCancelled(flow: Int32Array): boolean {
  return Atomics.load(flow, 1) === 1;
}

/** Hands a batch on; the sender's thread sleeps while the receiver is behind. */
export function sendBatch(port: MessagePort, flow: Int32Array, batch: RowBatch): void {
  Atomics.add(flow, 0, 1);
  port.postMessage(batch);
  for (
    let waiting = Atomics.load(flow, 0);
    waiting >= maxWaiting;
    waiting = Atomics.load(flow, 0)
  ) {
    Atomics.wait(flow, 0, waiting, 1000);
    if (isCancelled(flow)) return;
  }
}

/** The receiver is done with a batch. */
export function releaseBatch(flow: Int32Array): void {
  Atomics.sub(flow, 0, 1);
  Atomics.notify(flow, 0);
}
