import { shortHeader } from './map-text.ts';

/** When an action is written: for rows that have a value for it, for those with this column, or for all. */
export type Condition =
  { kind: 'has-value' } | { kind: 'column'; column: string } | { kind: 'every-row' };

/** A member that a payment lacks, and what it most often is. */
export interface PaymentGap {
  payment: 'currency' | 'status';
  constant: string;
}

/** What is said of sources that are not one column, of actions and of payments. */
export const sourceText = {
  title: 'Also filled',
  addConstant: 'Same text for every row',
  addJoin: 'Join columns',
  constantTitle: 'The same text for every row',
  joinTitle: 'Several columns joined',
  target: 'Goes to',
  targetNone: 'Choose a field',
  text: 'Text',
  label: 'Value',
  textHint: 'It is written to every lead of this file.',
  columns: 'Columns, in their order',
  columnsHint: 'Choose two or more. Blank cells are left out.',
  separator: 'Between them',
  own: 'Own text',
  ownOf: (label: string) => `${label}: own text`,
  ownEmpty: 'Write what shall stand there.',
  preview: 'First result',
  noPreview: 'Nothing in the first rows.',
  save: 'Use it',
  edit: 'Change',
  editOf: (target: string) => `Change what goes to ${target}`,
  remove: 'Remove',
  removeOf: (target: string) => `Remove what goes to ${target}`,
  constant: (text: string) => `"${text}" for every row`,
  join: (columns: readonly string[]) => columns.map(shortHeader).join(' + '),
  conditionOf: (action: string) => `When "${action}" is written`,
  conditions: 'Actions are added to the timeline of a lead again each time a row is sent.',
  neverWritten: 'Only fixed text goes there, so it would never be written. Choose when.',
  paymentTitle: 'A payment needs its currency and status',
  paymentText:
    'telecrm ignores a payment without them, so these rows would be held. Map a column to them, or take the same for every row.',
  paymentGap: ({ payment, constant }: PaymentGap) => `${payment}: ${constant} for every row`,
};

export const joinSeparators = [
  { value: ' ', label: 'a blank' },
  { value: ', ', label: 'a comma and a blank' },
  { value: '', label: 'nothing' },
] as const;

/** When an action is written, as the list of conditions says it. */
export function conditionLabel(condition: Condition): string {
  switch (condition.kind) {
    case 'has-value':
      return 'when one of its columns has a value';
    case 'every-row':
      return 'for every row';
    case 'column':
      return `only when "${shortHeader(condition.column)}" is not empty`;
  }
}
