import { z } from 'zod';
import { readableItems } from './readable-items.ts';

const TeamMember = z.object({ email: z.string().min(1), status: z.string().nullish() });
export type TeamMember = z.infer<typeof TeamMember>;

/** One page of S9; `totalCount` is null when the answer does not tell it. */
export const TeamPage = z
  .object({ data: readableItems(TeamMember), total_count: z.number().nullish() })
  .transform(({ data, total_count }) => ({ members: data, totalCount: total_count ?? null }));
export type TeamPage = z.infer<typeof TeamPage>;
