import type { CheckedRow, Fix, RowFilter, RowVerdict } from '../../shared/checking/check-report.ts';
import type { AppError } from '../../shared/errors/app-error.ts';
import type { CallInput, CallOutput } from '../../shared/ipc/contract.ts';
import type { ReadingChoices } from '../../shared/ipc/file-preview.ts';
import type { Settings, WorkspaceDraft, WorkspaceSummary } from '../../shared/ipc/workspace.ts';
import type { Mapping } from '../../shared/mapping/mapping.ts';
import type { OutcomeKind, RowOutcome } from '../../shared/runs/row-outcome.ts';
import type { RunSummary } from '../../shared/runs/run-progress.ts';
import type {
  PracticeFixture,
  PracticeLead,
  PracticeLeadPage,
  PracticeLogFilter,
  PracticeLogPage,
  PracticeRequest,
} from '../../shared/ipc/practice.ts';
import type { PracticeLook } from './practice-look.ts';
import type { Step, StepKind } from './step.ts';

/** Something to say beside the screen. A later notice has a higher `id`. */
export type Notice =
  { id: number; kind: 'failed'; error: AppError } | { id: number; kind: 'done'; text: string };

/** What the window waits for; the control that began it shows so, the others wait. */
export type Task =
  | 'connect'
  | 'save-workspace'
  | 'open-file'
  | 'suggest'
  | 'start-check'
  | 'start-run'
  | 'control-run'
  | 'save-report'
  | 'save-settings'
  | 'hold-queue'
  | 'reset-practice'
  | 'open-run'
  | 'template';

export interface RowPage<Row> {
  total: number;
  rows: readonly Row[];
}

export interface Span {
  from: number;
  limit: number;
}

export type StartOptions = Omit<CallInput<'run.start'>, 'runId'>;
export type Report = CallInput<'report.save'>['report'];

export interface WizardState {
  step: Step;
  /** null until they were read. */
  workspaces: readonly WorkspaceSummary[] | null;
  runs: readonly RunSummary[] | null;
  task: Task | null;
  notice: Notice | null;
  /** The window asked and got no answer at all; it goes on asking. */
  isEngineGone: boolean;
  practice: PracticeLook;
  actions: WizardActions;
}

export interface WizardActions {
  goBack(to: StepKind): void;
  say(error: AppError): void;

  readWorkspaces(): Promise<void>;
  connect(summary: WorkspaceSummary): Promise<void>;
  /** Answers whether it was saved. */
  saveWorkspace(draft: WorkspaceDraft): Promise<boolean>;
  removeWorkspace(name: string): Promise<void>;
  toFile(): void;

  openFile(file: File): Promise<void>;
  /** Rows copied from a spreadsheet. */
  pasteRows(text: string): Promise<void>;
  /** Reads the open file so from now on. */
  chooseReading(choices: ReadingChoices): Promise<void>;
  suggestMapping(): Promise<void>;
  /** The change is of the mapping as it is then, so that two at once cannot undo each other. */
  editMapping(change: (mapping: Mapping) => Mapping): void;
  readTemplates(): Promise<void>;
  /** What the template could not do is said on the screen. */
  applyTemplate(name: string): Promise<void>;
  /** The mapping is what we suggested again. */
  undoTemplate(): void;
  /** Answers whether it was saved. */
  saveTemplate(name: string): Promise<boolean>;
  removeTemplate(name: string): Promise<void>;
  exportTemplate(name: string): Promise<void>;
  importTemplate(file: File): Promise<void>;

  startCheck(): Promise<void>;
  cancelCheck(): Promise<void>;
  /** Asks for a snapshot; whatever message was lost, this makes good. */
  askCheck(): Promise<void>;
  applyFix(fix: Fix): Promise<void>;
  setFilter(filter: RowFilter): void;
  readRows(filter: RowFilter, span: Span): Promise<RowPage<CheckedRow> | null>;
  readVerdict(rowNumber: number): Promise<RowVerdict | null>;
  toUpload(isHeldAccepted: boolean): void;

  startRun(options: StartOptions): Promise<void>;
  controlRun(order: 'run.pause' | 'run.resume' | 'run.stop'): Promise<void>;
  askRun(): Promise<void>;
  readOutcomes(kind: OutcomeKind | null, span: Span): Promise<RowPage<RowOutcome> | null>;
  saveReport(report: Report): Promise<void>;
  uploadAnother(): void;

  readRuns(): Promise<void>;
  openRun(summary: RunSummary): Promise<void>;
  removeRun(runId: string): Promise<void>;

  readSettings(): Promise<Settings | null>;
  /** Answers whether they were saved. */
  saveSettings(settings: Settings): Promise<boolean>;

  /** Over the wizard, which keeps its place. */
  showPractice(isShown: boolean): void;
  /** Asks for a snapshot; those that follow by themselves come only while this is asked now and then. */
  askPractice(): Promise<void>;
  readLeads(find: string, span: Span): Promise<PracticeLeadPage | null>;
  readLead(leadId: string): Promise<PracticeLead | null>;
  readQueue(): Promise<CallOutput<'practice.queue'> | null>;
  readLog(filter: PracticeLogFilter, span: Span): Promise<PracticeLogPage | null>;
  readRequest(n: number): Promise<PracticeRequest | null>;
  holdQueue(hold: boolean): Promise<void>;
  /** null begins again as it began before. */
  resetPractice(fixture: PracticeFixture | null): Promise<void>;
}
