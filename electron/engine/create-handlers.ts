import {
  countRows,
  readGroups,
  readRow,
  readRows,
  readSummary,
  readVerdict,
} from '../checking/read-check.ts';
import { fail, ok } from '../../shared/result.ts';
import { writeReport } from '../files/write-report.ts';
import type { AppStore } from '../store/app-store.ts';
import type { CatalogueReader } from './catalogue-reader.ts';
import type { Checks } from './checks.ts';
import type { FileRegister } from './file-register.ts';
import { createMappingHandlers } from './mapping-handlers.ts';
import type { Ports } from './ports.ts';
import { createPracticeHandlers } from './practice-handlers.ts';
import type { PracticeLooks } from './practice-looks.ts';
import type { Handlers } from './router.ts';
import type { RunControl } from './run-control.ts';
import type { RunLibrary } from './run-library.ts';
import { createTemplateHandlers } from './template-handlers.ts';
import type { Workspaces } from './workspaces.ts';

export interface EngineParts {
  ports: Ports;
  app: AppStore;
  files: FileRegister;
  workspaces: Workspaces;
  library: RunLibrary;
  checks: Checks;
  runs: RunControl;
  catalogues: CatalogueReader;
  practiceLooks: PracticeLooks;
}

/** What each call of the contract does, in terms of the engine's parts. */
export function createHandlers(parts: EngineParts): Handlers {
  return {
    'app.info': async () => ok({ version: parts.ports.version, host: parts.ports.host }),
    ...workspaceHandlers(parts),
    ...fileHandlers(parts),
    ...createMappingHandlers(parts),
    ...createTemplateHandlers(parts),
    ...checkHandlers(parts),
    ...runHandlers(parts),
    ...createPracticeHandlers(parts),
    'settings.read': async () => ok(parts.app.settings()),
    'settings.save': async (settings) => {
      parts.app.saveSettings(settings);
      return ok(parts.app.settings());
    },
  };
}

type Part<Prefix extends string> = Pick<Handlers, Extract<keyof Handlers, `${Prefix}.${string}`>>;

function workspaceHandlers(parts: EngineParts): Part<'workspace'> {
  const { workspaces, catalogues } = parts;
  return {
    'workspace.list': async () => ok(workspaces.list()),
    'workspace.save': (draft) => workspaces.save(draft),
    'workspace.remove': ({ workspace }) => workspaces.remove(workspace),
    'workspace.connect': async ({ workspace }) => {
      const read = await catalogues.read(workspace);
      if (!read.ok) return read;
      const { summary, catalogue } = read.value;
      return ok({
        workspace: summary.name,
        workspaceName: catalogue.workspaceName,
        enterpriseId: summary.enterpriseId,
        identifier: catalogue.identifier,
        fieldCount: catalogue.fields.length,
        actionCount: catalogue.actions.length,
        asyncTokenCount: summary.asyncTokenCount,
        syncTokenCount: summary.syncTokenCount,
      });
    },
    'workspace.catalogue': async ({ workspace }) => {
      const read = await catalogues.readRecent(workspace);
      return read.ok ? ok(read.value.catalogue) : read;
    },
  };
}

function fileHandlers({ files }: EngineParts): Part<'file'> {
  return {
    'file.preview': ({ fileId, choices }) => files.preview(fileId, choices),
    'file.paste': ({ text }) => files.paste(text),
  };
}

function checkHandlers(parts: EngineParts): Part<'check'> {
  const { checks, files, library, catalogues } = parts;
  return {
    'check.start': async ({ fileId, workspace, mapping }) => {
      const file = await files.find(fileId);
      if (!file.ok) return file;
      const read = await catalogues.readRecent(workspace);
      if (!read.ok) return read;
      return checks.start({ ...file.value, workspace, mapping, catalogue: read.value.catalogue });
    },
    'check.cancel': async ({ runId }) => {
      await checks.cancel(runId);
      return ok(null);
    },
    'check.progress': async ({ runId }) => {
      const failure = checks.failure(runId);
      if (failure) return fail(failure);
      const progress = checks.progress(runId);
      return progress ? ok(progress) : fail({ kind: 'run-unknown', runId });
    },
    'check.summary': ({ runId }) => library.use(runId, readSummary),
    'check.groups': ({ runId }) => library.use(runId, readGroups),
    'check.rows': ({ runId, filter, ...page }) =>
      library.use(runId, (store, run) => ({
        total: countRows(store, filter),
        rows: readRows(store, run, filter, page),
      })),
    'check.verdict': async ({ runId, rowNumber }) => {
      const verdict = await library.use(runId, (store, run) => {
        const row = readRow(store, run, rowNumber);
        return row && readVerdict(store, run, row);
      });
      if (!verdict.ok) return verdict;
      return verdict.value
        ? ok(verdict.value)
        : fail({ kind: 'not-possible', what: `The file has no row ${rowNumber}.` });
    },
  };
}

function runHandlers(parts: EngineParts): Part<'run'> & Part<'report'> {
  const { library, runs, ports } = parts;
  return {
    'run.start': ({ runId, ...start }) => runs.start(runId, start),
    'run.pause': ({ runId }) => runs.pause(runId),
    'run.resume': ({ runId }) => runs.resume(runId),
    'run.stop': ({ runId }) => runs.stop(runId),
    'run.progress': ({ runId }) => runs.progress(runId),
    'run.outcomes': ({ runId, kind, from, limit }) =>
      library.use(runId, (store) => store.outcomes.page(kind, from, limit)),
    'run.list': async () => ok(library.list()),
    'run.remove': async ({ runId }) => library.remove(runId),
    'report.save': async ({ runId, report }) => {
      const saved = await library.use(runId, (store, run) => {
        const suggested = `${run.file.name.replace(/\.[^.]*$/, '')}-${report}`;
        return ports.saver.save(suggested, (path) => writeReport(store, run, report, path));
      });
      return saved.ok ? saved.value : saved;
    },
  };
}
