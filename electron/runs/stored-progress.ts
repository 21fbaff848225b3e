import { sumOutcomes } from '../../shared/runs/count-outcomes.ts';
import type { RunProgress } from '../../shared/runs/run-progress.ts';
import type { RunRecord } from '../store/run-record.ts';
import type { RunStore } from '../store/run-store.ts';

/** The picture of a run that does not go on just now, from what it wrote down. */
export function storedProgress(store: RunStore, run: RunRecord, nowMs: number): RunProgress {
  const counts = store.outcomes.counts();
  const left = run.file.rows - sumOutcomes(counts);
  const isOver = run.state === 'finished' || run.state === 'stopped';
  return {
    runId: run.runId,
    revision: nowMs,
    // Nobody carries it out: it was cut off and can be resumed.
    state: run.state === 'running' ? 'paused' : run.state,
    stage: isOver ? 'done' : 'upload',
    rows: run.file.rows,
    counts,
    left,
    inFlight: 0,
    rowsPerMinute: 0,
    finishAtMs: null,
    tokens: [],
    waiting: null,
    pausedBecause: run.upload?.pausedBecause ?? null,
    startedAtMs: run.upload?.startedAtMs ?? run.createdAtMs,
    finishedAtMs: run.upload?.finishedAtMs ?? null,
  };
}
