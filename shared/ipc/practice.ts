import { z } from 'zod';

/** The workspaces that practice can begin with. */
export const PracticeFixture = z.enum([
  'default',
  'email-identifier',
  'text-identifier',
  'large-catalogue',
]);
export type PracticeFixture = z.infer<typeof PracticeFixture>;

const count = z.number().int();

/** What the practice workspace holds just now; a newer `revision` replaces an older one. */
export const PracticeSummary = z.object({
  revision: count,
  fixture: PracticeFixture,
  workspaceName: z.string(),
  /** API name of the field by which a lead is known. */
  identifier: z.string(),
  leads: count,
  /** Requests that were answered QUEUED and not carried out yet. */
  waiting: count,
  /** All requests since it began, refused ones too. */
  requests: count,
  /** Requests of which something was thrown away. */
  withLoss: count,
  isHeld: z.boolean(),
});
export type PracticeSummary = z.infer<typeof PracticeSummary>;

export const PracticeLeadRow = z.object({
  leadId: z.string(),
  identifier: z.string(),
  name: z.string(),
  status: z.string(),
  changedAtMs: z.number(),
});
export type PracticeLeadRow = z.infer<typeof PracticeLeadRow>;

/** The newest lead first, or the one that was looked for by its whole identifier. */
export const PracticeLeadPage = z.object({
  total: count,
  rows: z.array(PracticeLeadRow),
  /** How many of the newest leads a search for a part has looked at; null when that was all of them. */
  onlyNewest: count.nullable(),
});
export type PracticeLeadPage = z.infer<typeof PracticeLeadPage>;

/** A value as telecrm keeps it: a date in epoch milliseconds, tags as a list. */
const StoredValue = z.union([z.string(), z.number(), z.array(z.string())]);

export const PracticeField = z.object({
  name: z.string(),
  /** Metadata name of its type, such as `DATE`. */
  type: z.string(),
  value: StoredValue,
});
export type PracticeField = z.infer<typeof PracticeField>;

const timelineEntry = {
  id: z.string(),
  type: z.string(),
  atMs: z.number(),
  /** E-mail of a person, or `API` for what a token wrote. */
  by: z.string(),
};

/** One event of a lead's timeline. */
export const PracticeAction = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('built-in'), ...timelineEntry }),
  z.object({
    kind: z.literal('custom'),
    ...timelineEntry,
    /** Its name in the workspace. */
    title: z.string(),
    fields: z.array(PracticeField),
  }),
  z.object({
    kind: z.literal('payment'),
    ...timelineEntry,
    amount: z.string(),
    currency: z.string(),
    status: z.string(),
    paymentId: z.string().nullable(),
  }),
]);
export type PracticeAction = z.infer<typeof PracticeAction>;

export const PracticeLead = z.object({
  leadId: z.string(),
  identifier: z.string(),
  createdAtMs: z.number(),
  changedAtMs: z.number(),
  /** IANA zone in which the workspace reads and shows dates. */
  zone: z.string(),
  /** Those that have a value, in the order of the workspace. */
  fields: z.array(PracticeField),
  /** Names of the others. */
  emptyFields: z.array(z.string()),
  /** The newest first, as many as fit; `timelineTotal` counts all. */
  timeline: z.array(PracticeAction),
  timelineTotal: count,
});
export type PracticeLead = z.infer<typeof PracticeLead>;

/** A request that waits for background processing (8.2). */
export const PracticeWaiting = z.object({
  n: count,
  /** When it was answered QUEUED. */
  atMs: z.number(),
  /** What it sent as the identifier; null when it sent none. */
  identifier: z.string().nullable(),
  /** Below zero when its time has come and the queue is held. */
  dueInMs: z.number(),
});
export type PracticeWaiting = z.infer<typeof PracticeWaiting>;

export const PracticeLogFilter = z.enum(['writes', 'dropped', 'refused', 'all']);
export type PracticeLogFilter = z.infer<typeof PracticeLogFilter>;

/** One thing that was thrown away and the reason, such as `fields.rating` (11.2). */
export const PracticeLoss = z.object({ field: z.string(), remark: z.string() });
export type PracticeLoss = z.infer<typeof PracticeLoss>;

/** A request and what really became of it, which no API tells (P5). */
export const PracticeLogRow = z.object({
  n: count,
  atMs: z.number(),
  /** Endpoint of telecrm-api.md 1.1, such as `A1`; null for a path that telecrm does not have. */
  endpoint: z.string().nullable(),
  method: z.string(),
  path: z.string(),
  /** Null when no answer was given. */
  status: z.number().nullable(),
  /** The lead's identifier as it was sent, where a body names one. */
  identifier: z.string().nullable(),
  isWaiting: z.boolean(),
  /** Null for a request that leaves the lead itself alone. */
  lead: z.enum(['created', 'updated', 'discarded']).nullable(),
  /** The first few; `lossCount` counts all. */
  losses: z.array(PracticeLoss),
  lossCount: count,
});
export type PracticeLogRow = z.infer<typeof PracticeLogRow>;

export const PracticeLogPage = z.object({ total: count, rows: z.array(PracticeLogRow) });
export type PracticeLogPage = z.infer<typeof PracticeLogPage>;

/** One request in full. */
export const PracticeRequest = PracticeLogRow.extend({
  /** The last characters of the token; no view tells more (P41). */
  tokenEnd: z.string().nullable(),
  /** The body as it was sent; null when there was none that can be read. */
  sent: z.json(),
  /** What of the body was kept; null when nothing was, or when there was nothing to keep. */
  kept: z.json(),
  /** The lead it meant, if there is such a lead now. */
  leadId: z.string().nullable(),
});
export type PracticeRequest = z.infer<typeof PracticeRequest>;
