import type { CallName } from '../../shared/ipc/contract.ts';
import type { CallSamples } from './call-sample.ts';
import {
  checkProgress,
  counts,
  fileId,
  mapping,
  outcome,
  runId,
  runProgress,
  verdict,
} from './sample-values.ts';

type RunCall = Extract<CallName, `${'check' | 'run' | 'report'}.${string}`>;

const ofRun = { runId };
const badRun = { 'an ID that leads to another folder': { runId: '../../app' } };
const page = { from: 0, limit: 100 };
const badPages = (call: object) => ({
  'a page before the first': { ...call, ...page, from: -1 },
  'a page of nothing': { ...call, ...page, limit: 0 },
  'a page too long': { ...call, ...page, limit: 201 },
  'half a row': { ...call, ...page, from: 0.5 },
});
const start = {
  runId,
  transport: 'async' as const,
  trialRows: 20,
  isVerified: true,
  skipHeld: false,
};
const withLink = (link: object) => ({
  fileId,
  workspace: 'practice',
  mapping: { ...mapping, links: [link] },
});

/** The calls of a check, a run and its reports. */
export const runSamples: CallSamples<RunCall> = {
  'check.start': {
    input: { fileId, workspace: 'practice', mapping },
    output: { runId },
    bad: {
      'a mapping of another version': {
        fileId,
        workspace: 'practice',
        mapping: { ...mapping, version: 2 },
      },
      'a mapping with a key we do not know': {
        fileId,
        workspace: 'practice',
        mapping: { ...mapping, onError: 'ignore' },
      },
      'a link to a field and a payment at once': withLink({
        to: { field: 'phone', payment: 'amount' },
        from: { column: 'Mobile' },
      }),
      'a link from nowhere': withLink({ to: { field: 'phone' }, from: {} }),
      'a link that joins no column': withLink({
        to: { field: 'phone' },
        from: { join: [], with: ' ' },
      }),
      'a link that guesses': withLink({
        to: { field: 'phone' },
        from: { column: 'Mobile' },
        onUnreadable: 'guess',
      }),
      'more links than any header': {
        fileId,
        workspace: 'practice',
        mapping: { ...mapping, links: Array(501).fill(mapping.links[0]) },
      },
    },
  },
  'check.cancel': { input: ofRun, output: null, bad: badRun },
  'check.progress': { input: ofRun, output: checkProgress, bad: badRun },
  'check.summary': {
    input: ofRun,
    output: {
      file: {
        name: 'leads.csv',
        sha256: 'ab',
        rows: 2,
        encoding: 'utf-8',
        delimiter: ',',
        sheet: null,
      },
      counts: { ready: 1, held: 1, excluded: 0 },
      mapping,
      questions: ['Which comes first in "Visit", the day or the month?'],
    },
    bad: badRun,
  },
  'check.groups': {
    input: ofRun,
    output: [
      {
        link: 3,
        column: 'Visit',
        field: 'visit_date',
        code: 'date-undecided',
        severity: 'error',
        count: 1,
        message: 'The day or the month may come first.',
        examples: [{ row: 2, value: '01/02/2026' }],
        fixes: [{ kind: 'date-format', text: 'Day first', link: 3, dateFormat: 'DD/MM/YYYY' }],
      },
    ],
    bad: badRun,
  },
  'check.rows': {
    input: { runId, filter: { kind: 'group', link: 0, code: 'phone-invalid' }, ...page },
    output: {
      total: 1,
      rows: [{ rowNumber: 2, state: 'held', cells: ['99'], issues: verdict.issues }],
    },
    bad: {
      ...badPages({ runId, filter: { kind: 'all' } }),
      'a filter we do not have': { runId, filter: { kind: 'sql' }, ...page },
      'a state that rows do not have': { runId, filter: { kind: 'state', state: 'ok' }, ...page },
      'a problem we do not know': {
        runId,
        filter: { kind: 'group', link: 0, code: 'ugly' },
        ...page,
      },
    },
  },
  'check.verdict': {
    input: { runId, rowNumber: 2 },
    output: verdict,
    bad: { 'a row before the first': { runId, rowNumber: 0 } },
  },
  'run.start': {
    input: start,
    output: null,
    bad: {
      'a transport we do not have': { ...start, transport: 'carrier' },
      'fewer trial rows than none': { ...start, trialRows: -1 },
      'more trial rows than a trial': { ...start, trialRows: 1001 },
      'half a trial row': { ...start, trialRows: 0.5 },
    },
  },
  'run.pause': { input: ofRun, output: null, bad: badRun },
  'run.resume': { input: ofRun, output: null, bad: badRun },
  'run.stop': { input: ofRun, output: null, bad: badRun },
  'run.progress': { input: ofRun, output: runProgress, bad: badRun },
  'run.outcomes': {
    input: { runId, kind: null, ...page },
    output: { total: 1, rows: [outcome] },
    bad: {
      ...badPages({ runId, kind: null }),
      'an outcome of JSON where the screen says in-doubt': { runId, kind: 'in_doubt', ...page },
    },
  },
  'run.list': {
    input: undefined,
    output: [
      {
        runId,
        file: 'leads.csv',
        workspace: 'practice',
        state: 'finished',
        counts,
        startedAtMs: 1_767_225_600_000,
      },
    ],
  },
  'run.remove': { input: ofRun, output: null, bad: badRun },
  'report.save': {
    input: { runId, report: 'rejected.csv' },
    output: { kind: 'download', name: 'leads-rejected.csv', url: '/download/1' },
    bad: { 'a report that is a path': { runId, report: '../app.sqlite' } },
  },
};
