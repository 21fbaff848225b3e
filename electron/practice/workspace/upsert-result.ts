import { z } from 'zod';

/** What really became of an Async request. The public API never tells (P5, P28). */
export const UpsertResult = z.object({
  lead: z.enum(['created', 'updated', 'discarded']),
  /** Paths of all that was thrown away, such as `fields.rating` or `actions[0].fields.email`. */
  dropped: z.array(z.string()),
  /** One for each action sent, in their order. */
  actions: z.array(z.enum(['stored', 'dropped'])),
});
export type UpsertResult = z.infer<typeof UpsertResult>;
