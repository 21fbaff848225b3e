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
  /** Resolves when the check is over, however it ends. */
  finished(runId: string): Promise<void>;
  cancel(runId: string): Promise<void>;
  cancelAll(): Promise<void>;
}

interface OngoingCheck {
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
  const checks = new Map<string, OngoingCheck>();
  const tell = (one: OngoingCheck, state: CheckProgress['state'], counts?: StagingCounts) => {
    one.progress = {
      ...one.progress,
      ...(counts ? { ...counts, ready: counts.rows - counts.held - counts.excluded } : {}),
      state,
      revision: one.progress.revision + 1,
    };
    publish(one.progress);
  };
  const end = async (runId: string, one: OngoingCheck) => {
    try {
      const done = await one.check.done;
      if (!done.ok) one.failure = done.error;
      else if (done.value !== 'cancelled') return tell(one, 'checked', done.value);
    } catch (cause) {
      one.failure = asStoreFailure(cause)?.appError ?? {
        kind: 'bug',
        incidentId: ports.reportBug(cause),
      };
    }
    library.remove(runId);
    tell(one, one.failure ? 'failed' : 'cancelled');
  };
  const cancel = async (runId: string) => {
    checks.get(runId)?.check.cancel();
    await checks.get(runId)?.over;
  };
  return {
    start(request) {
      const plan = planMapping(request.mapping, request.shape.header, request.catalogue);
      if (!plan.ok) return fail({ kind: 'mapping-invalid', problems: plan.error });
      const runId = randomUUID();
      stageRun(runId, request, ports, library);
      const check = startCheck({
        path: request.path,
        shape: request.shape,
        storePath: library.pathOf(runId),
        workerUrls: ports.workerUrls,
        onProgress: (counts) => tell(one, 'checking', counts),
      });
      const progress = firstProgress(runId, request.shape.sizeBytes);
      const one: OngoingCheck = { check, progress, failure: null, over: Promise.resolve() };
      one.over = end(runId, one);
      checks.set(runId, one);
      return ok({ runId });
    },
    progress: (runId) => checks.get(runId)?.progress ?? null,
    failure: (runId) => checks.get(runId)?.failure ?? null,
    finished: async (runId) => checks.get(runId)?.over,
    cancel,
    cancelAll: async () => void (await Promise.all([...checks.keys()].map(cancel))),
  };
}

function firstProgress(runId: string, sizeBytes: number): CheckProgress {
  const counts = { rows: 0, ready: 0, held: 0, excluded: 0, bytesRead: 0 };
  return { runId, revision: 0, state: 'checking', ...counts, sizeBytes };
}

/** A new run file without rows; the checking worker fills it. */
function stageRun(runId: string, request: CheckRequest, ports: Ports, library: RunLibrary): void {
  const { header, name, sizeBytes, encoding, delimiter } = request.shape;
  const store = openRunStore(library.pathOf(runId));
  try {
    store.writeRun({
      runId,
      state: 'checking',
      file: { name, sizeBytes, encoding, delimiter, sha256: '', rows: 0 },
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
