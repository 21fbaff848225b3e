import { z } from 'zod';
import {
  CheckedRow,
  CheckProgress,
  CheckSummary,
  IssueGroup,
  RowFilter,
  RowVerdict,
} from '../checking/check-report.ts';
import { Catalogue } from '../fields/catalogue.ts';
import { Mapping } from '../mapping/mapping.ts';
import { MappingSuggestion } from '../mapping/mapping-suggestion.ts';
import {
  AppliedTemplate,
  SavedTemplate,
  Template,
  TemplateMatch,
  TemplateName,
} from '../mapping/template.ts';
import { OutcomeKind, RowOutcome } from '../runs/row-outcome.ts';
import { RunProgress, RunSummary, Transport } from '../runs/run-progress.ts';
import { FilePreview, ReadingChoices, SourceFile } from './file-preview.ts';
import { maxPastedChars } from './paste-limit.ts';
import {
  PracticeFixture,
  PracticeLead,
  PracticeLeadPage,
  PracticeLogFilter,
  PracticeLogPage,
  PracticeRequest,
  PracticeSummary,
  PracticeWaiting,
} from './practice.ts';
import { Connection, SavedFile, Settings, WorkspaceDraft, WorkspaceSummary } from './workspace.ts';

const nothing = z.null();
const none = z.undefined();
const id = z.uuid();
const workspace = z.string().min(1).max(200);
const page = { from: z.number().int().min(0), limit: z.number().int().min(1).max(200) };
const ofRun = z.strictObject({ runId: id });

/** Every call the window and the command line may make, once. A handler of the same name answers it. */
export const calls = {
  'app.info': {
    input: none,
    output: z.object({ version: z.string(), host: z.enum(['desktop', 'browser', 'cli']) }),
  },
  'workspace.list': { input: none, output: z.array(WorkspaceSummary) },
  'workspace.save': { input: WorkspaceDraft, output: WorkspaceSummary },
  'workspace.remove': { input: z.strictObject({ workspace }), output: nothing },
  'workspace.connect': { input: z.strictObject({ workspace }), output: Connection },
  'workspace.catalogue': { input: z.strictObject({ workspace }), output: Catalogue },
  /** Reads the file's beginning as chosen; the choices stay with the file for all that follows. */
  'file.preview': {
    input: z.strictObject({ fileId: id, choices: ReadingChoices }),
    output: FilePreview,
  },
  /** Rows copied from a spreadsheet become a file of their own. */
  'file.paste': {
    input: z.strictObject({ text: z.string().max(maxPastedChars) }),
    output: SourceFile,
  },
  'mapping.suggest': {
    input: z.strictObject({ fileId: id, workspace }),
    output: MappingSuggestion,
  },
  /** The templates of a workspace, the one that fits the file best first. */
  'template.list': {
    input: z.strictObject({ workspace, fileId: id }),
    output: z.array(TemplateMatch),
  },
  /** The templates of a workspace by name, with no file to hold them against. */
  'template.saved': { input: z.strictObject({ workspace }), output: z.array(SavedTemplate) },
  'template.read': {
    input: z.strictObject({ workspace, name: TemplateName }),
    output: Template,
  },
  /** Kept under its name, in the place of an older one of that name. */
  'template.save': {
    input: z.strictObject({ workspace, name: TemplateName, fileId: id, mapping: Mapping }),
    output: nothing,
  },
  'template.apply': {
    input: z.strictObject({ workspace, name: TemplateName, fileId: id }),
    output: AppliedTemplate,
  },
  'template.remove': { input: z.strictObject({ workspace, name: TemplateName }), output: nothing },
  /** Saved where the user says, as the document that `template.import` takes. */
  'template.export': {
    input: z.strictObject({ workspace, name: TemplateName }),
    output: SavedFile,
  },
  /** Kept as `template.save` keeps it. */
  'template.import': {
    input: z.strictObject({ workspace, text: z.string().max(maxPastedChars) }),
    output: z.object({ name: z.string() }),
  },
  'check.start': {
    input: z.strictObject({ fileId: id, workspace, mapping: Mapping }),
    output: z.object({ runId: id }),
  },
  'check.cancel': { input: ofRun, output: nothing },
  'check.progress': { input: ofRun, output: CheckProgress },
  'check.summary': { input: ofRun, output: CheckSummary },
  'check.groups': { input: ofRun, output: z.array(IssueGroup) },
  'check.rows': {
    input: z.strictObject({ runId: id, filter: RowFilter, ...page }),
    output: z.object({ total: z.number().int(), rows: z.array(CheckedRow) }),
  },
  'check.verdict': {
    input: z.strictObject({ runId: id, rowNumber: z.number().int().min(1) }),
    output: RowVerdict,
  },
  'run.start': {
    input: z.strictObject({
      runId: id,
      transport: Transport,
      /** Rows sent and read back before the rest may leave; 0 turns the trial off. */
      trialRows: z.number().int().min(0).max(1000),
      isVerified: z.boolean(),
      skipHeld: z.boolean(),
    }),
    output: nothing,
  },
  'run.pause': { input: ofRun, output: nothing },
  'run.resume': { input: ofRun, output: nothing },
  'run.stop': { input: ofRun, output: nothing },
  'run.progress': { input: ofRun, output: RunProgress },
  'run.outcomes': {
    input: z.strictObject({ runId: id, kind: OutcomeKind.nullable(), ...page }),
    output: z.object({ total: z.number().int(), rows: z.array(RowOutcome) }),
  },
  'run.list': { input: none, output: z.array(RunSummary) },
  'run.remove': { input: ofRun, output: nothing },
  'report.save': {
    input: z.strictObject({
      runId: id,
      report: z.enum(['rejected.csv', 'outcomes.csv', 'receipt.json']),
    }),
    output: SavedFile,
  },
  'settings.read': { input: none, output: Settings },
  'settings.save': { input: Settings, output: Settings },
  /** Opens the practice workspace if need be; `practice.changed` follows for as long as it is asked now and then. */
  'practice.summary': { input: none, output: PracticeSummary },
  'practice.leads': {
    input: z.strictObject({ find: z.string().max(200), ...page }),
    output: PracticeLeadPage,
  },
  'practice.lead': { input: z.strictObject({ leadId: z.string().max(100) }), output: PracticeLead },
  'practice.queue': {
    input: none,
    output: z.object({ total: z.number().int(), rows: z.array(PracticeWaiting) }),
  },
  'practice.log': {
    input: z.strictObject({ filter: PracticeLogFilter, ...page }),
    output: PracticeLogPage,
  },
  'practice.request': {
    input: z.strictObject({ n: z.number().int().min(1) }),
    output: PracticeRequest,
  },
  'practice.reset': {
    /** Without a fixture it begins again as it began before. */
    input: z.strictObject({ fixture: PracticeFixture.nullable() }),
    output: PracticeSummary,
  },
  'practice.hold': { input: z.strictObject({ hold: z.boolean() }), output: PracticeSummary },
} as const;

export type CallName = keyof typeof calls;
export type CallInput<N extends CallName> = z.infer<(typeof calls)[N]['input']>;
export type CallOutput<N extends CallName> = z.infer<(typeof calls)[N]['output']>;

/** Snapshots pushed to whoever listens, at most ten a second each. */
export const events = {
  'check.progress': CheckProgress,
  'run.progress': RunProgress,
  'practice.changed': PracticeSummary,
} as const;

export type EventName = keyof typeof events;
export type EventPayload<N extends EventName> = z.infer<(typeof events)[N]>;

export function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(calls, name);
}

export function isEventName(name: unknown): name is EventName {
  return typeof name === 'string' && Object.hasOwn(events, name);
}
