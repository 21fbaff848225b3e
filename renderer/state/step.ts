import type { CheckProgress, IssueGroup, RowFilter } from '../../shared/checking/check-report.ts';
import type { Catalogue } from '../../shared/fields/catalogue.ts';
import type { AppError } from '../../shared/errors/app-error.ts';
import type { FilePreview, ReadingChoices, SourceFile } from '../../shared/ipc/file-preview.ts';
import type { Connection, WorkspaceSummary } from '../../shared/ipc/workspace.ts';
import type { Mapping } from '../../shared/mapping/mapping.ts';
import type { MappingSuggestion } from '../../shared/mapping/mapping-suggestion.ts';
import type { AppliedTemplate, TemplateMatch } from '../../shared/mapping/template.ts';
import type { RunProgress } from '../../shared/runs/run-progress.ts';
import { backToFile, isReadingProblem } from './file-step.ts';

/** A workspace and the proof that it answers. */
export interface Connected {
  summary: WorkspaceSummary;
  connection: Connection;
}

export interface WorkspaceStep {
  kind: 'workspace';
  connected: Connected | null;
}

export interface FileStep {
  kind: 'file';
  connected: Connected;
  file: SourceFile | null;
  /** What the user decided about reading it; the rest is proposed. */
  choices: ReadingChoices;
  /** As the file was last read; of older choices while it is read anew, or when the new ones cannot be. */
  preview: FilePreview | null;
  /** Why the file cannot be used as it is read now. */
  problem: AppError | null;
  /** The choices are newer than what was answered. */
  isReading: boolean;
  /** The mapping made before coming back here; it holds for as long as the columns do. */
  draft?: MapStep;
}

/** All that the user decided before the check; later steps keep it, so that going back loses nothing. */
export interface MapStep {
  kind: 'map';
  connected: Connected;
  choices: ReadingChoices;
  preview: FilePreview;
  catalogue: Catalogue;
  suggestion: MappingSuggestion;
  mapping: Mapping;
  /** Of this workspace, the one that fits best first; null until they were read. */
  templates: readonly TemplateMatch[] | null;
  /** The template that the mapping came from, or was saved as. */
  applied: AppliedTemplate | null;
  /** What a template took the place of, so that nothing decided by hand is lost to a click. */
  replaced: Mapping | null;
}

export interface CheckStep {
  kind: 'check';
  draft: MapStep;
  runId: string;
  progress: CheckProgress | null;
  /** null until the whole file is checked. */
  groups: readonly IssueGroup[] | null;
  filter: RowFilter;
  /** Why the check did not reach the end of the file. */
  failure: AppError | null;
}

/** What is to be uploaded, from the check just made or from the list of runs. */
export interface OpenRun {
  runId: string;
  file: string;
  workspace: string;
  ready: number;
  held: number;
  hasSyncToken: boolean;
}

export interface UploadStep {
  kind: 'upload';
  run: OpenRun;
  /** Held rows come back as a file: the user has said so. */
  isHeldAccepted: boolean;
  /** null before the start. */
  progress: RunProgress | null;
  /** The check to go back to; null for a run from the list. */
  check: CheckStep | null;
}

export interface ResultStep {
  kind: 'result';
  run: OpenRun;
  progress: RunProgress;
  /** Where the next file would go; null for a run from the list. */
  connected: Connected | null;
}

export type Step = WorkspaceStep | FileStep | MapStep | CheckStep | UploadStep | ResultStep;
export type StepKind = Step['kind'];

export const firstStep: Step = { kind: 'workspace', connected: null };

/** A late snapshot, or one from another check, changes nothing. */
export function withCheckProgress(step: Step, progress: CheckProgress): Step {
  if (step.kind !== 'check' || step.runId !== progress.runId) return step;
  if (step.progress && step.progress.revision >= progress.revision) return step;
  return { ...step, progress };
}

/** A check that failed has no snapshot to ask for: the engine answers with the reason instead. */
export function withCheckFailed(step: Step, runId: string, failure: AppError): Step {
  if (step.kind !== 'check' || step.runId !== runId) return step;
  const { progress, draft } = step;
  const nothing = { runId, rows: 0, ready: 0, held: 0, excluded: 0, bytesRead: 0, revision: 0 };
  const known = progress ?? { ...nothing, sizeBytes: draft.preview.file.sizeBytes };
  return { ...step, progress: { ...known, state: 'failed' }, failure };
}

/** Groups of another check, or of one that was started again, change nothing. */
export function withGroups(step: Step, runId: string, groups: readonly IssueGroup[]): Step {
  return step.kind === 'check' && step.runId === runId ? { ...step, groups } : step;
}

/** A late snapshot, or one from another run, changes nothing; the last one leads to the result. */
export function withRunProgress(step: Step, progress: RunProgress): Step {
  if (step.kind !== 'upload' && step.kind !== 'result') return step;
  if (step.run.runId !== progress.runId) return step;
  if (step.progress && step.progress.revision >= progress.revision) return step;
  if (step.kind === 'result') return { ...step, progress };
  if (!isOver(progress)) return { ...step, progress };
  const connected = step.check?.draft.connected ?? null;
  return { kind: 'result', run: step.run, progress, connected };
}

function isOver({ state }: RunProgress): boolean {
  return state === 'finished' || state === 'stopped';
}

/** Whether a date column reads both ways: without an answer nothing may leave (P4). */
export function hasQuestion({ groups }: CheckStep): boolean {
  return groups?.some(({ code }) => code === 'date-undecided') ?? true;
}

/** Whether rows may have left, from where there is no way back to the mapping. */
export function isStarted({ progress }: UploadStep): boolean {
  return progress !== null && progress.state !== 'checking' && progress.state !== 'checked';
}

/** The workspace a step speaks to, where it is known. */
export function connectedOf(step: Step): Connected | null {
  if (step.kind === 'check') return step.draft.connected;
  return step.kind === 'upload' ? (step.check?.draft.connected ?? null) : step.connected;
}

/** The workspace is another one from now on: what was decided for it counts no more, what was done stays. */
export function withoutWorkspace(step: Step, name: string): Step {
  if (connectedOf(step)?.summary.name !== name) return step;
  if (step.kind === 'result') return { ...step, connected: null };
  if (step.kind === 'upload' && isStarted(step)) return { ...step, check: null };
  return { kind: 'workspace', connected: null };
}

/** The step as it was left, for going back; null when there is no way back to it. */
export function stepBack(step: Step, to: StepKind): Step | null {
  for (let at = before(step); at; at = before(at)) {
    if (at.kind === to) return at.kind === 'file' ? withFailureOf(step, at) : at;
  }
  return null;
}

/** What broke the check off is mended where the reading of the file is chosen, so it is said there. */
function withFailureOf(step: Step, file: FileStep): FileStep {
  const failure = step.kind === 'check' ? step.failure : null;
  return failure && isReadingProblem(failure) ? { ...file, problem: failure } : file;
}

function before(step: Step): Step | null {
  switch (step.kind) {
    case 'workspace':
    case 'result':
      return null;
    case 'file':
      return { kind: 'workspace', connected: step.connected };
    case 'map':
      return backToFile(step);
    case 'check':
      return step.draft;
    case 'upload':
      return isStarted(step) ? null : step.check;
  }
}
