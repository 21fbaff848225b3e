import { z } from 'zod';
import type { AppError } from '../errors/app-error.ts';
import { Mapping } from '../mapping/mapping.ts';
import { fail, ok, type Result } from '../result.ts';
import { sumOutcomes } from '../runs/count-outcomes.ts';
import { OutcomeCounts } from '../runs/row-outcome.ts';
import { Transport } from '../runs/run-progress.ts';
import { toIsoTime } from './iso-time.ts';

const rows = z.number().int().nonnegative();

/** `receipt.json`: what was uploaded, how, and what became of it, balanced or not written (I1). */
export const Receipt = z.strictObject({
  runId: z.string(),
  file: z.strictObject({ name: z.string(), sha256: z.string(), rows }),
  counts: OutcomeCounts,
  balanced: z.literal(true),
  transport: Transport,
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime(),
  zone: z.string(),
  mapping: Mapping,
});
export type Receipt = z.infer<typeof Receipt>;

/** A run that is over; times in epoch milliseconds. */
export interface FinishedRun {
  runId: string;
  file: Receipt['file'];
  counts: OutcomeCounts;
  transport: Transport;
  startedAtMs: number;
  finishedAtMs: number;
  mapping: Mapping;
}

/** No receipt for a run with a row that has no outcome, or more than one (I1). */
export function buildReceipt(run: FinishedRun): Result<Receipt, AppError> {
  const outcomes = sumOutcomes(run.counts);
  if (outcomes !== run.file.rows)
    return fail({ kind: 'report-unbalanced', rows: run.file.rows, outcomes });
  return ok({
    runId: run.runId,
    file: { name: run.file.name, sha256: run.file.sha256, rows: run.file.rows },
    counts: run.counts,
    balanced: true,
    transport: run.transport,
    startedAt: toIsoTime(run.startedAtMs),
    finishedAt: toIsoTime(run.finishedAtMs),
    zone: run.mapping.zone,
    mapping: run.mapping,
  });
}
