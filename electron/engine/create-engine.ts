import { accessSync, constants } from 'node:fs';
import { join, resolve } from 'node:path';
import type { CheckProgress } from '../../shared/checking/check-report.ts';
import type { AppError } from '../../shared/errors/app-error.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { RunProgress } from '../../shared/runs/run-progress.ts';
import { readVerdicts } from '../checking/read-check.ts';
import { makeFolder } from '../files/make-folder.ts';
import { toUnwritable } from '../files/write-atomic.ts';
import { readReceipt, writeReports } from '../files/write-report.ts';
import type { PracticeView } from '../practice/view/practice-view.ts';
import { openAppStore, type AppStore } from '../store/app-store.ts';
import { openRunStore } from '../store/run-store.ts';
import { asStoreFailure } from '../store/store-failure.ts';
import { createCatalogueReader } from './catalogue-reader.ts';
import { createChecks } from './checks.ts';
import { createEmbeddedPractice, type EmbeddedPractice } from './embedded-practice.ts';
import type { Engine, EventListener } from './engine.ts';
import { createFileRegister } from './file-register.ts';
import { createHandlers, type EngineParts } from './create-handlers.ts';
import { createPastedFiles, removeLeftPastes } from './pasted-files.ts';
import type { Ports } from './ports.ts';
import { createPracticeLooks } from './practice-looks.ts';
import { createPublisher } from './publish-progress.ts';
import { readLimits } from './read-limits.ts';
import type { Tools } from './read-workspace.ts';
import { createRouter } from './router.ts';
import { createRunControl } from './run-control.ts';
import { createRunLibrary } from './run-library.ts';
import { createWorkspaces } from './workspaces.ts';

/** Snapshots are pushed ten times a second at most. */
const publishEveryMs = 100;

/** Puts the engine together; fails when the data folder cannot be used. */
export async function createEngine(ports: Ports): Promise<Result<Engine, AppError>> {
  try {
    await removeLeftPastes(pastedFolder(ports));
    const app = openAppStore(join(ports.dataFolder, 'app.sqlite'));
    return ok(assemble(ports, app));
  } catch (cause) {
    const failure = asStoreFailure(cause);
    if (!failure) throw cause;
    return fail(failure.appError);
  }
}

function pastedFolder({ dataFolder }: Ports): string {
  return join(dataFolder, 'pasted');
}

function assemble(ports: Ports, app: AppStore): Engine {
  const listeners = new Set<EventListener>();
  const practice = createEmbeddedPractice(ports);
  const parts = createParts(ports, app, practice, (...event) => {
    for (const listener of listeners) listener(...event);
  });
  const { library, checks, runs, files } = parts;
  const route = createRouter(createHandlers(parts), ports.reportBug);
  return {
    call: (name, input) => route(name, input) as Promise<Result<never, AppError>>,
    route,
    on(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    addFile: (path) => files.add(path),
    verdicts: (runId) => openVerdicts(parts, runId),
    planReports: (runId, folder) => planReports(parts, runId, folder),
    writeReports: (runId, folder) => writeReportsOf(parts, runId, folder),
    async receipt(runId) {
      const receipt = await library.use(runId, readReceipt);
      return receipt.ok ? receipt.value : receipt;
    },
    wasReadBack: (runId) => library.use(runId, (_store, { upload }) => upload?.isVerified ?? false),
    async close() {
      await checks.cancelAll();
      await runs.pauseAll();
      await practice.close();
      await files.close();
      app.close();
    },
  };
}

function createParts(
  ports: Ports,
  app: AppStore,
  practice: EmbeddedPractice,
  emit: EventListener,
): EngineParts {
  const publish = createPublishers(emit);
  const now = () => ports.clock.now();
  const workspaces = createWorkspaces(ports, app, practice);
  const library = createRunLibrary(ports.dataFolder, app);
  library.sweep(now());
  const tools = (): Result<Tools, AppError> => {
    const limits = readLimits(app.settings(), ports.environment);
    return limits.ok ? ok({ ports, store: app, limits: limits.value }) : limits;
  };
  const { reportBug } = ports;
  return {
    ports,
    app,
    files: createFileRegister(createPastedFiles(pastedFolder(ports))),
    workspaces,
    library,
    checks: createChecks(ports, library, publish.check),
    runs: createRunControl({
      library,
      workspaces,
      tools,
      reportBug,
      now,
      publish: publish.run,
    }),
    catalogues: createCatalogueReader(workspaces, tools, now),
    practiceLooks: createPracticeLooks(practice, ports.clock, publish.practice),
  };
}

/** Each kind of snapshot has its own pace; one that ends something goes out at once. */
function createPublishers(emit: EventListener) {
  const check = createPublisher<CheckProgress>(publishEveryMs, (snapshot) =>
    emit('check.progress', snapshot),
  );
  const run = createPublisher<RunProgress>(publishEveryMs, (snapshot) =>
    emit('run.progress', snapshot),
  );
  const practice = createPublisher<{ runId: string; view: PracticeView }>(
    publishEveryMs,
    ({ view }) => emit('practice.changed', view.summary()),
  );
  return {
    practice: (view: PracticeView, isUrgent: boolean) =>
      practice({ runId: 'practice', view }, isUrgent),
    check: (snapshot: CheckProgress) => check(snapshot, snapshot.state !== 'checking'),
    run: (snapshot: RunProgress) => run(snapshot, snapshot.state !== 'running'),
  };
}

async function openVerdicts({ library }: EngineParts, runId: string) {
  const known = await library.use(runId, () => null);
  if (!known.ok) return known;
  return ok(streamVerdicts(library.pathOf(runId)));
}

async function* streamVerdicts(path: string) {
  const store = openRunStore(path);
  try {
    yield* readVerdicts(store, store.readRun());
  } finally {
    store.close();
  }
}

/** Remembers the folder, once it is known that reports can be written there. */
async function planReports(
  { library }: EngineParts,
  runId: string,
  folder: string,
): Promise<Result<null, AppError>> {
  const reportFolder = resolve(folder);
  const made = makeReportFolder(reportFolder);
  if (!made.ok) return made;
  return library.use(runId, (store, run) => {
    store.writeRun({ ...run, reportFolder });
    return null;
  });
}

function makeReportFolder(folder: string): Result<null, AppError> {
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK);
    return ok(null);
  } catch (cause) {
    const error = toUnwritable(folder, cause);
    if (!error) throw cause;
    return fail(error);
  }
}

async function writeReportsOf(
  { library }: EngineParts,
  runId: string,
  folder: string | null,
): Promise<Result<string, AppError>> {
  const written = await library.use(runId, async (store, run) => {
    const target = folder ?? run.reportFolder;
    if (target === null)
      return fail<AppError>({
        kind: 'not-possible',
        what: 'Name a folder for the reports with --out.',
      });
    const made = makeReportFolder(target);
    if (!made.ok) return made;
    const done = await writeReports(store, run, target);
    return done.ok ? ok(target) : done;
  });
  return written.ok ? written.value : written;
}
