import type { RowState } from '../../shared/checking/check-report.ts';
import type { Severity } from '../../shared/checking/issue-code.ts';
import { countOf, formatCount } from './format.ts';

export const checkText = {
  title: 'What would telecrm drop?',
  checking: 'Reading and checking the whole file.',
  soFar: (rows: number) => `${countOf(rows, 'row')} so far`,
  stop: 'Stop the check',
  cancelled: 'The check was stopped, so nothing is known about the rest of the file.',
  failed: 'The check could not read the file to its end, so nothing can be uploaded.',
  again: 'Check again',
  backToFile: 'Back to the file',
  all: 'All',
  clean: 'No issue was found. Every row is ready.',
  issues: 'Issues',
  issuesHint: 'Choose one to see its rows.',
  fixes: (n: number) => `${n} ways to settle this`,
  fixesOf: (n: number, group: string) => `${n} ways to settle this: ${group}`,
  examples: (values: readonly string[]) => `For example ${values.join(', ')}.`,
  emptyValue: '(empty)',
  tableLabel: 'Rows of the file',
  row: 'Row',
  state: 'State',
  problems: 'Issues',
  openHint: 'Click a row, or press Enter on it, to see its issues and the JSON that would leave.',
  next: (ready: number) => `Continue with ${countOf(ready, 'row')}`,
  question:
    'A date column reads day first and month first. Choose how below; before that nothing can be sent.',
  noneReady: 'No row is ready, so there is nothing to upload. Fix the issues first.',
  acceptHeld: (ready: number, held: number) =>
    `Upload the ${countOf(ready, 'ready row')} and give the ${countOf(held, 'held row')} back as a file`,
  excluded: (n: number) => `${countOf(n, 'row')} left out by the choice about duplicates.`,
};

export const rowStateTexts: Readonly<Record<RowState, string>> = {
  ready: 'Ready',
  held: 'Held',
  excluded: 'Left out',
};

export function describeGroup(count: number, severity: Severity): string {
  return severity === 'error' ? `${countOf(count, 'row')} held` : `${formatCount(count)} warned`;
}

export const rowText = {
  title: (rowNumber: number) => `Row ${rowNumber}`,
  noIssues: 'This row has no issues.',
  value: 'Cell',
  fix: 'What to do',
  wire: 'The JSON that would leave',
  wireNone: 'Nothing leaves for this row while it is held.',
  wireExcluded: 'Nothing leaves for this row: the choice about duplicates leaves it out.',
  async: 'Async',
  sync: 'Sync',
};
