import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import type { AppError } from '../../shared/errors/app-error.ts';
import { openRunStore, type RunStore } from '../store/run-store.ts';
import { asStoreFailure } from '../store/store-failure.ts';
import { isCancelled, releaseBatch, type RowBatch } from './row-batch.ts';
import { createStaging, type StagingCounts } from './stage-rows.ts';

/** What the checking worker is started with. */
export interface CheckTask {
  storePath: string;
  port: MessagePort;
  flow: Int32Array;
}

/** What it tells the engine; after `done`, `failed` or `cancelled` nothing follows. */
export type CheckMessage =
  | { kind: 'progress'; counts: StagingCounts }
  | { kind: 'done'; counts: StagingCounts }
  | { kind: 'failed'; error: AppError }
  | { kind: 'cancelled' };

const progressEveryMs = 100;

const tell = (message: CheckMessage) => parentPort?.postMessage(message);

/** Runs `work`; trouble of the store is handed to `fail`, a bug ends the worker. */
function guard(work: () => void, fail: (error: AppError) => void): void {
  try {
    work();
  } catch (cause) {
    const failure = asStoreFailure(cause);
    if (!failure) throw cause;
    fail(failure.appError);
  }
}

/** Checks blocks as they come and stages them with their issues in the run's store. */
function checkRows(store: RunStore, { port, flow }: CheckTask): void {
  const staging = createStaging(store);
  let toldAtMs = 0;
  let isOver = false;
  const end = (message: CheckMessage) => {
    isOver = true;
    port.close();
    store.close();
    tell(message);
  };
  const take = (batch: RowBatch): void => {
    // Batches that were on their way when it ended.
    if (isOver) return;
    if (isCancelled(flow)) return end({ kind: 'cancelled' });
    if (batch.kind === 'failed') return end(batch);
    if (batch.kind === 'end') return end({ kind: 'done', counts: staging.finish(batch.summary) });
    const counts = staging.take(batch);
    if (performance.now() - toldAtMs < progressEveryMs) return;
    toldAtMs = performance.now();
    tell({ kind: 'progress', counts });
  };
  port.on('message', (batch: RowBatch) => {
    guard(
      () => take(batch),
      (error) => end({ kind: 'failed', error }),
    );
    releaseBatch(flow);
  });
}

const task = workerData as CheckTask;
guard(
  () => checkRows(openRunStore(task.storePath), task),
  (error) => {
    task.port.close();
    tell({ kind: 'failed', error });
  },
);
