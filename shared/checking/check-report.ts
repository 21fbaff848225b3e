import { z } from 'zod';
import { WireValue } from '../fields/field-type.ts';
import { Mapping } from '../mapping/mapping.ts';
import { IssueCode, Severity } from './issue-code.ts';

export const RowState = z.enum(['ready', 'held', 'excluded']);
export type RowState = z.infer<typeof RowState>;

/** A problem of one row, found before sending. `columnIndex` is null when no single column is to blame. */
export const RowIssue = z.object({
  columnIndex: z.number().int().nullable(),
  column: z.string(),
  field: z.string(),
  code: IssueCode,
  severity: Severity,
  message: z.string(),
  value: z.string(),
});
export type RowIssue = z.infer<typeof RowIssue>;

/** A change of the mapping that settles a whole group. */
export const Fix = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('date-format'),
    text: z.string(),
    link: z.number().int(),
    dateFormat: z.string(),
  }),
  z.object({
    kind: z.literal('duplicates'),
    text: z.string(),
    duplicates: z.enum(['keep-last', 'keep-first', 'merge', 'send-all']),
  }),
  z.object({ kind: z.literal('leave-out'), text: z.string(), link: z.number().int() }),
]);
export type Fix = z.infer<typeof Fix>;

/** All rows with the same problem in the same link; `link` is -1 for problems of the row itself. */
export const IssueGroup = z.object({
  link: z.number().int(),
  column: z.string(),
  field: z.string(),
  code: IssueCode,
  severity: Severity,
  count: z.number().int(),
  message: z.string(),
  examples: z.array(z.object({ row: z.number().int(), value: z.string() })),
  fixes: z.array(Fix),
});
export type IssueGroup = z.infer<typeof IssueGroup>;

export const RowFilter = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('state'), state: RowState }),
  z.strictObject({ kind: z.literal('group'), link: z.number().int(), code: IssueCode }),
]);
export type RowFilter = z.infer<typeof RowFilter>;

export const CheckedRow = z.object({
  rowNumber: z.number().int(),
  state: RowState,
  cells: z.array(z.string()),
  issues: z.array(RowIssue),
});
export type CheckedRow = z.infer<typeof CheckedRow>;

export const WireAction = z.record(
  z.string(),
  z.union([WireValue, z.record(z.string(), WireValue)]),
);
export type WireAction = z.infer<typeof WireAction>;

/** The body of a request, exactly as it would leave. */
export const WireRecord = z.object({
  fields: z.record(z.string(), WireValue),
  actions: z.array(WireAction).optional(),
});
export type WireRecord = z.infer<typeof WireRecord>;

/** One row as it would leave, per transport; both null when it is not ready. */
export const RowVerdict = z.object({
  row: z.number().int(),
  state: RowState,
  issues: z.array(RowIssue),
  async: WireRecord.nullable(),
  sync: WireRecord.nullable(),
});
export type RowVerdict = z.infer<typeof RowVerdict>;

export const CheckProgress = z.object({
  runId: z.string(),
  revision: z.number().int(),
  state: z.enum(['checking', 'checked', 'cancelled', 'failed']),
  rows: z.number().int(),
  ready: z.number().int(),
  held: z.number().int(),
  excluded: z.number().int(),
  bytesRead: z.number(),
  sizeBytes: z.number(),
});
export type CheckProgress = z.infer<typeof CheckProgress>;

/** A check that is over: the file as it was read, and the mapping with all that the file proved. */
export const CheckSummary = z.object({
  file: z.object({
    name: z.string(),
    sha256: z.string(),
    rows: z.number().int(),
    encoding: z.string(),
    delimiter: z.string(),
    sheet: z.string().nullable(),
  }),
  counts: z.object({
    ready: z.number().int(),
    held: z.number().int(),
    excluded: z.number().int(),
  }),
  mapping: Mapping,
  /** What only a person can decide before anything may leave. */
  questions: z.array(z.string()),
});
export type CheckSummary = z.infer<typeof CheckSummary>;
