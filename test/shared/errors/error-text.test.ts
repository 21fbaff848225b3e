import { describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/errors/app-error.ts';
import { errorText } from '../../../shared/errors/error-text.ts';

type Kind = AppError['kind'];
type ErrorOf<K extends Kind> = Extract<AppError, { kind: K }>;

const file = (reason: ErrorOf<'file-unreadable'>['reason']) =>
  ({ kind: 'file-unreadable', name: 'leads.csv', reason }) as const;
const malformed = (problem: ErrorOf<'csv-malformed'>['problem']) =>
  ({ kind: 'csv-malformed', name: 'leads.csv', rowNumber: 42, line: 57, problem }) as const;
const workbook = (problem: ErrorOf<'workbook-unreadable'>['problem']) =>
  ({
    kind: 'workbook-unreadable',
    name: 'leads.xlsx',
    problem,
    sheet: 'Leads',
    rowNumber: 42,
  }) as const;
const store = (reason: ErrorOf<'store-failed'>['reason']) =>
  ({ kind: 'store-failed', reason, detail: 'app.sqlite' }) as const;

/** At least one of each kind: a new one does not compile until it is here. */
const examples: { [K in Kind]: ErrorOf<K>[] } = {
  bug: [{ kind: 'bug', incidentId: 'A1B2' }],
  'file-unreadable': [
    file('missing'),
    file('directory'),
    file('empty'),
    file('binary'),
    file('web-page'),
    file('denied'),
    file('no-rows'),
    file('empty-sheet'),
    file('old-workbook'),
    file('changed'),
    file('failed'),
  ],
  'file-undecodable': [
    { kind: 'file-undecodable', name: 'leads.csv', encoding: 'utf-8', rowNumber: null, line: null },
    { kind: 'file-undecodable', name: 'leads.csv', encoding: 'utf-8', rowNumber: 42, line: 57 },
  ],
  'workbook-unreadable': [
    workbook('damaged'),
    workbook('open-document'),
    workbook('no-sheets'),
    workbook('sheet-missing'),
    workbook('formula-without-value'),
    workbook('too-many-cells'),
  ],
  'csv-malformed': [
    malformed('unclosed-quote'),
    malformed('stray-quote'),
    malformed('record-too-long'),
    malformed('too-many-cells'),
  ],
  'file-unknown': [{ kind: 'file-unknown' }],
  'workspace-unknown': [{ kind: 'workspace-unknown', name: 'Acme' }],
  'tokens-missing': [
    { kind: 'tokens-missing', api: 'async' },
    { kind: 'tokens-missing', api: 'any' },
  ],
  'profile-sealed': [{ kind: 'profile-sealed', name: 'Acme' }],
  'setting-invalid': [
    { kind: 'setting-invalid', name: 'LEADLOADER_ZONE', expected: 'a time zone' },
  ],
  unauthorized: [{ kind: 'unauthorized', api: 'sync', tokenEnd: '9f3a', message: 'Unauthorized' }],
  'no-network': [{ kind: 'no-network', host: 'api.example' }],
  'crm-failed': [{ kind: 'crm-failed', status: 500, message: 'Oops' }],
  'practice-busy': [{ kind: 'practice-busy' }],
  'mapping-invalid': [{ kind: 'mapping-invalid', problems: ['The file has no column "x".'] }],
  'template-unknown': [{ kind: 'template-unknown', workspace: 'Acme', name: 'Expo' }],
  'template-invalid': [{ kind: 'template-invalid', problems: ['It is not JSON.'] }],
  'decision-needed': [{ kind: 'decision-needed', questions: ['Which is it?'] }],
  'rows-held': [{ kind: 'rows-held', held: 1, rows: 120_000 }],
  'workspace-changed': [{ kind: 'workspace-changed', changes: ['"city" is gone.'] }],
  'run-unknown': [{ kind: 'run-unknown', runId: 'r-1' }],
  'run-busy': [{ kind: 'run-busy', runId: 'r-1' }],
  'run-state': [{ kind: 'run-state', runId: 'r-1', state: 'finished' }],
  'report-unbalanced': [{ kind: 'report-unbalanced', rows: 10, outcomes: 9 }],
  'report-unwritable': [
    { kind: 'report-unwritable', name: 'rejected.csv', reason: 'the folder does not exist' },
  ],
  'store-failed': [
    store('full'),
    store('damaged'),
    store('newer'),
    store('locked'),
    store('failed'),
  ],
  'not-possible': [{ kind: 'not-possible', what: 'This cannot be done here.' }],
};
const all = Object.values(examples).flat();

describe('every trouble a user may meet', () => {
  it.each(all)('is told in whole sentences: %j', (error) => {
    const text = errorText(error);
    expect(text).toMatch(/^[A-Z"0-9a-z].*[.?]$/s);
    expect(text).not.toMatch(/undefined|null|NaN|\[object|\.\.|\s{2}/);
  });

  it('crosses to the window as it is', () => {
    expect(all.map((error) => AppError.parse(JSON.parse(JSON.stringify(error))))).toEqual(all);
  });

  it('has every reason of a file and of a store among these examples', () => {
    const reasons = (kind: 'file-unreadable' | 'store-failed') =>
      examples[kind].map(({ reason }) => reason).sort();
    const optionsOf = (kind: 'file-unreadable' | 'store-failed') => {
      const option = AppError.options.find(({ shape }) => shape.kind.value === kind);
      return option && 'reason' in option.shape && 'options' in option.shape.reason
        ? option.shape.reason.options.toSorted()
        : [];
    };
    expect([reasons('file-unreadable'), reasons('store-failed')]).toEqual([
      optionsOf('file-unreadable'),
      optionsOf('store-failed'),
    ]);
  });

  it('names row and line of a broken file, and what is safe', () => {
    expect(errorText(malformed('unclosed-quote'))).toBe(
      'A quote opened in row 42 (line 57 of leads.csv) is never closed, so the rows after it cannot be told apart. Nothing was sent. Mend that row and choose the file again, or use only the rows before it.',
    );
  });

  it('counts rows as people in India do, one row as one', () => {
    expect(errorText({ kind: 'rows-held', held: 1, rows: 120_000 })).toContain(
      '1 row of 1,20,000 rows',
    );
  });

  it('never says more of a token than its end', () => {
    const error = { kind: 'unauthorized', api: 'async', tokenEnd: '9f3a', message: 'No' } as const;
    expect(errorText(error)).toContain('token ending 9f3a');
  });
});
