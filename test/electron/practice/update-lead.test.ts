import { describe, expect, it } from 'vitest';
import { badRequest, create, expo, refusal, said } from './conformance/wire.ts';
import { openPractice } from './open-practice.ts';
import type { OpenPractice } from './open-practice.ts';

const { phone } = expo;
const first = {
  phone,
  city: 'Pune',
  customer_code: 'C-1',
  interests: ['VIP'],
  status: 'Contacted',
};

async function openWithLead(): Promise<{ practice: OpenPractice; path: string; id: string }> {
  const practice = await openPractice();
  const { lead_id: id } = await create(practice, { fields: first });
  await practice.clock.advance(1000);
  return { practice, path: `/lead/${id}`, id };
}

const fixed = refusal(403, 'INVALID_LEAD', 'Cannot modify lead identifier field');

describe('S3 updates a lead', () => {
  it('in the fields it names, replaces tags, and answers the whole state as S2 shows it', async () => {
    const { practice, path } = await openWithLead();
    const updated = await practice.ask(path, { fields: { city: 'Delhi', interests: ['New'] } });
    expect(said(updated)).toEqual({
      status: 200,
      body: {
        fields: {
          ...first,
          city: 'Delhi',
          interests: ['New'],
          created_on: practice.clock.now() - 1000,
          modified_on: practice.clock.now(),
        },
      },
    });
    expect(said(await practice.ask(path))).toEqual(said(updated));
    expect((await practice.log()).at(-2)).toMatchObject({
      result: { lead: 'updated', dropped: [], actions: [] },
    });
  });

  it.each([
    [{ rating: 6 }, 'Rating must be between 1 and 5'],
    [{ visitors: '3' }, 'Number is invalid'],
    [{ interests: 'VIP' }, 'Tags must be an array'],
    [{ assignee: 'nobody@practice.example' }, 'Team member not found'],
    [{ status: 3 }, 'Status is invalid'],
    [{ status: null }, 'Status is invalid'],
    [{ lost_reason: ['No Need'] }, 'Lost reason is invalid'],
    [{ customer_code: 'C-2' }, 'Field is locked after creation'],
    [{ customer_code: 'C-1' }, 'Field is locked after creation'],
    [{ unheard_of: 1, visitors: '3', rating: 6 }, 'Number is invalid'],
  ])('as a whole or not at all: %j is refused', async (wrong, message) => {
    const { practice, path } = await openWithLead();
    const before = await practice.newLeads();
    const fields = { city: 'Delhi', contact_source: 'Radio', ...wrong };
    expect(said(await practice.ask(path, { fields }))).toEqual(badRequest(message));
    expect(await practice.newLeads()).toEqual(before);
    expect((await practice.log()).at(-1)).toMatchObject({ result: null });
    expect(JSON.stringify((await practice.ask('/custom-fields')).body)).not.toContain('Radio');
  });

  it('only if it exists, names no identifier, and has fields, and says so in this order', async () => {
    const { practice, path } = await openWithLead();
    const cases: [path: string, body: unknown, told: unknown][] = [
      [
        '/lead/none',
        { fields: { phone, rating: 6 } },
        refusal(404, 'LEAD_NOT_FOUND', 'Lead with ID none was not found.'),
      ],
      ['/lead/none', {}, refusal(404, 'LEAD_NOT_FOUND', 'Lead with ID none was not found.')],
      [path, { fields: { rating: 6, phone } }, fixed],
      [path, { fields: { phone: 7 } }, fixed],
      [path, { fields: 'city' }, badRequest('fields is required')],
      [path, {}, badRequest('fields is required')],
    ];
    for (const [at, body, told] of cases) {
      expect(said(await practice.ask(at, body))).toEqual(told);
    }
  });

  it('and does not touch its actions, nor when it was modified if no field was written', async () => {
    const { practice, path } = await openWithLead();
    const before = await practice.newLeads();
    const actions = [{ type: '1001', fields: { note: 'not here' } }];
    for (const fields of [{}, { nonsense: 1 }]) {
      expect(await practice.ask(path, { fields, actions })).toMatchObject({ status: 200 });
    }
    expect(await practice.newLeads()).toEqual(before);
  });
});
