import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { AppError } from '../../shared/errors/app-error.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { RunProgress, RunSummary } from '../../shared/runs/run-progress.ts';
import type { AppStore } from '../store/app-store.ts';
import { takeProcessLock, type ProcessLock } from '../store/process-lock.ts';
import type { RunRecord } from '../store/run-record.ts';
import { openRunStore, type RunStore } from '../store/run-store.ts';

/** The run files of the data folder. */
export interface RunLibrary {
  pathOf(runId: string): string;
  /** Opens a run's file for as long as `use` takes. */
  use<T>(
    runId: string,
    use: (store: RunStore, run: RunRecord) => T,
  ): Promise<Result<Awaited<T>, AppError>>;
  /** Opens a run for this process alone; the caller releases both. */
  lock(runId: string): Result<{ store: RunStore; release: () => void }, AppError>;
  list(): RunSummary[];
  keepSummary(run: RunRecord, counts: RunProgress['counts']): void;
  remove(runId: string): Result<null, AppError>;
  /** Removes files of checks that were never uploaded and are older than a day. */
  sweep(nowMs: number): void;
}

export function createRunLibrary(dataFolder: string, app: AppStore): RunLibrary {
  const folder = join(dataFolder, 'runs');
  const pathOf = (runId: string) => join(folder, `${runId}.sqlite`);
  const isKnown = (runId: string) => /^[\da-f-]{36}$/.test(runId) && existsSync(pathOf(runId));
  const takeLock = (runId: string): ProcessLock | null =>
    takeProcessLock(join(folder, `${runId}.lock`));
  const remove = (runId: string): Result<null, AppError> => {
    if (!isKnown(runId)) return fail({ kind: 'run-unknown', runId });
    const lock = takeLock(runId);
    if (!lock) return fail({ kind: 'run-busy', runId });
    lock.release();
    for (const suffix of ['', '-wal', '-shm']) rmSync(pathOf(runId) + suffix, { force: true });
    rmSync(join(folder, `${runId}.lock`), { force: true });
    app.removeRun(runId);
    return ok(null);
  };
  return {
    pathOf,
    async use(runId, use) {
      if (!isKnown(runId)) return fail({ kind: 'run-unknown', runId });
      const store = openRunStore(pathOf(runId));
      try {
        return ok(await use(store, store.readRun()));
      } finally {
        store.close();
      }
    },
    lock(runId) {
      if (!isKnown(runId)) return fail({ kind: 'run-unknown', runId });
      const lock = takeLock(runId);
      if (!lock) return fail({ kind: 'run-busy', runId });
      try {
        const store = openRunStore(pathOf(runId));
        const release = () => {
          store.close();
          lock.release();
        };
        return ok({ store, release });
      } catch (cause) {
        lock.release();
        throw cause;
      }
    },
    list: () => app.runs().map((summary) => withTrueState(summary, isKnown, takeLock)),
    keepSummary(run, counts) {
      app.saveRun({
        runId: run.runId,
        file: run.file.name,
        workspace: run.workspace,
        state: run.state,
        counts,
        startedAtMs: run.upload?.startedAtMs ?? run.createdAtMs,
      });
    },
    remove,
    sweep(nowMs) {
      const kept = new Set(app.runs().map(({ runId }) => runId));
      for (const runId of staleChecks(folder, nowMs)) if (!kept.has(runId)) remove(runId);
    },
  };
}

/** A run that says `running` while nobody holds it was cut off: it can be resumed. */
function withTrueState(
  summary: RunSummary,
  isKnown: (runId: string) => boolean,
  takeLock: (runId: string) => ProcessLock | null,
): RunSummary {
  if (summary.state !== 'running' || !isKnown(summary.runId)) return summary;
  const lock = takeLock(summary.runId);
  lock?.release();
  return lock ? { ...summary, state: 'paused' } : summary;
}

const dayMs = 86_400_000;

/** IDs of run files that nobody has written to for a day. */
function staleChecks(folder: string, nowMs: number): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sqlite'))
    .filter((name) => statSync(join(folder, name)).mtimeMs < nowMs - dayMs)
    .map((name) => name.replace(/\.sqlite$/, ''));
}
