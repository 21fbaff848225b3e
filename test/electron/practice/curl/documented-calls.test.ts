import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  badRequest,
  expo,
  fixtureLead,
  notAuthorized,
  queued,
  refusal,
} from '../conformance/wire.ts';
import type { Said } from '../conformance/wire.ts';
import { openPractice } from '../open-practice.ts';
import type { OpenPractice } from '../open-practice.ts';

const run = promisify(execFile);
const id = expect.stringMatching(/^[0-9a-f]{24}$/);
const createdMs = 1_760_000_000_000;
const system = { created_on: createdMs, modified_on: createdMs };
const practiceLead = {
  name: 'Practice Lead',
  phone: expo.fixturePhone,
  status: 'Contacted',
  city: 'Pune',
};
const talk = { note: 'Wants to see the show flat', result: 'Interested' };
const paid = { type: 'PAYMENT', status: 'COMPLETED', currency: 'INR', amount: '25000' };
const created = { action_id: id, status: 'CREATED' };
const ignored = { action_id: null, status: 'IGNORED' };
const emailRemark = (index: number) => ({
  field: `actions[${index}].fields.email`,
  status: 'IGNORED',
  remark: 'Email is invalid',
});
const ok = (body: unknown): Said => ({ status: 200, body });
const holding = (body: object): Said => ok(expect.objectContaining(body));
const foundLead = ok({
  data: [{ fields: { ...practiceLead, ...system } }],
  total_count: 1,
  skip: 0,
  limit: 10,
});

/** Each script, what the documents answer to it, and the type of the practice lead's action that it is about. */
const calls: [script: string, answer: Said, type?: string][] = [
  ['queue-a-lead', queued],
  ['queue-an-update', queued],
  ['queue-without-identifier', queued],
  ['queue-with-a-sync-token', notAuthorized],
  [
    'create-a-lead',
    { status: 201, body: { lead_id: id, actions: [created, created], remarks: [] } },
  ],
  [
    'create-a-lead-in-part',
    {
      status: 201,
      body: {
        lead_id: id,
        actions: [ignored],
        remarks: [
          { field: 'fields.rating', status: 'IGNORED', remark: 'Rating must be between 1 and 5' },
          emailRemark(0),
        ],
      },
    },
  ],
  ['create-a-known-lead', refusal(409, 'LEAD_ALREADY_EXISTS', 'Lead already exists')],
  ['get-a-lead', ok({ fields: { ...practiceLead, ...system } })],
  [
    'get-a-lead-with-actions',
    ok({
      fields: { ...practiceLead, ...system },
      actions: [
        expect.objectContaining({ type: '1001', fields: talk }),
        expect.objectContaining({ type: 'OUTGOING_CALL' }),
      ],
      actions_skip: 1,
      actions_limit: 2,
    }),
  ],
  [
    'update-a-lead',
    ok({
      fields: {
        ...practiceLead,
        status: 'Won',
        city: 'Mumbai',
        created_on: createdMs,
        modified_on: 1_767_225_600_000,
      },
    }),
  ],
  ['search-leads-by-phone', foundLead],
  ['search-leads-by-fields', ok({ ...Object(foundLead.body), limit: 20 })],
  ['search-leads-by-action', foundLead],
  ['create-an-action', ok({ lead_id: id, actions: [created, ignored], remarks: [emailRemark(1)] })],
  ['create-a-payment', ok({ lead_id: id, actions: [created], remarks: [] })],
  [
    'create-a-built-in-action',
    badRequest('Only custom actions and payment actions can be created'),
  ],
  ['get-an-action', ok({ type: '1001', fields: talk })],
  ['get-an-action', ok(paid), 'PAYMENT'],
  ['update-an-action', ok({ type: '1001', fields: { ...talk, result: 'Call back' } })],
  ['cancel-a-payment', ok({ ...paid, status: 'CANCELLED' }), 'PAYMENT'],
  [
    'change-an-amount',
    badRequest('Cannot update amount, currency, or paymentid fields for existing payment action.'),
    'PAYMENT',
  ],
  [
    'search-actions',
    ok({
      data: [expect.objectContaining({ type: '1001', fields: talk })],
      total_count: 1,
      skip: 0,
      limit: 10,
    }),
  ],
  [
    'list-team-members',
    ok({
      data: [
        expect.objectContaining({ name: 'Vikram Singh', manager_email: expo.asha }),
        expect.objectContaining({ name: 'Yusuf Ansari', status: 'Invited', license: null }),
      ],
      total_count: 22,
      skip: 20,
      limit: 10,
    }),
  ],
  [
    'create-a-team-member',
    {
      status: 201,
      body: {
        name: 'Leela Das',
        email: 'leela.das@practice.example',
        phone_number: '919800001099',
        role: 'CALLER',
        status: 'INVITED',
      },
    },
  ],
  ['get-a-team-member', holding({ name: 'Asha Rao', email: expo.asha })],
  ['set-availability', ok({ email: expo.asha, status: 'On Leave' })],
  ['read-metadata', holding({ id: 'practice-workspace', leadIdentifierFieldId: 'phone' })],
  [
    'list-fields',
    ok({
      customFields: expect.arrayContaining([
        expect.objectContaining({ id: 'phone', apiName: 'phone', type: 'PHONE', isLeadid: true }),
      ]),
    }),
  ],
  ['get-a-field', holding({ apiName: 'visit_date', type: 'DATE', dateFormat: 'DD/MM/YYYY' })],
  [
    'list-custom-actions',
    ok({
      customActions: expect.arrayContaining([
        { code: 'ACTION_1001', displayName: 'Expo conversation', score: 5, source: 'USER' },
      ]),
    }),
  ],
  [
    'get-a-custom-action',
    holding({
      code: 'ACTION_1001',
      fieldSchema: expect.objectContaining({ note: { type: 'TEXT' } }),
      allowPredatedActivity: { enabled: false },
    }),
  ],
  ['read-the-pipeline', holding({ leadStages: expect.any(Array), version: 3 })],
];

/** What the script printed last is the status, all before it the body. */
async function carryOut(practice: OpenPractice, script: string, type: string) {
  const lead = await fixtureLead(practice);
  const { asyncBaseUrl, syncBaseUrl, enterpriseId } = practice.address;
  const { stdout } = await run('sh', [join(import.meta.dirname, `${script}.sh`)], {
    env: {
      PATH: process.env['PATH'],
      ASYNC_BASE_URL: asyncBaseUrl,
      SYNC_BASE_URL: syncBaseUrl,
      ENTERPRISE_ID: enterpriseId,
      ASYNC_TOKEN: 'practice-async-1',
      SYNC_TOKEN: 'practice-sync-1',
      LEAD_ID: lead.id,
      ACTION_ID: lead.actions.find((action) => action.type === type)?.id,
    },
  });
  const [, body = '', status] = /^(.*)\n(\d{3})\n$/s.exec(stdout) ?? [];
  return { status: Number(status), body: JSON.parse(body) };
}

describe('a documented request, sent with curl', () => {
  beforeAll(async () => {
    await run('curl', ['--version']).catch((cause: unknown) => {
      throw new Error('These tests need curl: install it and run them again.', { cause });
    });
  });

  it.each(calls)('%s gets the documented answer', async (script, answer, type = '1001') => {
    const practice = await openPractice();
    expect(await carryOut(practice, script, type)).toEqual(answer);
  });

  it('is every script of this folder', () => {
    const scripts = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.sh'));
    const named = new Set(calls.map(([script]) => `${script}.sh`));
    expect([...named].toSorted()).toEqual(scripts.toSorted());
  });
});
