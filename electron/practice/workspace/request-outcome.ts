import { z } from 'zod';

/** One thing that telecrm threw away, and why, in the words of the Sync API (11.2). */
export const Remark = z.object({
  /** Such as `fields.rating`, `actions[0].type` or `actions[0].fields.email`. */
  field: z.string(),
  status: z.literal('IGNORED'),
  remark: z.string(),
});
export type Remark = z.infer<typeof Remark>;

/** What really became of a request that was taken. The Async API never tells (P5, P28), the Sync API in part (P11). */
export const RequestOutcome = z.object({
  /** Null for a request that leaves the lead itself alone. */
  lead: z.enum(['created', 'updated', 'discarded']).nullable(),
  remarks: z.array(Remark),
  /** One for each action sent, in their order. */
  actions: z.array(z.enum(['stored', 'dropped'])),
});
export type RequestOutcome = z.infer<typeof RequestOutcome>;

/** Of a write that concerns no lead. */
export const leadlessOutcome: RequestOutcome = { lead: null, remarks: [], actions: [] };

export function ignore(field: string, remark: string): Remark {
  return { field, status: 'IGNORED', remark };
}
