import type { AppError } from '../../shared/errors/app-error.ts';
import { errorText } from '../../shared/errors/error-text.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { RunProgress, RunState } from '../../shared/runs/run-progress.ts';
import { asStoreFailure } from '../store/store-failure.ts';
import type { RunSession } from './run-session.ts';
import { uploadRun } from './upload-run.ts';

/** What a run needs to go on, and how to give it back. */
export interface OpenedSession {
  session: RunSession;
  /** Closes the store and frees the lock. */
  release(): void;
}

interface ActiveRun extends OpenedSession {
  done: Promise<RunState>;
}

export interface ActiveRunsOptions {
  onEnd: (session: RunSession) => void;
  onProgress: (progress: RunProgress) => void;
  reportBug: (cause: unknown) => string;
}

/** The runs that go on in this process, at most one each. */
export class ActiveRuns {
  readonly #options: ActiveRunsOptions;
  readonly #runs = new Map<string, ActiveRun>();

  constructor(options: ActiveRunsOptions) {
    this.#options = options;
  }

  has(runId: string): boolean {
    return this.#runs.has(runId);
  }

  progress(runId: string): RunProgress | null {
    return this.#runs.get(runId)?.session.progress() ?? null;
  }

  begin(runId: string, opened: OpenedSession): void {
    const done = this.#carryOut(opened)
      .catch((cause: unknown) => {
        this.#options.reportBug(cause);
        return 'paused' as const;
      })
      .finally(() => this.#end(runId, opened));
    this.#runs.set(runId, { ...opened, done });
  }

  /** The run's end was told already: a store that fails here too must not end the process. */
  #end(runId: string, { session, release }: OpenedSession): void {
    this.#runs.delete(runId);
    for (const step of [release, () => this.#options.onEnd(session)]) {
      try {
        step();
      } catch (cause) {
        if (!asStoreFailure(cause)) this.#options.reportBug(cause);
      }
    }
  }

  /** Resolves once what was in flight is settled. */
  async pause(runId: string, because: string): Promise<Result<null, AppError>> {
    const run = this.#runs.get(runId);
    if (!run) return fail({ kind: 'run-state', runId, state: 'not running' });
    run.session.pause(because);
    await run.done;
    return ok(null);
  }

  async pauseAll(because: string): Promise<void> {
    await Promise.all([...this.#runs.keys()].map((runId) => this.pause(runId, because)));
  }

  async #carryOut({ session }: OpenedSession): Promise<RunState> {
    try {
      return await uploadRun(session);
    } catch (cause) {
      const failure = asStoreFailure(cause);
      const because = failure
        ? errorText(failure.appError)
        : errorText({ kind: 'bug', incidentId: this.#options.reportBug(cause) });
      this.#tellPaused(session, because);
      return 'paused';
    }
  }

  /** The store may be the very thing that failed, so the reason is told even if it cannot be kept. */
  #tellPaused(session: RunSession, because: string): void {
    const { run } = session;
    const upload = run.upload && { ...run.upload, pausedBecause: because };
    try {
      session.remember({ state: 'paused', upload });
    } catch {
      session.run = { ...run, state: 'paused', upload };
      session.tell();
    }
  }
}
