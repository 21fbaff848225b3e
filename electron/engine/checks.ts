import { randomUUID } from 'node:crypto';
import type { AppError } from '../../shared/errors/app-error.ts';
import type { CheckProgress } from '../../shared/checking/check-report.ts';
import type { Catalogue } from '../../shared/fields/catalogue.ts';
import type { Mapping } from '../../shared/mapping/mapping.ts';
import { planMapping } from '../../shared/mapping/mapping-plan.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { startCheck, type RunningCheck } from '../checking/check-run.ts';
import type { StagingCounts } from '../checking/stage-rows.ts';
import type { FileShape } from '../files/file-shape.ts';
import { openRunStore } from '../store/run-store.ts';
import { asStoreFailure } from '../store/store-failure.ts';
import type { Ports } from './ports.ts';
import type { RunLibrary } from './run-library.ts';

export interface CheckRequest {
  path: string;
  shape: FileShape;
  workspace: string;
  catalogue: Catalogue;
  mapping: Mapping;
}

/** Checks that go on, and how the last ones ended. */
export interface Checks {
  /** Answers the run's ID at once; the check goes on in its workers. */
  start(request: CheckRequest): Result<{ runId: string }, AppError>;
  progress(runId: string): CheckProgress | null;
  /** Why a check failed, null when it did not. */
  failure(runId: string): AppError | null;
  cancel(runId: string): Promise<void>;
  cancelAll(): Promise<void>;
}

interface OngoingCheck {
  /** The file's. */
  name: string;
  check: RunningCheck;
  progress: CheckProgress;
  failure: AppError | null;
  over: Promise<void>;
}

export function createChecks(
  ports: Ports,
  library: RunLibrary,
  publish: (progress: CheckProgress) => void,
): Checks {
  return new WorkerChecks(ports, library, publish);
}

class WorkerChecks implements Checks {
  readonly #ports: Ports;
  readonly #library: RunLibrary;
  readonly #publish: (progress: CheckProgress) => void;
  readonly #checks = new Map<string, OngoingCheck>();

  constructor(ports: Ports, library: RunLibrary, publish: (progress: CheckProgress) => void) {
    this.#ports = ports;
    this.#library = library;
    this.#publish = publish;
  }

  start(request: CheckRequest): Result<{ runId: string }, AppError> {
    const plan = planMapping(request.mapping, request.shape.header, request.catalogue);
    if (!plan.ok) return fail({ kind: 'mapping-invalid', problems: plan.error });
    const runId = randomUUID();
    stageRun(runId, request, this.#ports, this.#library);
    const check = startCheck({
      path: request.path,
      shape: request.shape,
      storePath: this.#library.pathOf(runId),
      workerUrls: this.#ports.workerUrls,
      onProgress: (counts) => this.#tell(one, 'checking', counts),
    });
    const progress = firstProgress(runId, request.shape.sizeBytes);
    const { name } = request.shape;
    const one: OngoingCheck = { name, check, progress, failure: null, over: Promise.resolve() };
    one.over = this.#end(runId, one);
    this.#checks.set(runId, one);
    return ok({ runId });
  }

  progress(runId: string): CheckProgress | null {
    return this.#checks.get(runId)?.progress ?? null;
  }

  failure(runId: string): AppError | null {
    return this.#checks.get(runId)?.failure ?? null;
  }

  async cancel(runId: string): Promise<void> {
    const one = this.#checks.get(runId);
    one?.check.cancel();
    await one?.over;
  }

  async cancelAll(): Promise<void> {
    await Promise.all([...this.#checks.keys()].map((runId) => this.cancel(runId)));
  }

  #tell(one: OngoingCheck, state: CheckProgress['state'], counts?: StagingCounts): void {
    one.progress = {
      ...one.progress,
      ...(counts ? { ...counts, ready: counts.rows - counts.held - counts.excluded } : {}),
      state,
      revision: one.progress.revision + 1,
    };
    this.#publish(one.progress);
  }

  async #end(runId: string, one: OngoingCheck): Promise<void> {
    try {
      const done = await one.check.done;
      if (!done.ok) one.failure = done.error;
      else if (done.value !== 'cancelled') {
        if (done.value.rows > 0) return this.#tell(one, 'checked', done.value);
        one.failure = { kind: 'file-unreadable', name: one.name, reason: 'no-rows' };
      }
    } catch (cause) {
      const incidentId = () => this.#ports.reportBug(cause);
      one.failure = asStoreFailure(cause)?.appError ?? { kind: 'bug', incidentId: incidentId() };
    }
    this.#removeRun(runId);
    this.#tell(one, one.failure ? 'failed' : 'cancelled');
  }

  /** What cannot be removed now is swept later; the end of the check must be told all the same. */
  #removeRun(runId: string): void {
    try {
      this.#library.remove(runId);
    } catch (cause) {
      if (!asStoreFailure(cause)) this.#ports.reportBug(cause);
    }
  }
}

function firstProgress(runId: string, sizeBytes: number): CheckProgress {
  const counts = { rows: 0, ready: 0, held: 0, excluded: 0, bytesRead: 0 };
  return { runId, revision: 0, state: 'checking', ...counts, sizeBytes };
}

/** A new run file without rows; the checking worker fills it. */
function stageRun(runId: string, request: CheckRequest, ports: Ports, library: RunLibrary): void {
  const { header, name, sizeBytes, encoding, delimiter, sheet } = request.shape;
  const store = openRunStore(library.pathOf(runId));
  try {
    store.writeRun({
      runId,
      state: 'checking',
      file: { name, sizeBytes, encoding, delimiter, sheet, sha256: '', rows: 0 },
      header,
      workspace: request.workspace,
      catalogue: request.catalogue,
      mapping: request.mapping,
      createdAtMs: ports.clock.now(),
      upload: null,
      reportFolder: null,
      questions: [],
    });
  } finally {
    store.close();
  }
}
