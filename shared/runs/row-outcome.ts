import { z } from 'zod';

/** What is known about a row after trying. `queued` is telecrm's promise, `in-doubt` our honest answer. */
export const OutcomeKind = z.enum([
  'verified',
  'queued',
  'differs',
  'rejected',
  'skipped',
  'in-doubt',
]);
export type OutcomeKind = z.infer<typeof OutcomeKind>;

/** Exactly one per data row (I1). Times are epoch milliseconds. */
export const RowOutcome = z.object({
  rowNumber: z.number().int(),
  kind: OutcomeKind,
  /** The row's identifier as it left, or the cell's own text when it could not be read. */
  identifier: z.string(),
  /** API names of fields, and codes of actions, that were sent and are not in telecrm. */
  dropped: z.array(z.string()),
  /** Why it is not simply verified; empty when there is nothing to say. */
  reason: z.string(),
  leadId: z.string().nullable(),
  sentAtMs: z.number().nullable(),
  verifiedAtMs: z.number().nullable(),
});
export type RowOutcome = z.infer<typeof RowOutcome>;

/** The six numbers whose sum is the rows of the file, always. */
export const OutcomeCounts = z.strictObject({
  verified: z.number().int(),
  queued: z.number().int(),
  differs: z.number().int(),
  rejected: z.number().int(),
  skipped: z.number().int(),
  in_doubt: z.number().int(),
});
export type OutcomeCounts = z.infer<typeof OutcomeCounts>;
