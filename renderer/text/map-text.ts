import type { FieldType } from '../../shared/fields/field-type.ts';
import { countOf, formatCount } from './format.ts';

/** Headers may be whole questions; a list of them stays one that can be read, of two lines at most. */
const longestHeader = 40;
const mostHeaders = 6;
const longestList = 100;

export const mapText = {
  title: 'Which column feeds which field?',
  next: 'Check the file',
  column: 'Column of the file',
  target: 'Goes to',
  targetOf: (column: string) => `Field for column ${column}`,
  notMapped: 'Not uploaded',
  blank: 'Empty in the first rows.',
  used: 'already used by another column',
  fields: 'Fields of the lead',
  payment: 'Payment',
  identifierReady: (identifier: string, column: string) =>
    `A lead is known by "${identifier}", which comes from column "${column}".`,
  identifierMissing: (identifier: string) =>
    `A lead is known by "${identifier}", and no column goes there yet. telecrm would discard every row. Choose the column that holds it.`,
  unmapped: (columns: readonly string[]) =>
    asSentence(
      `${countOf(columns.length, 'column')} will not be uploaded: ${listHeaders(columns)}`,
    ),
  allMapped: 'Every column of the file has its field.',
  fromTemplate: (template: string) => `As in your template "${template}".`,
  joined: (others: readonly string[], target: string) =>
    others.length > 0 ? `Joined with ${others.join(' + ')} into ${target}.` : `Part of ${target}.`,
  joinedPlaceholder: 'Joined with others',
  takeProposal: (target: string) => `Use ${target}`,
  takeProposalOf: (column: string, target: string) => `Use ${target} for column ${column}`,
  notUploaded: 'This column is not uploaded.',
  duplicates: 'Rows of the same lead',
  identifierMark: 'makes a lead unique',
  filter: 'Columns to show',
  find: 'Find a column',
  findHint: 'Header, value or field',
  noneFound: 'No column is like that.',
};

const lineFilterTexts = {
  all: 'All',
  mapped: 'Mapped',
  'not-mapped': 'Not mapped',
  'look-over': 'To look over',
} as const;
export type LineFilter = keyof typeof lineFilterTexts;

/** A filter with the number of its lines. */
export function filterLabel(filter: LineFilter, count: number): string {
  return `${lineFilterTexts[filter]} ${formatCount(count)}`;
}

/** Said in words beside its colour; what is not mapped at all needs no word. */
export const surenessTexts = {
  certain: { label: 'Certain', colour: 'green' },
  likely: { label: 'Likely', colour: 'yellow' },
  possible: { label: 'Perhaps', colour: 'orange' },
  template: { label: 'From a template', colour: 'violet' },
  chosen: { label: 'Your choice', colour: 'blue' },
} as const;

/** How sure it is where a column goes; `possible` is offered and not linked. */
export type Sureness = keyof typeof surenessTexts | 'none';

export const duplicateTexts = [
  { value: 'hold', label: 'Hold them (default)' },
  { value: 'keep-last', label: 'Keep the last row' },
  { value: 'keep-first', label: 'Keep the first row' },
  { value: 'merge', label: 'Merge them into one' },
  { value: 'send-all', label: 'Send all, in order' },
] as const;

export const fieldTypeTexts: Readonly<Record<FieldType, string>> = {
  text: 'text',
  email: 'e-mail',
  phone: 'phone',
  number: 'number',
  date: 'date',
  dropdown: 'one of a list',
  tags: 'tags',
  money: 'money',
  website: 'web address',
  medialink: 'link to a file',
  'active-users': 'team member',
  rating: 'rating 1 to 5',
  status: 'status',
  'lost-reason': 'lost reason',
};

export const paymentTexts = {
  amount: 'amount',
  currency: 'currency, such as INR',
  status: 'status, such as COMPLETED',
  paymentid: 'your own number of the payment',
} as const;

/** What was cut off has its dots already. */
function asSentence(text: string): string {
  return text.endsWith('…') ? text : `${text}.`;
}

function listHeaders(columns: readonly string[]): string {
  const shown: string[] = [];
  for (const header of columns.slice(0, mostHeaders).map(shortHeader)) {
    if (shown.length > 0 && [...shown, header].join(', ').length > longestList) break;
    shown.push(header);
  }
  const more = columns.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${formatCount(more)} more` : shown.join(', ');
}

/** A header cut to what fits a sentence. */
export function shortHeader(column: string): string {
  const letters = [...column];
  return letters.length <= longestHeader
    ? column
    : `${letters
        .slice(0, longestHeader - 1)
        .join('')
        .trimEnd()}…`;
}
