import type { CallName } from '../../shared/ipc/contract.ts';
import type { PracticeLogRow, PracticeSummary } from '../../shared/ipc/practice.ts';
import { tooLong, type CallSamples } from './call-sample.ts';

type PracticeCall = Extract<CallName, `practice.${string}`>;

const atMs = 1_767_225_600_000;

export const practiceSummary: PracticeSummary = {
  revision: 4,
  fixture: 'default',
  workspaceName: 'Leadloader practice workspace',
  identifier: 'phone',
  leads: 2,
  waiting: 1,
  requests: 3,
  withLoss: 1,
  isHeld: true,
};

const logRow: PracticeLogRow = {
  n: 3,
  atMs,
  endpoint: 'A1',
  method: 'POST',
  path: '/enterprise/practice-workspace/autoupdatelead',
  status: 200,
  identifier: '919810000101',
  isWaiting: false,
  lead: 'created',
  losses: [{ field: 'fields.rating', remark: 'Rating must be between 1 and 5' }],
  lossCount: 1,
};

const page = { from: 0, limit: 100 };
const entry = { id: '64f000000000000000000001', atMs, by: 'API' };
const badPages = (call: object) => ({
  'a page before the first': { ...call, ...page, from: -1 },
  'a page too long': { ...call, ...page, limit: 201 },
});

/** The calls of the practice screen. */
export const practiceSamples: CallSamples<PracticeCall> = {
  'practice.summary': { input: undefined, output: practiceSummary },
  'practice.leads': {
    input: { find: 'asha', ...page },
    output: {
      total: 1,
      rows: [
        {
          leadId: entry.id,
          identifier: '919810000101',
          name: 'Asha',
          status: 'Fresh',
          changedAtMs: atMs,
        },
      ],
      onlyNewest: 20_000,
    },
    bad: { ...badPages({ find: '' }), 'a search too long': { find: tooLong(200), ...page } },
  },
  'practice.lead': {
    input: { leadId: entry.id },
    output: {
      leadId: entry.id,
      identifier: '919810000101',
      createdAtMs: atMs,
      changedAtMs: atMs,
      zone: 'Asia/Kolkata',
      fields: [
        { name: 'interests', type: 'TAGS', value: ['VIP'] },
        { name: 'visit_date', type: 'DATE', value: atMs },
      ],
      emptyFields: ['rating'],
      timeline: [
        { kind: 'built-in', ...entry, type: 'OUTGOING_CALL' },
        {
          kind: 'custom',
          ...entry,
          type: '1001',
          title: 'Expo conversation',
          fields: [{ name: 'note', type: 'TEXT', value: 'Called' }],
        },
        {
          kind: 'payment',
          ...entry,
          type: 'PAYMENT',
          amount: '25000',
          currency: 'INR',
          status: 'COMPLETED',
          paymentId: null,
        },
      ],
      timelineTotal: 3,
    },
    bad: { 'an ID too long': { leadId: tooLong(100) } },
  },
  'practice.queue': {
    input: undefined,
    output: { total: 1, rows: [{ n: 3, atMs, identifier: null, dueInMs: -40 }] },
  },
  'practice.log': {
    input: { filter: 'dropped', ...page },
    output: { total: 1, rows: [logRow] },
    bad: {
      ...badPages({ filter: 'all' }),
      'a filter we do not have': { filter: 'sql', ...page },
    },
  },
  'practice.request': {
    input: { n: 3 },
    output: {
      ...logRow,
      tokenEnd: 'nc-1',
      sent: { fields: { phone: '919810000101', rating: 9 } },
      kept: { fields: { phone: '919810000101' } },
      leadId: entry.id,
    },
    bad: { 'a number before the first': { n: 0 }, 'half a request': { n: 1.5 } },
  },
  'practice.reset': {
    input: { fixture: null },
    output: practiceSummary,
    bad: { 'a workspace we do not have': { fixture: 'production' } },
  },
  'practice.hold': { input: { hold: true }, output: practiceSummary },
};
