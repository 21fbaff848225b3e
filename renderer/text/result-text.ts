import { toCountKey } from '../../shared/runs/count-outcomes.ts';
import type { OutcomeCounts, OutcomeKind } from '../../shared/runs/row-outcome.ts';
import { countOf, formatCount } from './format.ts';

export const resultText = {
  title: (file: string) => `What became of ${file}`,
  stopped: 'The upload was stopped before its end; rows that were not sent are skipped.',
  reports: 'Keep as a file',
  another: 'Upload another file',
  table: 'Outcome of each row',
  filter: 'Show',
  all: 'All',
  row: 'Row',
  outcome: 'Outcome',
  identifier: 'Lead',
  dropped: 'Dropped by telecrm',
  reason: 'Reason',
  leadId: 'Lead ID',
  verifiedAt: 'Read back at',
  saved: (name: string) => `${name} is saved.`,
};

export const reportTexts = [
  { report: 'rejected.csv', label: 'Rows to fix (rejected.csv)' },
  { report: 'outcomes.csv', label: 'All outcomes (outcomes.csv)' },
  { report: 'receipt.json', label: 'Receipt (receipt.json)' },
] as const;

interface OutcomeText {
  kind: OutcomeKind;
  label: string;
  meaning: string;
  /** A colour of the theme with its shade, the same in light and dark. */
  colour: string;
}

/** The six outcomes in the order of the report. */
export const outcomeTexts: readonly OutcomeText[] = [
  {
    kind: 'verified',
    label: 'Verified',
    meaning: 'Read back: telecrm has all of it.',
    colour: 'green.8',
  },
  {
    kind: 'queued',
    label: 'Queued',
    meaning: 'Taken in by telecrm, not seen stored.',
    colour: 'blue.7',
  },
  {
    kind: 'differs',
    label: 'Differs',
    meaning: 'Stored, with something dropped.',
    colour: 'orange.6',
  },
  {
    kind: 'rejected',
    label: 'Rejected',
    meaning: 'Refused by telecrm.',
    colour: 'red.7',
  },
  { kind: 'skipped', label: 'Skipped', meaning: 'Not sent.', colour: 'gray.6' },
  {
    kind: 'in-doubt',
    label: 'In doubt',
    meaning: 'Sent, but no answer was written down.',
    colour: 'grape.7',
  },
];

export const outcomeLabels: Readonly<Record<string, string>> = Object.fromEntries(
  outcomeTexts.map(({ kind, label }) => [kind, label]),
);

/** The sum said out loud, so that nobody needs to trust it (I1). */
export function balanceSentence(counts: OutcomeCounts, rows: number): string {
  const parts = outcomeTexts.map(
    ({ kind, label }) => `${formatCount(counts[toCountKey(kind)])} ${label.toLowerCase()}`,
  );
  return `${countOf(rows, 'row')} in the file = ${parts.join(' + ')}.`;
}

export const runsText = {
  title: 'Runs',
  none: 'No file was uploaded or checked yet.',
  open: 'Open',
  openOf: (file: string) => `Open the run of ${file}`,
  remove: 'Remove',
  removeOf: (file: string) => `Remove the run of ${file}`,
  removeTitle: (file: string) => `Remove the run of ${file}?`,
  removeText:
    'Its rows, outcomes and reports are removed from this computer. telecrm is not touched.',
  noOutcomes: 'No row was sent yet.',
};

/** The outcomes there are, and no zeros: "226 verified, 24 skipped". */
export function describeCounts(counts: OutcomeCounts): string {
  const parts = outcomeTexts
    .filter(({ kind }) => counts[toCountKey(kind)] > 0)
    .map(({ kind, label }) => `${formatCount(counts[toCountKey(kind)])} ${label.toLowerCase()}`);
  return parts.length > 0 ? parts.join(', ') : runsText.noOutcomes;
}
