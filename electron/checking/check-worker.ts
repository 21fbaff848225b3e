import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import type { AppError } from '../../shared/errors/app-error.ts';
import { openRunStore } from '../store/run-store.ts';
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

/** Checks blocks as they come and stages them with their issues in the run's store. */
function checkRows({ storePath, port, flow }: CheckTask): void {
  const store = openRunStore(storePath);
  const staging = createStaging(store);
  let toldAtMs = 0;
  const tell = (message: CheckMessage) => parentPort?.postMessage(message);
  const end = (message: CheckMessage) => {
    port.close();
    store.close();
    tell(message);
  };
  const take = (batch: RowBatch): void => {
    if (isCancelled(flow)) return end({ kind: 'cancelled' });
    if (batch.kind === 'failed') return end(batch);
    if (batch.kind === 'end') return end({ kind: 'done', counts: staging.finish(batch.summary) });
    const counts = staging.take(batch);
    if (performance.now() - toldAtMs < progressEveryMs) return;
    toldAtMs = performance.now();
    tell({ kind: 'progress', counts });
  };
  port.on('message', (batch: RowBatch) => {
    try {
      take(batch);
    } catch (cause) {
      const failure = asStoreFailure(cause);
      if (!failure) throw cause;
      end({ kind: 'failed', error: failure.appError });
    } finally {
      releaseBatch(flow);
    }
  });
}

checkRows(workerData as CheckTask);
