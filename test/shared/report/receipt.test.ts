import { describe, expect, it } from 'vitest';
import { buildReceipt, Receipt } from '../../../shared/report/receipt.ts';
import { noOutcomes } from '../../../shared/runs/count-outcomes.ts';

const run = {
  runId: 'run-1',
  file: { name: 'leads.csv', sha256: 'abc', rows: 10 },
  counts: { ...noOutcomes, verified: 6, skipped: 3, in_doubt: 1 },
  transport: 'async' as const,
  startedAtMs: Date.UTC(2026, 0, 1),
  finishedAtMs: Date.UTC(2026, 0, 1, 0, 1),
  mapping: {
    version: 1 as const,
    identifier: 'phone',
    zone: 'Asia/Kolkata',
    country: 'IN',
    links: [],
  },
};

describe('the receipt', () => {
  it('says what was uploaded, how, and what became of it', () => {
    const receipt = {
      runId: 'run-1',
      file: { name: 'leads.csv', sha256: 'abc', rows: 10 },
      counts: { verified: 6, queued: 0, differs: 0, rejected: 0, skipped: 3, in_doubt: 1 },
      balanced: true,
      transport: 'async',
      startedAt: '2026-01-01T00:00:00.000Z',
      finishedAt: '2026-01-01T00:01:00.000Z',
      zone: 'Asia/Kolkata',
      mapping: run.mapping,
    };
    expect(buildReceipt(run)).toEqual({ ok: true, value: receipt });
    expect(Receipt.parse(receipt)).toEqual(receipt);
  });

  it.each([
    ['a row without an outcome', { ...run.counts, verified: 5 }, 9],
    ['a row with two', { ...run.counts, rejected: 1 }, 11],
  ])('is not written with %s', (_name, counts, outcomes) => {
    expect(buildReceipt({ ...run, counts })).toEqual({
      ok: false,
      error: { kind: 'report-unbalanced', rows: 10, outcomes },
    });
  });

  it('carries nothing but what the design lists', () => {
    const { value } = buildReceipt(run) as { value: object };
    expect(Receipt.safeParse({ ...value, token: 'not-a-real-token' }).success).toBe(false);
  });
});
