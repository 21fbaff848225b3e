import type { FieldType } from '../../shared/fields/field-type.ts';
import { countOf } from './format.ts';

export const mapText = {
  title: 'Which column feeds which field?',
  next: 'Check the file',
  column: 'Column of the file',
  target: 'Goes to',
  options: 'Options',
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
    `${countOf(columns.length, 'column')} will not be uploaded: ${columns.join(', ')}.`,
  allMapped: 'Every column of the file has its field.',
  formatLabel: (format: string) => `Date format: ${format}`,
  yourChoice: 'Your choice.',
  notUploaded: 'This column is not uploaded.',
  dateFormatOf: (column: string) => `Date format of column ${column}`,
  decideDates: 'Date format: decide from the whole file',
  unreadableOf: (column: string) => `Cells of column ${column} that cannot be read`,
  hold: 'Unreadable cell: hold the row',
  leaveOut: 'Unreadable cell: leave it out',
  duplicates: 'Rows of the same lead',
  identifierMark: 'makes a lead unique',
};

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
