import { describe, expect, it } from 'vitest';
import { openPractice } from '../open-practice.ts';
import {
  addActions,
  badRequest,
  create,
  expo,
  findNames,
  fixtureLead,
  readFields,
  readTimeline,
  refusal,
  said,
  search,
} from './wire.ts';

const { phone } = expo;

describe('the Leads pitfalls', () => {
  it('P10 the identifier in a Sync update is refused with 403, even unchanged, and nothing is written', async () => {
    const practice = await openPractice();
    const { lead_id } = await create(practice, { fields: { phone, city: 'Pune' } });
    const before = await practice.newLeads();
    await practice.clock.advance(1000);
    for (const sent of [phone, '919000000002', '', null]) {
      const fields = { phone: sent, city: 'Delhi' };
      expect(said(await practice.ask(`/lead/${lead_id}`, { fields }))).toEqual(
        refusal(403, 'INVALID_LEAD', 'Cannot modify lead identifier field'),
      );
    }
    expect(await practice.newLeads()).toEqual(before);
  });

  it('P11 a 200 or 201 may have lost fields and actions: remarks and statuses tell which', async () => {
    const practice = await openPractice();
    const wrong = { type: '1001', fields: { email: 'meera@' } };
    const right = { type: '1001', fields: { email: 'meera@example.com' } };
    const ignored = {
      field: 'actions[0].fields.email',
      status: 'IGNORED',
      remark: 'Email is invalid',
    };
    const outcome = [
      { action_id: null, status: 'IGNORED' },
      { action_id: expect.stringMatching(/^[0-9a-f]{24}$/), status: 'CREATED' },
    ];
    const fields = { phone, rating: 6, name: 'Meera' };
    const created = await create(practice, { fields, actions: [wrong, right] });
    expect(created).toEqual({
      lead_id: expect.stringMatching(/^[0-9a-f]{24}$/),
      actions: outcome,
      remarks: [
        { field: 'fields.rating', status: 'IGNORED', remark: 'Rating must be between 1 and 5' },
        ignored,
      ],
    });
    const { lead_id } = created;
    expect(await readFields(practice, lead_id)).toEqual({ phone, name: 'Meera', status: 'Fresh' });
    expect(await addActions(practice, lead_id, [wrong, right])).toEqual({
      lead_id,
      actions: outcome,
      remarks: [ignored],
    });
    expect(await readTimeline(practice, lead_id)).toMatchObject([right, right]);
  });

  it('P12 a GET on the search path meets a lead named search, and criteria in the query are ignored', async () => {
    const practice = await openPractice();
    await create(practice, { fields: { phone, name: 'Meera' } });
    expect(said(await practice.ask('/lead/search?name=Meera'))).toEqual(
      refusal(404, 'LEAD_NOT_FOUND', 'The lead with ID search was not found.'),
    );
    const found = await search(practice, {}, `?phone=${phone}&fields[name]=Nobody`);
    expect(found).toMatchObject({ total_count: 2 });
  });

  it('P13 creating a lead that exists is refused with 409, however its identifier is spelt', async () => {
    const practice = await openPractice();
    const first = { fields: { phone, name: 'Meera' } };
    await create(practice, first);
    const before = await practice.newLeads();
    for (const spelling of [phone, `+${phone}`, phone.slice(2)]) {
      const body = { fields: { phone: spelling, name: 'Other' }, actions: [{ type: '1001' }] };
      expect(said(await practice.ask('/lead', body))).toEqual(
        refusal(409, 'LEAD_ALREADY_EXISTS', 'Lead already exists'),
      );
    }
    expect(await practice.newLeads()).toEqual(before);
  });

  it('P14 a limit that is not between 1 and 100 is refused with 400, in a search and for included actions', async () => {
    const practice = await openPractice();
    const { id } = await fixtureLead(practice);
    for (const limit of ['0', '-1', '101', '1000', 'all', '1.5', '']) {
      const refused = badRequest('Limit should be between 1 and 100');
      expect(said(await practice.ask(`/lead/search?limit=${limit}`, {}))).toEqual(refused);
      const withActions = `/lead/${id}?includeActions=true&limit=${limit}`;
      expect(said(await practice.ask(withActions))).toEqual(refused);
      expect(await practice.ask(`/lead/${id}?limit=${limit}`)).toMatchObject({ status: 200 });
    }
    for (const limit of [1, 100]) {
      expect(await search(practice, {}, `?limit=${limit}`)).toMatchObject({ limit });
      expect((await practice.ask(`/lead/${id}?includeActions=true&limit=${limit}`)).body).toEqual(
        expect.objectContaining({ actions_limit: limit }),
      );
    }
  });

  it('P15 a status filter that is not the label of the pipeline byte for byte finds nothing', async () => {
    const practice = await openPractice();
    await create(practice, { fields: { phone, name: 'Meera', status: 'Site visit ' } });
    const labels = JSON.stringify((await practice.ask('/lead-stage-pipeline')).body);
    expect(labels).toContain('"label":"Site visit "');
    expect(await findNames(practice, { fields: { status: 'Site visit ' } })).toEqual(['Meera']);
    for (const status of ['Site visit', 'site visit ', ' Site visit ', 'Unheard of']) {
      expect(await search(practice, { fields: { status } })).toMatchObject({
        data: [],
        total_count: 0,
      });
    }
  });

  it('P16 ISO dates in the filters of created_on and performed_at find nothing', async () => {
    const practice = await openPractice();
    const actions = [{ type: '1001', fields: {} }];
    await create(practice, { fields: { phone, name: 'Meera' }, actions });
    const nowMs = practice.clock.now();
    const bothWays = (range: object) => [
      { fields: { created_on: range } },
      { actions: { performed_at: range } },
    ];
    for (const body of bothWays({ from: nowMs, to: nowMs })) {
      expect(await findNames(practice, body)).toEqual(['Meera']);
    }
    const [from, to] = ['2000-01-01T00:00:00Z', '2100-01-01'];
    for (const range of [
      { from, to },
      { from, to: nowMs },
      { from: nowMs, to },
      { from },
      { to },
    ]) {
      for (const body of bothWays(range)) expect(await findNames(practice, body)).toEqual([]);
    }
  });
});
