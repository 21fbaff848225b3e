import { z } from 'zod';
import { assertNever } from '../../../shared/result.ts';
import { RequestOutcome } from '../workspace/request-outcome.ts';
import type { LogLine, ReplayedEvent } from './journal-entry.ts';

/** `body` is that of the request the event belongs to. */
export const EventRow = z.object({
  at_ms: z.number(),
  kind: z.enum(['processed', 'applied', 'order', 'queue']),
  detail: z.string(),
  body: z.string().nullable(),
});

export const PendingRow = z.object({ n: z.number(), body: z.string() });

const Api = z.enum(['async', 'sync']);

export const CountedRow = z.object({ at_ms: z.number(), api: Api, token: z.string() });

const AppliedDetail = z.object({
  write: z.object({ endpoint: z.string(), params: z.record(z.string(), z.string()) }),
});
export const OrderDetail = z.object({ name: z.string(), input: z.unknown() });
const QueueDetail = z.object({ hold: z.boolean() });
const OutcomeDetail = z.object({ outcome: RequestOutcome });

export const LogRow = z.object({
  n: z.number(),
  at_ms: z.number(),
  api: Api,
  method: z.string(),
  path: z.string(),
  status: z.number().nullable(),
  token_end: z.string().nullable(),
  body: z.string().nullable(),
  detail: z.string().nullable(),
});

export function toReplayedEvent(row: z.infer<typeof EventRow>): ReplayedEvent {
  const { kind, at_ms: atMs, detail, body } = row;
  switch (kind) {
    case 'processed':
      return { kind, atMs, body: body ?? '' };
    case 'applied':
      return { kind, atMs, body: body ?? '', ...AppliedDetail.parse(JSON.parse(detail)) };
    case 'order':
      return { kind, atMs, ...OrderDetail.parse(JSON.parse(detail)) };
    case 'queue':
      return { kind, atMs, ...QueueDetail.parse(JSON.parse(detail)) };
    default:
      return assertNever(kind);
  }
}

export function toLogLine(row: z.infer<typeof LogRow>): LogLine {
  const outcome = row.detail === null ? null : OutcomeDetail.parse(JSON.parse(row.detail)).outcome;
  return {
    n: row.n,
    at: row.at_ms,
    api: row.api,
    method: row.method,
    path: row.path,
    status: row.status,
    tokenEnd: row.token_end,
    body: row.body === null ? null : JSON.parse(row.body),
    result: outcome && toResult(outcome),
    remarks: outcome?.remarks ?? [],
  };
}

function toResult({ lead, remarks, actions }: RequestOutcome): LogLine['result'] {
  return { lead, dropped: [...new Set(remarks.map(({ field }) => field))], actions };
}
