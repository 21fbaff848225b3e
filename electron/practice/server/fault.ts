import { z } from 'zod';

/** Trouble ordered for the next requests. `-after` ones happen to a request that was taken. */
export const FaultOrder = z.strictObject({
  next: z.int().min(0),
  kind: z.enum(['500', '500-after', '429', 'reset-before', 'reset-after', 'slow', 'html', 'hang']),
  /** How long a slow answer takes. */
  delayMs: z.number().min(0).default(1000),
  /** Whole seconds, as the header has them (RFC 9110, 10.2.3). */
  retryAfterS: z.int().min(0).nullable().default(null),
  /** Which of the two APIs is struck; null for both. */
  api: z.enum(['async', 'sync']).nullable().default(null),
});
export type FaultOrder = z.infer<typeof FaultOrder>;

export type Fault = Pick<FaultOrder, 'kind' | 'delayMs' | 'retryAfterS'>;
