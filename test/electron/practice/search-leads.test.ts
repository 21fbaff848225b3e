import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openPractice } from './open-practice.ts';
import type { OpenPractice } from './open-practice.ts';

const Found = z.object({
  data: z.array(z.object({ fields: z.record(z.string(), z.unknown()) })),
  total_count: z.number(),
});

/** The names of the leads found, in the order of the answer. */
async function find(practice: OpenPractice, body: unknown, query = ''): Promise<unknown[]> {
  const { body: answer } = await practice.ask(`/lead/search${query}`, body);
  return Found.parse(answer).data.map(({ fields }) => fields['name']);
}

const asha = 'asha.rao@practice.example';
const leads = [
  { phone: '9000000001', name: 'One', status: 'Site visit ', interests: ['VIP', 'Walk-in'] },
  { phone: '9000000002', name: 'Two', city: 'Pune', assignee: asha, rating: 4 },
  { phone: '9000000003', name: 'Three', city: 'PUNE', visit_date: 1_767_225_600_000 },
];

/** Three leads a minute apart, the first with an action, beside the one of the fixture. */
async function openWithLeads(): Promise<OpenPractice> {
  const practice = await openPractice({ queueDelayMs: { from: 0, to: 0 } });
  for (const fields of leads) {
    const actions = fields.name === 'One' ? [{ type: 'ACTION_1001', fields: {} }] : [];
    await practice.upsert({ fields, actions });
    await practice.clock.advance(60_000);
  }
  return practice;
}

describe('searching leads', () => {
  it('finds whole values regardless of case, any of a list, and all fields at once', async () => {
    const practice = await openWithLeads();
    const cases: [unknown, unknown[]][] = [
      [{ fields: { city: 'pune' } }, ['Three', 'Two', 'Practice Lead']],
      [{ fields: { city: 'pun' } }, []],
      [{ fields: { city: 'pune', rating: 4 } }, ['Two']],
      [{ fields: { rating: '4' } }, []],
      [{ fields: { interests: 'walk-in' } }, ['One']],
      [{ fields: { assignee: asha.toUpperCase() } }, ['Two']],
      [{ fields: { phone: ['919000000003', '919000000001', '919000000009'] } }, ['Three', 'One']],
      [{ fields: { phone: '919000000001', name: 'Two' } }, []],
      [{ fields: { nonsense: 'x' } }, []],
      [{ fields: { city: [] } }, []],
      [{ fields: { phone: [] } }, []],
    ];
    for (const [body, names] of cases) {
      expect({ body, names: await find(practice, body) }).toEqual({ body, names });
    }
  });

  it('finds a phone by its stored digits only', async () => {
    const practice = await openWithLeads();
    expect(await find(practice, { fields: { phone: '919000000002' } })).toEqual(['Two']);
    expect(await find(practice, { fields: { phone: '+919000000002' } })).toEqual([]);
    expect(await find(practice, { fields: { phone: '9000000002' } })).toEqual([]);
  });

  it('P15: finds a status by its exact label only, and nothing by one the pipeline lacks', async () => {
    const practice = await openWithLeads();
    expect(await find(practice, { fields: { status: 'Site visit ' } })).toEqual(['One']);
    for (const status of ['Site visit', 'site visit ', 'Unheard of']) {
      expect(await find(practice, { fields: { status } })).toEqual([]);
    }
  });

  it('P16: takes dates as epoch milliseconds or in the format, both ends included, never ISO', async () => {
    const practice = await openWithLeads();
    const start = 1_767_225_600_000;
    const minute = 60_000;
    const cases: [unknown, unknown[]][] = [
      [
        { fields: { created_on: { from: start + minute, to: start + 2 * minute } } },
        ['Three', 'Two'],
      ],
      [{ fields: { created_on: { from: start + 2 * minute } } }, ['Three']],
      [{ fields: { created_on: { to: start - 1 } } }, ['Practice Lead']],
      [{ fields: { modified_on: { from: start, to: start } } }, ['One']],
      [
        { fields: { created_on: { from: '01/01/2026 05:31:00', to: '01/01/2026 05:31:00' } } },
        ['Two'],
      ],
      [{ fields: { created_on: { from: '2026-01-01T00:00:00Z' } } }, []],
      [{ fields: { created_on: {} } }, []],
      [{ fields: { visit_date: { from: start, to: start } } }, ['Three']],
      [{ fields: { visit_date: start } }, ['Three']],
      [{ actions: { performed_at: { from: start, to: start + 1 } } }, ['One']],
      [{ actions: { performed_at: { from: '2026-01-01T00:00:00Z' } } }, []],
    ];
    for (const [body, names] of cases) {
      expect({ body, names: await find(practice, body) }).toEqual({ body, names });
    }
  });

  it('P18: finds actions by bare code, author and time, all met by one action', async () => {
    const practice = await openWithLeads();
    const cases: [unknown, unknown[]][] = [
      [{ actions: { type: '1001' } }, ['One', 'Practice Lead']],
      [{ actions: { type: 'ACTION_1001' } }, []],
      [{ actions: { type: ['OUTGOING_CALL', 'PAYMENT'] } }, ['Practice Lead']],
      [
        { actions: { type: 'PAYMENT', performed_by: 'meera.iyer@practice.example' } },
        ['Practice Lead'],
      ],
      [{ actions: { type: 'PAYMENT', performed_by: asha } }, []],
      [{ fields: { name: 'One' }, actions: { type: '1001' } }, ['One']],
      [{ fields: { name: 'Two' }, actions: { type: '1001' } }, []],
    ];
    for (const [body, names] of cases) {
      expect({ body, names: await find(practice, body) }).toEqual({ body, names });
    }
  });

  it('pages newest first, with the count of all', async () => {
    const practice = await openWithLeads();
    const { body } = await practice.ask('/lead/search?skip=1&limit=2', {});
    expect(body).toMatchObject({
      data: [{ fields: { name: 'Two' } }, { fields: { name: 'One' } }],
      total_count: 4,
      skip: 1,
      limit: 2,
    });
    expect(await find(practice, {}, '?skip=3')).toEqual(['Practice Lead']);
    expect(await find(practice, {}, '?skip=9')).toEqual([]);
  });

  it.each(['0', '101', '-1', 'all', '1.5', ''])('P14: refuses a limit of %j', async (limit) => {
    const practice = await openPractice();
    expect(await practice.ask(`/lead/search?limit=${limit}`, {})).toMatchObject({
      status: 400,
      body: { error: { code: 'BAD_REQUEST', message: 'Limit should be between 1 and 100' } },
    });
  });

  it('P12: takes a GET on the search path for a lead of that name, and ignores filters in the query', async () => {
    const practice = await openWithLeads();
    expect(await practice.ask('/lead/search')).toMatchObject({
      status: 404,
      body: {
        error: { code: 'LEAD_NOT_FOUND', message: 'The lead with ID search was not found.' },
      },
    });
    expect(await find(practice, {}, '?city=Nowhere')).toHaveLength(4);
  });

  it('keeps the ID of a lead to itself until the workspace is switched over', async () => {
    const practice = await openWithLeads();
    const byPhone = { fields: { phone: '919000000002' } };
    const fields = { name: 'Two', phone: '919000000002', status: 'Fresh' };
    const { body } = await practice.ask('/lead/search', byPhone);
    expect(Object.keys(Found.parse(body).data[0] ?? {})).toEqual(['fields']);
    await practice.control('settings', { searchReturnsId: true });
    const [lead] = (await practice.newLeads()).filter((one) => one.fields['name'] === 'Two');
    expect((await practice.ask('/lead/search', byPhone)).body).toMatchObject({
      data: [{ id: lead?.id, status: 'Fresh', employeeid: asha, fields }],
    });
    const { body: read } = await practice.ask(`/lead/${lead?.id}?includeActions=true`);
    expect(read).toMatchObject({ fields, actions: [], actions_skip: 0, actions_limit: 10 });
  });

  it('breaks down over one assignee beside a list of statuses, by a switch only', async () => {
    const practice = await openWithLeads();
    const mixed = { fields: { assignee: asha, status: ['Fresh', 'Contacted'] } };
    expect(await find(practice, mixed)).toEqual(['Two']);
    await practice.control('settings', { breaksOnMixedFilters: true });
    expect(await practice.ask('/lead/search', mixed)).toMatchObject({
      status: 500,
      body: { error: { code: 'INTERNAL_SERVER_ERROR' } },
    });
    for (const fields of [
      { assignee: asha, status: 'Fresh' },
      { assignee: [asha], status: ['Fresh'] },
    ]) {
      expect(await find(practice, { fields })).toEqual(['Two']);
    }
    expect(await find(practice, { fields: { status: ['Site visit '] } })).toEqual(['One']);
  });

  it('P39: finds all leads of one value where the new identifier is shared or missing', async () => {
    const practice = await openWithLeads();
    await practice.control('identifier', { apiName: 'city' });
    expect(await find(practice, { fields: { city: 'pune' } })).toEqual([
      'Three',
      'Two',
      'Practice Lead',
    ]);
    expect(await find(practice, { fields: { phone: '919000000001' } })).toEqual(['One']);
  });

  it.each([
    { fields: 7 },
    { fields: [] },
    { actions: 'PAYMENT' },
    { fields: { city: Array(101) } },
    { actions: { type: Array(101) } },
  ])('refuses the filter %j', async (filter) => {
    const practice = await openPractice();
    expect(await practice.ask('/lead/search', filter)).toMatchObject({ status: 400 });
  });
});
