import type {
  PracticeLead,
  PracticeLogRow,
  PracticeRequest,
  PracticeSummary,
} from '../../shared/ipc/practice.ts';
import { ok } from '../../shared/result.ts';
import type { Answers } from './fake-api.ts';

const atMs = 1_767_225_600_000;

export function samplePractice(extra: Partial<PracticeSummary> = {}): PracticeSummary {
  return {
    revision: 1,
    fixture: 'default',
    workspaceName: 'Leadloader practice workspace',
    identifier: 'phone',
    leads: 12,
    waiting: 3,
    requests: 20,
    withLoss: 2,
    isHeld: false,
    ...extra,
  };
}

export function sampleLogRow(extra: Partial<PracticeLogRow> = {}): PracticeLogRow {
  return {
    n: 7,
    atMs,
    endpoint: 'A1',
    method: 'POST',
    path: '/enterprise/practice-workspace/autoupdatelead',
    status: 200,
    identifier: '9810000104',
    isWaiting: false,
    lead: 'updated',
    losses: [{ field: 'fields.rating', remark: 'Rating must be between 1 and 5' }],
    lossCount: 1,
    ...extra,
  };
}

export function sampleRequest(extra: Partial<PracticeRequest> = {}): PracticeRequest {
  return {
    ...sampleLogRow(),
    tokenEnd: 'nc-1',
    sent: { fields: { phone: '9810000104', rating: 9 } },
    kept: { fields: { phone: '9810000104' } },
    leadId: 'lead-4',
    ...extra,
  };
}

export const samplePracticeLead: PracticeLead = {
  leadId: 'lead-4',
  identifier: '919810000104',
  createdAtMs: atMs,
  changedAtMs: atMs,
  zone: 'Asia/Kolkata',
  fields: [
    { name: 'name', type: 'TEXT', value: 'प्रिया शर्मा' },
    { name: 'interests', type: 'TAGS', value: ['VIP', 'Walk-in'] },
    { name: 'visit_date', type: 'DATE', value: 1_763_058_600_000 },
  ],
  emptyFields: ['rating', 'email'],
  timeline: [
    {
      kind: 'payment',
      id: 'a3',
      type: 'PAYMENT',
      atMs,
      by: 'API',
      amount: '25000',
      currency: 'INR',
      status: 'COMPLETED',
      paymentId: 'p-1',
    },
    {
      kind: 'custom',
      id: 'a2',
      type: '1001',
      atMs,
      by: 'API',
      title: 'Expo conversation',
      fields: [{ name: 'note', type: 'TEXT', value: 'José called' }],
    },
    { kind: 'built-in', id: 'a1', type: 'OUTGOING_CALL', atMs, by: 'asha.rao@practice.example' },
  ],
  timelineTotal: 3,
};

/** A practice workspace with one lead and one line of the log. */
export const practiceAnswers: Answers = {
  'practice.summary': () => ok(samplePractice()),
  'practice.leads': () =>
    ok({
      total: 1,
      rows: [
        {
          leadId: 'lead-4',
          identifier: '919810000104',
          name: 'प्रिया शर्मा',
          status: 'Site visit ',
          changedAtMs: atMs,
        },
      ],
      onlyNewest: null,
    }),
  'practice.lead': () => ok(samplePracticeLead),
  'practice.queue': () =>
    ok({ total: 1, rows: [{ n: 7, atMs, identifier: '9810000104', dueInMs: 200 }] }),
  'practice.log': () => ok({ total: 1, rows: [sampleLogRow()] }),
  'practice.request': () => ok(sampleRequest()),
};
