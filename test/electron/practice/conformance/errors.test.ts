import { describe, expect, it } from 'vitest';
import { openPractice } from '../open-practice.ts';
import type { OpenPractice, Reply } from '../open-practice.ts';
import { badRequest, expo, fixtureLead, payment, refusal, said } from './wire.ts';
import type { Said } from './wire.ts';

/** The lead of the fixture and its three actions. */
interface Known {
  practice: OpenPractice;
  lead: string;
  call: string;
  custom: string;
  paid: string;
}

type Row = [what: string, ask: (known: Known) => Promise<Reply>, expected: Said];

const { phone, asha } = expo;
const member = { name: 'A B', email: 'a@b.example', phone_number: '919800001099', role: 'CALLER' };
const update = (fields: object) => (known: Known) =>
  known.practice.ask(`/lead/${known.lead}`, { fields });
const onAction =
  (action: 'call' | 'custom' | 'paid', body?: unknown) =>
  ({ practice, ...known }: Known) =>
    practice.ask(`/lead/${known.lead}/action/${known[action]}`, body);
const get =
  (path: string, body?: unknown) =>
  ({ practice, lead }: Known) =>
    practice.ask(path.replace('LEAD', lead), body);
const noFields = badRequest('fields is required');
const noLead = refusal(404, 'LEAD_NOT_FOUND', 'Lead with given ID was not found.');
const noAction = refusal(404, 'ACTION_NOT_FOUND', 'Action with ID none was not found.');
const noMember = refusal(404, 'TEAM_MEMBER_NOT_FOUND', 'Team member not found');
const limit = badRequest('Limit should be between 1 and 100');
const foreignActions = badRequest('Only custom actions and payment actions can be created');
const builtIn = badRequest('Only custom actions and payment actions can be retrieved');
const invalid = (field: string, message: string): Said => ({
  status: 400,
  body: {
    error: { code: 'BAD_REQUEST', message: 'Validation failed', details: [{ field, message }] },
  },
});
const actionTypes = { actions: [{ type: 'OUTGOING_CALL' }] };

/** The table of 3.3, row by row, and the choices of sections 8 and 9. */
const rows: Row[] = [
  ['S2 limit', get('/lead/LEAD?includeActions=true&limit=101'), limit],
  ['S4 limit', get('/lead/search?limit=0', {}), limit],
  ['S8 limit', get('/lead/LEAD/action/search?limit=101', {}), limit],
  ['S9 limit', get('/team-members?limit=11'), badRequest('Limit should be between 1 and 10')],
  ['S5 built-in type', get('/lead/LEAD/action', actionTypes), foreignActions],
  ['S5 without actions', get('/lead/LEAD/action', {}), badRequest('actions is required')],
  ['S5 no actions', get('/lead/LEAD/action', { actions: [] }), badRequest('actions is required')],
  ['S6 built-in action', onAction('call'), builtIn],
  ['S7 built-in action', onAction('call', { type: 'OUTGOING_CALL' }), builtIn],
  [
    'S7 immutable members',
    onAction('paid', { type: 'PAYMENT', amount: '1' }),
    badRequest('Cannot update amount, currency, or paymentid fields for existing payment action.'),
  ],
  ['S7 without type', onAction('paid', { status: 'FAILED' }), badRequest('type is required')],
  [
    'S7 other type',
    onAction('custom', { type: 'PAYMENT', status: 'FAILED' }),
    badRequest('Action type cannot be changed'),
  ],
  ['S8 unknown member', get('/lead/LEAD/action/search', { no: 1 }), badRequest('Invalid filter')],
  ['S8 wrong member', get('/lead/LEAD/action/search', { type: {} }), badRequest('Invalid filter')],
  [
    'S10 role',
    get('/team-members', { ...member, role: 'BOSS' }),
    invalid('role', 'Invalid role. Allowed roles: ADMIN, MANAGER, CALLER, MARKETING_USER'),
  ],
  [
    'S10 phone',
    get('/team-members', { ...member, phone_number: '+919800001099' }),
    invalid('phone_number', 'Invalid phone_number format'),
  ],
  [
    'S10 duplicate',
    get('/team-members', { ...member, email: asha.toUpperCase() }),
    {
      status: 409,
      body: { error: { code: 'TEAM_MEMBER_ALREADY_EXISTS', message: expect.any(String) } },
    },
  ],
  ['S11 no e-mail', get('/team-members/asha'), badRequest('Invalid email format')],
  [
    'S12 state',
    get('/teammember/state_change', { state: 'Away', email: asha }),
    badRequest('Invalid state'),
  ],
  [
    'S12 no e-mail',
    get('/teammember/state_change', { state: 'Active', email: 'asha' }),
    badRequest('Invalid email format'),
  ],
  [
    'S1 without identifier',
    get('/lead', { fields: { name: 'A' } }),
    badRequest('Lead identifier field phone is required'),
  ],
  [
    'S1 invalid identifier',
    get('/lead', { fields: { phone: '99999' } }),
    badRequest('Phone number is invalid'),
  ],
  ['S1 without fields', get('/lead', {}), noFields],
  ['S3 without fields', get('/lead/LEAD', {}), noFields],
  ['S3 value', update({ rating: 6 }), badRequest('Rating must be between 1 and 5')],
  [
    'S3 identifier',
    update({ phone }),
    refusal(403, 'INVALID_LEAD', 'Cannot modify lead identifier field'),
  ],
  [
    'S2 no lead',
    get('/lead/none'),
    refusal(404, 'LEAD_NOT_FOUND', 'The lead with ID none was not found.'),
  ],
  [
    'S3 no lead',
    get('/lead/none', { fields: {} }),
    refusal(404, 'LEAD_NOT_FOUND', 'Lead with ID none was not found.'),
  ],
  ['S5 no lead', get('/lead/none/action', { actions: [payment] }), noLead],
  ['S6 no lead', get('/lead/none/action/none'), noLead],
  ['S7 no lead', get('/lead/none/action/none', { type: 'PAYMENT' }), noLead],
  ['S8 no lead', get('/lead/none/action/search', {}), noLead],
  ['S6 no action', get('/lead/LEAD/action/none'), noAction],
  ['S7 no action', get('/lead/LEAD/action/none', { type: 'PAYMENT' }), noAction],
  ['S11 nobody', get('/team-members/nobody@practice.example'), noMember],
  [
    'S12 nobody',
    get('/teammember/state_change', { state: 'Active', email: 'nobody@practice.example' }),
    noMember,
  ],
  [
    'S15 no field',
    get('/custom-fields/none'),
    refusal(404, 'NOT_FOUND', 'Could not find custom field with apiName none'),
  ],
  [
    'S17 no action',
    get('/custom-actions/none'),
    refusal(404, 'NOT_FOUND', 'Custom action with code none was not found.'),
  ],
  [
    'S1 known lead',
    get('/lead', { fields: { phone: expo.fixturePhone } }),
    refusal(409, 'LEAD_ALREADY_EXISTS', 'Lead already exists'),
  ],
  ['A1 without fields', ({ practice }) => practice.upsert({}), noFields],
  ['A1 fields no object', ({ practice }) => practice.upsert({ fields: [] }), noFields],
  ['A1 fields null', ({ practice }) => practice.upsert({ fields: null }), noFields],
  ['A1 no JSON', ({ practice }) => practice.upsert('{'), badRequest('Invalid JSON body')],
  ['S4 no JSON', get('/lead/search', '{'), badRequest('Invalid JSON body')],
  ['no such path', get('/lead/LEAD/actions'), refusal(404, 'NOT_FOUND', 'Not found')],
];

async function open(): Promise<Known> {
  const practice = await openPractice();
  const { id: lead, actions } = await fixtureLead(practice);
  const [call = '', custom = '', paid = ''] = actions.map(({ id }) => id);
  return { practice, lead, call, custom, paid };
}

describe('a refusal', () => {
  it.each(rows)(
    '%s says what the reference says, and changes nothing',
    async (_what, ask, told) => {
      const known = await open();
      const { practice } = known;
      const everything = async () => [
        (await practice.control('leads')).body,
        (await practice.ask('/team-members?includeDeleted=true&limit=10')).body,
        (await practice.ask('/custom-fields?detail=true')).body,
      ];
      const before = await everything();
      await practice.clock.advance(1000);
      expect(said(await ask(known))).toEqual(told);
      expect((await practice.log()).at(-1)).toMatchObject({ status: told.status, result: null });
      expect(await everything()).toEqual(before);
    },
  );

  it('500: breaks S4 over one assignee beside many statuses, by a switch only', async () => {
    const { practice } = await open();
    const mixed = { fields: { assignee: asha, status: ['Fresh', 'Won'] } };
    expect(await practice.ask('/lead/search', mixed)).toMatchObject({ status: 200 });
    await practice.control('settings', { breaksOnMixedFilters: true });
    expect(await practice.ask('/lead/search', mixed)).toMatchObject({ status: 500 });
    for (const fields of [
      { assignee: asha, status: 'Fresh' },
      { assignee: [asha], status: ['Fresh'] },
      { status: ['Fresh'] },
    ]) {
      expect(await practice.ask('/lead/search', { fields })).toMatchObject({ status: 200 });
    }
  });
});
