import { z } from 'zod';
import { assertNever } from '../../../shared/result.ts';
import { FieldChange } from '../workspace/field-change.ts';
import { UpsertResult } from '../workspace/upsert-result.ts';
import type { LogLine, ReplayedEvent } from './journal-entry.ts';

export const EventRow = z.object({
  at_ms: z.number(),
  kind: z.enum(['processed', 'fields', 'settings', 'queue']),
  detail: z.string(),
});

export const PendingRow = z.object({ n: z.number(), body: z.string() });

const Api = z.enum(['async', 'sync']);

export const CountedRow = z.object({ at_ms: z.number(), api: Api, token: z.string() });

const FieldsDetail = z.object({ change: FieldChange });
const SettingsDetail = z.object({ searchReturnsId: z.boolean() });
const QueueDetail = z.object({ hold: z.boolean() });

export const LogRow = z.object({
  n: z.number(),
  at_ms: z.number(),
  api: Api,
  method: z.string(),
  path: z.string(),
  status: z.number().nullable(),
  token_end: z.string().nullable(),
  body: z.string().nullable(),
  result: z.string().nullable(),
});

export function toReplayedEvent({ at_ms, kind, detail }: z.infer<typeof EventRow>): ReplayedEvent {
  const atMs = at_ms;
  switch (kind) {
    case 'processed':
      return { kind, atMs, body: detail };
    case 'fields':
      return { kind, atMs, ...FieldsDetail.parse(JSON.parse(detail)) };
    case 'settings':
      return { kind, atMs, ...SettingsDetail.parse(JSON.parse(detail)) };
    case 'queue':
      return { kind, atMs, ...QueueDetail.parse(JSON.parse(detail)) };
    default:
      return assertNever(kind);
  }
}

export function toLogLine(row: z.infer<typeof LogRow>): LogLine {
  return {
    n: row.n,
    at: row.at_ms,
    api: row.api,
    method: row.method,
    path: row.path,
    status: row.status,
    tokenEnd: row.token_end,
    body: row.body === null ? null : JSON.parse(row.body),
    result: row.result === null ? null : UpsertResult.parse(JSON.parse(row.result)),
  };
}
