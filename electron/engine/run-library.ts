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
  return new RunFolder(join(dataFolder, 'runs'), app);
}

class RunFolder implements RunLibrary {
  readonly #folder: string;
  readonly #app: AppStore;

  constructor(folder: string, app: AppStore) {
    this.#folder = folder;
    this.#app = app;
  }

  pathOf(runId: string): string {
    return join(this.#folder, `${runId}.sqlite`);
  }

  async use<T>(
    runId: string,
    use: (store: RunStore, run: RunRecord) => T,
  ): Promise<Result<Awaited<T>, AppError>> {
    if (!this.#isKnown(runId)) return fail({ kind: 'run-unknown', runId });
    const store = openRunStore(this.pathOf(runId));
    try {
      return ok(await use(store, store.readRun()));
    } finally {
      store.close();
    }
  }

  lock(runId: string): Result<{ store: RunStore; release: () => void }, AppError> {
    if (!this.#isKnown(runId)) return fail({ kind: 'run-unknown', runId });
    const lock = this.#takeLock(runId);
    if (!lock) return fail({ kind: 'run-busy', runId });
    try {
      const store = openRunStore(this.pathOf(runId));
      const release = () => {
        store.close();
        lock.release();
      };
      return ok({ store, release });
    } catch (cause) {
      lock.release();
      throw cause;
    }
  }

  list(): RunSummary[] {
    return this.#app.runs().map((summary) => this.#withTrueState(summary));
  }

  keepSummary(run: RunRecord, counts: RunProgress['counts']): void {
    this.#app.saveRun({
      runId: run.runId,
      file: run.file.name,
      workspace: run.workspace,
      state: run.state,
      counts,
      startedAtMs: run.upload?.startedAtMs ?? run.createdAtMs,
    });
  }

  remove(runId: string): Result<null, AppError> {
    if (!this.#isKnown(runId)) return fail({ kind: 'run-unknown', runId });
    const lock = this.#takeLock(runId);
    if (!lock) return fail({ kind: 'run-busy', runId });
    lock.release();
    const path = this.pathOf(runId);
    for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
    rmSync(this.#lockPath(runId), { force: true });
    this.#app.removeRun(runId);
    return ok(null);
  }

  sweep(nowMs: number): void {
    const kept = new Set(this.#app.runs().map(({ runId }) => runId));
    for (const runId of staleChecks(this.#folder, nowMs)) if (!kept.has(runId)) this.remove(runId);
  }

  #isKnown(runId: string): boolean {
    return /^[\da-f-]{36}$/.test(runId) && existsSync(this.pathOf(runId));
  }

  #lockPath(runId: string): string {
    return join(this.#folder, `${runId}.lock`);
  }

  #takeLock(runId: string): ProcessLock | null {
    return takeProcessLock(this.#lockPath(runId));
  }

  /** A run that says `running` while nobody holds it was cut off: it can be resumed. */
  #withTrueState(summary: RunSummary): RunSummary {
    if (summary.state !== 'running' || !this.#isKnown(summary.runId)) return summary;
    const lock = this.#takeLock(summary.runId);
    lock?.release();
    return lock ? { ...summary, state: 'paused' } : summary;
  }
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
