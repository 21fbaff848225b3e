import { z } from 'zod';
import { OutcomeCounts } from './row-outcome.ts';

export const RunState = z.enum([
  'checking',
  'checked',
  'running',
  'paused',
  'stopped',
  'finished',
  'failed',
]);
export type RunState = z.infer<typeof RunState>;

export const Transport = z.enum(['async', 'sync']);
export type Transport = z.infer<typeof Transport>;

/** Why a run waits although nobody paused it; `untilMs` is epoch milliseconds. */
export const Waiting = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('budget'), untilMs: z.number() }),
  z.object({ kind: z.literal('throttled'), untilMs: z.number() }),
  z.object({ kind: z.literal('offline'), untilMs: z.number() }),
  z.object({ kind: z.literal('read-back'), untilMs: z.number() }),
]);
export type Waiting = z.infer<typeof Waiting>;

/** One token's rolling budget. `used` counts requests whose slot is not free yet. */
export const TokenMeter = z.object({
  api: z.enum(['async', 'sync']),
  tokenEnd: z.string(),
  used: z.number().int(),
  limit: z.number().int(),
  nextSlotAtMs: z.number().nullable(),
  isParked: z.boolean(),
});
export type TokenMeter = z.infer<typeof TokenMeter>;

/** The whole picture of a run; a newer `revision` replaces an older one, so lost messages cost nothing. */
export const RunProgress = z.object({
  runId: z.string(),
  revision: z.number().int(),
  state: RunState,
  stage: z.enum(['trial', 'upload', 'read-back', 'done']),
  rows: z.number().int(),
  counts: OutcomeCounts,
  /** Rows without an outcome yet. */
  left: z.number().int(),
  inFlight: z.number().int(),
  rowsPerMinute: z.number(),
  /** Epoch milliseconds; null when it cannot be told honestly. */
  finishAtMs: z.number().nullable(),
  tokens: z.array(TokenMeter),
  waiting: Waiting.nullable(),
  /** One sentence, set while `paused`. */
  pausedBecause: z.string().nullable(),
  startedAtMs: z.number(),
  finishedAtMs: z.number().nullable(),
});
export type RunProgress = z.infer<typeof RunProgress>;

export const RunSummary = z.object({
  runId: z.string(),
  file: z.string(),
  workspace: z.string(),
  state: RunState,
  counts: OutcomeCounts,
  startedAtMs: z.number(),
});
export type RunSummary = z.infer<typeof RunSummary>;
