import type { CheckProgress, RowVerdict } from '../../shared/checking/check-report.ts';
import type { WorkspaceDraft } from '../../shared/ipc/workspace.ts';
import type { Mapping } from '../../shared/mapping/mapping.ts';
import type { RowOutcome } from '../../shared/runs/row-outcome.ts';
import type { RunProgress } from '../../shared/runs/run-progress.ts';

/** One good value of each shape that several calls share. */
export const runId = '6f1f6a52-3a5b-4c1e-9c39-000000000001';
export const fileId = '6f1f6a52-3a5b-4c1e-9c39-000000000002';

export const mapping: Mapping = {
  version: 1,
  identifier: 'phone',
  zone: 'Asia/Kolkata',
  country: 'IN',
  duplicates: 'keep-last',
  links: [
    { to: { field: 'phone' }, from: { column: 'Mobile' }, onUnreadable: 'hold' },
    { to: { field: 'name' }, from: { join: ['First', 'Last'], with: ' ' } },
    { to: { field: 'contact_source' }, from: { constant: 'Expo 2026' } },
    { to: { field: 'visit_date' }, from: { column: 'Visit' }, dateFormat: 'DD/MM/YYYY' },
    { to: { field: 'status' }, from: { column: 'Stage' }, values: { New: 'Fresh', 'n/a': null } },
    { to: { action: 'ACTION_1001', field: 'note' }, from: { column: 'Remarks' } },
    { to: { payment: 'amount' }, from: { column: 'Paid' }, decimal: ',' },
  ],
  actions: [{ action: 'ACTION_1001', when: { column: 'Remarks', is: 'not-empty' } }],
};

export const draft: WorkspaceDraft = {
  name: 'Acme',
  enterpriseId: 'acme-enterprise',
  zone: 'Asia/Kolkata',
  country: 'IN',
  colour: 'teal',
  asyncTokens: ['false-async-token'],
  syncTokens: ['false-sync-token'],
};

export const counts = {
  verified: 1,
  queued: 0,
  differs: 0,
  rejected: 0,
  skipped: 1,
  in_doubt: 0,
};

export const checkProgress: CheckProgress = {
  runId,
  revision: 3,
  state: 'checking',
  rows: 2,
  ready: 1,
  held: 1,
  excluded: 0,
  bytesRead: 40,
  sizeBytes: 50,
};

export const runProgress: RunProgress = {
  runId,
  revision: 9,
  state: 'running',
  stage: 'upload',
  rows: 2,
  counts,
  left: 0,
  inFlight: 0,
  rowsPerMinute: 120,
  finishAtMs: null,
  tokens: [
    { api: 'async', tokenEnd: 'oken', used: 1, limit: 18_000, nextSlotAtMs: null, isParked: false },
  ],
  waiting: { kind: 'budget', untilMs: 1_767_225_600_000 },
  pausedBecause: null,
  startedAtMs: 1_767_225_600_000,
  finishedAtMs: null,
};

export const verdict: RowVerdict = {
  row: 2,
  state: 'held',
  issues: [
    {
      columnIndex: 0,
      column: 'Mobile',
      field: 'phone',
      code: 'phone-invalid',
      severity: 'error',
      message: 'Not a phone number that telecrm keeps.',
      value: '99',
    },
  ],
  async: { fields: { phone: '919810000101', rating: 3, interests: ['VIP'] } },
  sync: {
    fields: { phone: '919810000101' },
    actions: [{ type: '1001', fields: { note: 'Called' } }],
  },
};

export const outcome: RowOutcome = {
  rowNumber: 2,
  kind: 'differs',
  identifier: '919810000101',
  dropped: ['rating'],
  reason: 'In telecrm rating is missing.',
  leadId: null,
  sentAtMs: 1_767_225_600_000,
  verifiedAtMs: null,
};
