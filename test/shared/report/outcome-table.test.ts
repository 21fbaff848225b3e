import { expect, it } from 'vitest';
import { outcomeHeader, toOutcomeLine } from '../../../shared/report/outcome-table.ts';

const atMs = Date.UTC(2026, 0, 1, 5, 30);

it('names its columns as the design does', () => {
  expect(outcomeHeader).toBe(
    'row,identifier,outcome,dropped_fields,reason,lead_id,sent_at,verified_at\r\n',
  );
});

it('tells everything known about a row', () => {
  const line = toOutcomeLine({
    rowNumber: 7,
    kind: 'differs',
    identifier: '+919000000001',
    dropped: ['rating', 'ACTION_1001'],
    reason: 'Two values, both missing.',
    leadId: '64f0000000000000000000a1',
    sentAtMs: atMs,
    verifiedAtMs: atMs + 1_500,
  });
  expect(line).toBe(
    '7,+919000000001,differs,rating;ACTION_1001,"Two values, both missing.",64f0000000000000000000a1,2026-01-01T05:30:00.000Z,2026-01-01T05:30:01.500Z\r\n',
  );
});

it('leaves empty what is not known, and lets no text start a formula', () => {
  const line = toOutcomeLine({
    rowNumber: 8,
    kind: 'in-doubt',
    identifier: '=1+1',
    dropped: [],
    reason: '',
    leadId: null,
    sentAtMs: null,
    verifiedAtMs: null,
  });
  expect(line).toBe("8,'=1+1,in-doubt,,,,,\r\n");
});
