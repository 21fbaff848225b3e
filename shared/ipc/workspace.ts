import { z } from 'zod';
import { settingBounds } from './telecrm-limits.ts';

const zone = z.string().min(1).max(60);
const country = z.string().regex(/^[A-Z]{2}$/);
const tokens = z.array(z.string().min(1).max(4000).regex(/^\S+$/)).max(3);

export const BadgeColour = z.enum(['gray', 'blue', 'teal', 'green', 'orange', 'red', 'grape']);

/** A saved connection as the window types it in; the tokens go one way only. */
export const WorkspaceDraft = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1)
    .max(80)
    .refine((name) => !['practice', 'env'].includes(name), 'reserved'),
  enterpriseId: z.string().trim().min(1).max(200),
  zone,
  country,
  colour: BadgeColour,
  /** Left out: the sealed tokens stay. An empty list removes them. */
  asyncTokens: tokens.optional(),
  syncTokens: tokens.optional(),
});
export type WorkspaceDraft = z.infer<typeof WorkspaceDraft>;

/** A workspace as the window may know it: no token, only how many there are. */
export const WorkspaceSummary = z.object({
  name: z.string(),
  kind: z.enum(['practice', 'env', 'profile']),
  enterpriseId: z.string(),
  zone,
  country,
  colour: BadgeColour,
  asyncTokenCount: z.number().int(),
  syncTokenCount: z.number().int(),
});
export type WorkspaceSummary = z.infer<typeof WorkspaceSummary>;

/** Proof that a workspace answers: read from S13, S14, S16 and S18 just now. */
export const Connection = z.object({
  workspace: z.string(),
  workspaceName: z.string(),
  enterpriseId: z.string(),
  identifier: z.string(),
  fieldCount: z.number().int(),
  actionCount: z.number().int(),
  asyncTokenCount: z.number().int(),
  syncTokenCount: z.number().int(),
});
export type Connection = z.infer<typeof Connection>;

/** `download` is the browser host's way: the page fetches the address. */
export const SavedFile = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), name: z.string() }),
  z.object({ kind: z.literal('download'), name: z.string(), url: z.string() }),
  z.object({ kind: z.literal('cancelled') }),
]);
export type SavedFile = z.infer<typeof SavedFile>;

const { asyncLimit, syncLimit, budgetWindowMs, budgetReserve } = settingBounds;

/** telecrm's limits, for the day they change (P9), and how much of them we leave to others. */
export const Settings = z.strictObject({
  asyncLimit: z.number().int().min(asyncLimit.least).max(asyncLimit.most),
  syncLimit: z.number().int().min(syncLimit.least).max(syncLimit.most),
  budgetWindowMs: z.number().int().min(budgetWindowMs.least).max(budgetWindowMs.most),
  /** Share of each token's limit left to its other users. */
  budgetReserve: z.number().min(budgetReserve.least).max(budgetReserve.most),
});
export type Settings = z.infer<typeof Settings>;
