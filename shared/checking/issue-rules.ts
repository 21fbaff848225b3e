import type { PlannedLink } from '../mapping/mapping-plan.ts';
import type { IssueCode, Severity } from './issue-code.ts';

interface IssueRule {
  /** What telecrm would do with it, for the person who owns the file. */
  message: string;
  /** What to do about it. */
  fix: string;
}

/** One row's problems may be warnings; everything telecrm would drop is an error and holds the row. */
export function severityOf(code: IssueCode, link: PlannedLink | undefined): Severity {
  if (code === 'row-too-short') return 'warning';
  return link?.leavesOut ? 'warning' : 'error';
}

export const issueRules: Record<IssueCode, IssueRule> = {
  'identifier-missing': {
    message: 'This cell makes the lead unique and is empty; telecrm would discard the whole row.',
    fix: 'Fill the cell.',
  },
  'text-damaged': {
    message:
      'The cell holds a NUL character, which no text has: the file was damaged or cut there.',
    fix: 'Look the text up at its source and write it again.',
  },
  'phone-invalid': {
    message: 'Not a phone number that telecrm keeps.',
    fix: 'Write one number with its country code, for example 919810000000.',
  },
  'phone-destroyed': {
    message: 'A spreadsheet has rounded this number; its last digits are lost.',
    fix: 'Look the number up at its source and format the column as text.',
  },
  'email-invalid': {
    message: 'Not an e-mail address.',
    fix: 'Write it as name@example.com.',
  },
  'number-invalid': { message: 'Not a number.', fix: 'Write digits only, for example 1250.5.' },
  'rating-invalid': {
    message: 'A rating is a whole number from 1 to 5.',
    fix: 'Write 1, 2, 3, 4 or 5.',
  },
  'money-invalid': {
    message: 'Not an amount of money.',
    fix: 'Write digits only, for example 120000.',
  },
  'date-format': {
    message:
      'Not written like the other dates of this column; telecrm would store no date or a wrong one.',
    fix: 'Write it like the other dates of this column.',
  },
  'date-impossible': {
    message: 'This date does not exist.',
    fix: 'Correct the day or the month.',
  },
  'date-undecided': {
    message: 'Day first or month first cannot be told from this column.',
    fix: 'Choose the date format of this column.',
  },
  'url-invalid': {
    message: 'Not a web address that telecrm keeps.',
    fix: 'Write it in full, beginning with https://.',
  },
  'dropdown-unknown': {
    message: 'The field has no such option; telecrm would create it for everybody.',
    fix: 'Use one of the options of the field.',
  },
  'tags-unknown': {
    message: 'The field has no such tag; telecrm would create it for everybody.',
    fix: 'Use the tags of the field, separated by commas.',
  },
  'status-unknown': {
    message: 'The pipeline has no such status; telecrm would drop it.',
    fix: 'Use one of the statuses of the pipeline.',
  },
  'status-archived': {
    message: 'This status is archived; telecrm would drop it.',
    fix: 'Use an active status of the pipeline.',
  },
  'lost-reason-unknown': {
    message: 'The workspace has no such lost reason; telecrm would drop it.',
    fix: 'Use one of the lost reasons of the workspace.',
  },
  'lost-reason-archived': {
    message: 'This lost reason is archived; telecrm would drop it.',
    fix: 'Use an active lost reason.',
  },
  'member-unknown': {
    message: 'No team member has this e-mail address; telecrm would drop it.',
    fix: 'Use the e-mail address of a team member.',
  },
  'text-too-long': {
    message: 'Longer than the field allows.',
    fix: 'Shorten the text.',
  },
  'record-too-big': {
    message: 'The whole row is larger than telecrm accepts (1 MB).',
    fix: 'Shorten its longest text.',
  },
  'payment-incomplete': {
    message: 'A payment needs amount, currency and status together; telecrm would drop it.',
    fix: 'Fill all three, or none.',
  },
  'payment-invalid': {
    message: 'telecrm would drop this payment.',
    fix: 'Amount above 0 in digits; currency such as INR; status such as COMPLETED.',
  },
  'row-too-long': {
    message:
      'The row has more cells than the header, so its values may stand in the wrong columns.',
    fix: 'Put quotes around the cell that holds a comma, or remove the extra cells.',
  },
  'row-too-short': {
    message: 'The row has fewer cells than the header; the missing ones count as empty.',
    fix: 'Check that no cell is missing in the middle of the row.',
  },
  'duplicate-in-file': {
    message: 'The same lead stands in several rows of this file.',
    fix: 'Keep one of them, or choose what to do with duplicates.',
  },
};
