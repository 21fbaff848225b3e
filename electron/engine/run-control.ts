import { findCatalogueChanges } from '../../shared/mapping/catalogue-changes.ts';
import type { AppError } from '../../shared/errors/app-error.ts';
import type { CallInput } from '../../shared/ipc/contract.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { RunProgress } from '../../shared/runs/run-progress.ts';
import { createRecordReader } from '../checking/record-reader.ts';
import { ActiveRuns } from '../runs/active-runs.ts';
import { RunSession } from '../runs/run-session.ts';
import { storedProgress } from '../runs/stored-progress.ts';
import { stopRun } from '../runs/upload-run.ts';
import type { RunRecord } from '../store/run-record.ts';
import type { RunStore } from '../store/run-store.ts';
import { openAsync, openSync, readCatalogueOf, type Tools } from './read-workspace.ts';
import type { RunLibrary } from './run-library.ts';
import type { Workspaces } from './workspaces.ts';

type Start = Omit<CallInput<'run.start'>, 'runId'>;

/** Starts, pauses, resumes and stops runs. */
export interface RunControl {
  start(runId: string, start: Start): Promise<Result<null, AppError>>;
  resume(runId: string): Promise<Result<null, AppError>>;
  pause(runId: string): Promise<Result<null, AppError>>;
  stop(runId: string): Promise<Result<null, AppError>>;
  progress(runId: string): Promise<Result<RunProgress, AppError>>;
  pauseAll(): Promise<void>;
}

export interface RunControlParts {
  library: RunLibrary;
  workspaces: Workspaces;
  /** The limits as they hold when a run starts. */
  tools: () => Result<Tools, AppError>;
  reportBug: (cause: unknown) => string;
  now: () => number;
  publish: (progress: RunProgress) => void;
}

const userPaused = 'Paused by you.';
const closed = 'Leadloader was closed. Resume to go on.';

export function createRunControl(parts: RunControlParts): RunControl {
  const { library, publish } = parts;
  const active = new ActiveRuns({
    onProgress: publish,
    reportBug: parts.reportBug,
    onEnd: (session) => library.keepSummary(session.run, session.progress().counts),
  });
  const begin = (runId: string, decide: Decide) => beginRun(runId, decide, parts, active);
  return {
    start: (runId, start) =>
      begin(runId, (store, run) => decideStart(store, run, start, parts.now())),
    resume: (runId) => begin(runId, (_store, run) => decideResume(run)),
    pause: (runId) => active.pause(runId, userPaused),
    async stop(runId) {
      if (active.has(runId)) await active.pause(runId, userPaused);
      const locked = library.lock(runId);
      if (!locked.ok) return locked;
      const { store, release } = locked.value;
      try {
        const run = store.readRun();
        if (!run.upload || run.upload.finishedAtMs !== null)
          return fail({ kind: 'run-state', runId, state: run.state });
        const stopped = stopRun(store, run, parts.now());
        library.keepSummary(stopped, store.outcomes.counts());
        publish(storedProgress(store, stopped, parts.now()));
        return ok(null);
      } finally {
        release();
      }
    },
    async progress(runId) {
      const live = active.progress(runId);
      if (live) return ok(live);
      return library.use(runId, (store, run) => storedProgress(store, run, parts.now()));
    },
    pauseAll: () => active.pauseAll(closed),
  };
}

/** The run as it starts, or why it may not. */
type Decide = (store: RunStore, run: RunRecord) => Result<RunRecord, AppError>;

function decideStart(
  store: RunStore,
  run: RunRecord,
  { skipHeld, ...start }: Start,
  nowMs: number,
): Result<RunRecord, AppError> {
  if (run.state !== 'checked')
    return fail({ kind: 'run-state', runId: run.runId, state: run.state });
  if (start.transport === 'sync')
    return fail({
      kind: 'not-possible',
      what: 'Uploading through the Sync API is not built yet. Nothing was sent. Use the Async API.',
    });
  if (run.questions.length > 0)
    return fail({ kind: 'decision-needed', questions: run.questions.map(({ text }) => text) });
  const { held, rows } = store.blocks.count();
  if (held > 0 && !skipHeld) return fail({ kind: 'rows-held', held, rows });
  const upload = {
    ...start,
    isTrialOver: false,
    startedAtMs: nowMs,
    finishedAtMs: null,
    pausedBecause: null,
  };
  return ok({ ...run, state: 'running', upload });
}

function decideResume(run: RunRecord): Result<RunRecord, AppError> {
  if (!run.upload || (run.state !== 'paused' && run.state !== 'running'))
    return fail({ kind: 'run-state', runId: run.runId, state: run.state });
  return ok({ ...run, state: 'running', upload: { ...run.upload, pausedBecause: null } });
}

async function beginRun(
  runId: string,
  decide: Decide,
  parts: RunControlParts,
  active: ActiveRuns,
): Promise<Result<null, AppError>> {
  const { library } = parts;
  const locked = library.lock(runId);
  if (!locked.ok) return locked;
  const { store, release } = locked.value;
  try {
    const opened = await openSession(store, decide, parts);
    if (!opened.ok) {
      release();
      return opened;
    }
    library.keepSummary(opened.value.run, store.outcomes.counts());
    active.begin(runId, { session: opened.value, release });
    return ok(null);
  } catch (cause) {
    release();
    throw cause;
  }
}

/** Everything that may still say no comes before the run is marked as running. */
async function openSession(
  store: RunStore,
  decide: Decide,
  parts: RunControlParts,
): Promise<Result<RunSession, AppError>> {
  const decided = decide(store, store.readRun());
  if (!decided.ok) return decided;
  const run = decided.value;
  const line = await parts.workspaces.open(run.workspace);
  if (!line.ok) return line;
  if (line.value.asyncTokens.length === 0) return fail({ kind: 'tokens-missing', api: 'async' });
  const tools = parts.tools();
  if (!tools.ok) return tools;
  const now = await readCatalogueOf(line.value, tools.value);
  if (!now.ok) return now;
  const changes = findCatalogueChanges(run.mapping, run.catalogue, now.value);
  if (changes.length > 0) return fail({ kind: 'workspace-changed', changes });
  store.writeRun(run);
  const { clock, random } = tools.value.ports;
  return ok(
    new RunSession({
      store,
      run,
      reader: createRecordReader(store, run),
      lines: { async: openAsync(line.value, tools.value), sync: openSync(line.value, tools.value) },
      clock,
      random,
      windowMs: tools.value.limits.budgetWindowMs,
      onProgress: parts.publish,
    }),
  );
}
