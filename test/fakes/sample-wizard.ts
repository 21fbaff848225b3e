import type { CheckProgress, IssueGroup } from '../../shared/checking/check-report.ts';
import type { FilePreview } from '../../shared/ipc/file-preview.ts';
import type { Connection, WorkspaceSummary } from '../../shared/ipc/workspace.ts';
import type { Mapping } from '../../shared/mapping/mapping.ts';
import type { MappingSuggestion } from '../../shared/mapping/mapping-suggestion.ts';
import { noOutcomes } from '../../shared/runs/count-outcomes.ts';
import type { RunProgress, RunSummary } from '../../shared/runs/run-progress.ts';
import type { CheckStep, FileStep, MapStep, OpenRun } from '../../renderer/state/step.ts';
import { sampleCatalogue } from './sample-catalogue.ts';

/** Things that the engine would say, for tests of the window. */
export const runId = '6f1f6a52-3a5b-4c1e-9c39-000000000001';
export const fileId = '6f1f6a52-3a5b-4c1e-9c39-00000000000f';

export function sampleWorkspace(extra: Partial<WorkspaceSummary> = {}): WorkspaceSummary {
  return {
    name: 'practice',
    kind: 'practice',
    enterpriseId: 'practice-workspace',
    zone: 'Asia/Kolkata',
    country: 'IN',
    colour: 'teal',
    asyncTokenCount: 3,
    syncTokenCount: 3,
    ...extra,
  };
}

export function sampleConnection(extra: Partial<Connection> = {}): Connection {
  return {
    workspace: 'practice',
    workspaceName: 'Practice Realty',
    enterpriseId: 'practice-workspace',
    identifier: 'phone',
    fieldCount: 19,
    actionCount: 2,
    asyncTokenCount: 3,
    syncTokenCount: 3,
    ...extra,
  };
}

export function samplePreview(): FilePreview {
  return {
    file: { fileId, name: 'leads.csv', sizeBytes: 54_200 },
    reading: {
      kind: 'text',
      encoding: 'utf-8',
      delimiter: ';',
      quotes: 'enclose',
      headerRow: 1,
      lastRow: null,
      sheet: null,
    },
    evidence: {
      samples: [
        { rowNumber: 2, column: 'Name', text: 'प्रिया शर्मा' },
        { rowNumber: 3, column: 'Name', text: 'José' },
      ],
      encodings: ['utf-8', 'windows-1252'],
      delimiters: [
        { delimiter: ';', columns: 4, share: 1 },
        { delimiter: ',', columns: 1, share: 1 },
      ],
      firstRows: [{ rowNumber: 1, cells: ['Name', 'Mobile', 'Visit', 'Remarks'] }],
      sheets: [],
    },
    header: ['Name', 'Mobile', 'Visit', 'Remarks'],
    rows: [
      { rowNumber: 2, cells: ['प्रिया शर्मा', '98100 00101', '03/04/2026', ''] },
      { rowNumber: 3, cells: ['José', '9810000102', '05/06/2026', 'Call after 6'] },
    ],
    notes: [],
    problem: null,
  };
}

/** A file that was read as proposed. */
export function sampleFileStep(extra: Partial<FileStep> = {}): FileStep {
  const preview = samplePreview();
  return {
    kind: 'file',
    connected: { summary: sampleWorkspace(), connection: sampleConnection() },
    file: preview.file,
    choices: {},
    preview,
    problem: null,
    isReading: false,
    ...extra,
  };
}

export function sampleMapping(extra: Partial<Mapping> = {}): Mapping {
  return {
    version: 1,
    identifier: 'phone',
    zone: 'Asia/Kolkata',
    country: 'IN',
    links: [
      { to: { field: 'name' }, from: { column: 'Name' } },
      { to: { field: 'phone' }, from: { column: 'Mobile' } },
      { to: { field: 'visit_date' }, from: { column: 'Visit' } },
    ],
    ...extra,
  };
}

export function sampleSuggestion(mapping = sampleMapping()): MappingSuggestion {
  const reason = 'The header is the name of the field.';
  return {
    mapping,
    columns: [
      { column: 'Name', target: 'name', proposal: null, reason, confidence: 'certain' },
      { column: 'Mobile', target: 'phone', proposal: null, reason, confidence: 'likely' },
      { column: 'Visit', target: 'visit_date', proposal: null, reason, confidence: 'certain' },
      {
        column: 'Remarks',
        target: null,
        proposal: null,
        reason: 'No field is called so.',
        confidence: 'none',
      },
    ],
  };
}

export function sampleMapStep(mapping = sampleMapping()): MapStep {
  return {
    kind: 'map',
    connected: { summary: sampleWorkspace(), connection: sampleConnection() },
    choices: {},
    preview: samplePreview(),
    catalogue: sampleCatalogue(),
    suggestion: sampleSuggestion(mapping),
    mapping,
    templates: [],
    applied: null,
    replaced: null,
  };
}

export function sampleCheck(extra: Partial<CheckProgress> = {}): CheckProgress {
  return {
    runId,
    revision: 3,
    state: 'checked',
    rows: 250,
    ready: 226,
    held: 24,
    excluded: 0,
    bytesRead: 54_200,
    sizeBytes: 54_200,
    ...extra,
  };
}

export function sampleGroup(extra: Partial<IssueGroup> = {}): IssueGroup {
  return {
    link: 2,
    column: 'Visit',
    field: 'visit_date',
    code: 'date-format',
    severity: 'error',
    count: 24,
    message: 'Not written like the other dates of this column.',
    examples: [{ row: 31, value: '2026-11-14' }],
    fixes: [{ kind: 'leave-out', text: 'Leave this field out of these rows', link: 2 }],
    ...extra,
  };
}

export function sampleCheckStep(extra: Partial<CheckStep> = {}): CheckStep {
  return {
    kind: 'check',
    draft: sampleMapStep(),
    runId,
    progress: sampleCheck(),
    groups: [sampleGroup()],
    filter: { kind: 'all' },
    failure: null,
    ...extra,
  };
}

export function sampleRun(extra: Partial<OpenRun> = {}): OpenRun {
  return {
    runId,
    file: 'leads.csv',
    workspace: 'practice',
    ready: 226,
    held: 24,
    hasSyncToken: true,
    ...extra,
  };
}

export function sampleProgress(extra: Partial<RunProgress> = {}): RunProgress {
  return {
    runId,
    revision: 10,
    state: 'running',
    stage: 'upload',
    rows: 250,
    counts: { ...noOutcomes, queued: 100, skipped: 24 },
    left: 126,
    inFlight: 3,
    rowsPerMinute: 300,
    finishAtMs: null,
    tokens: [],
    waiting: null,
    pausedBecause: null,
    startedAtMs: 0,
    finishedAtMs: null,
    ...extra,
  };
}

export function sampleSummary(extra: Partial<RunSummary> = {}): RunSummary {
  return {
    runId,
    file: 'leads.csv',
    workspace: 'practice',
    state: 'paused',
    counts: { ...noOutcomes, queued: 100 },
    startedAtMs: 0,
    ...extra,
  };
}
