import { z } from 'zod';

/** Every problem that can be found before sending; `issue-rules.ts` says how bad each is. */
export const IssueCode = z.enum([
  'identifier-missing',
  'text-damaged',
  'phone-invalid',
  'phone-destroyed',
  'email-invalid',
  'number-invalid',
  'rating-invalid',
  'money-invalid',
  'date-format',
  'date-impossible',
  'date-undecided',
  'url-invalid',
  'dropdown-unknown',
  'tags-unknown',
  'status-unknown',
  'status-archived',
  'lost-reason-unknown',
  'lost-reason-archived',
  'member-unknown',
  'text-too-long',
  'record-too-big',
  'payment-incomplete',
  'payment-invalid',
  'row-too-long',
  'row-too-short',
  'duplicate-in-file',
]);
export type IssueCode = z.infer<typeof IssueCode>;

/** `error` holds the row, `warning` only tells. */
export const Severity = z.enum(['error', 'warning']);
export type Severity = z.infer<typeof Severity>;
