import { describe, expect, it } from 'vitest';
import { openPractice } from '../open-practice.ts';
import type { OpenPractice } from '../open-practice.ts';
import { create, expo, optionsOf, readFields, said, search } from './wire.ts';

const newYearMs = 1_767_225_600_000;
const { phone } = expo;

/** 6.1 row by row: values that are stored and read back as they were sent (6.8). */
const good: [apiName: string, values: unknown[]][] = [
  ['name', ['Meera Iyer', ' blanks ', '', 'मीरा 😀', '1']],
  ['email', ['meera@example.com', 'a.b+c@sub.example.co.in']],
  ['visitors', [156, 12.5, 0, -3]],
  ['visit_date', [newYearMs, 0, -1, 1_767_225_600]],
  ['contact_source', ['Website', 'website', ' Website', 'Never seen']],
  ['interests', [['VIP'], ['VIP', 'New'], []]],
  ['budget', ['1000', '1000.50', '0', '-5']],
  ['website', ['https://example.com', 'http://example.com/a?b=c#d', 'HTTPS://EXAMPLE.com']],
  ['brochure', ['https://cdn.example.com/a.pdf']],
  ['relationship_manager', ['asha.rao@practice.example', 'karan.malhotra@practice.example']],
  ['assignee', ['yusuf.ansari@practice.example']],
  ['rating', [1, 2, 3, 4, 5]],
  ['status', ['Fresh', 'Site visit ', 'Lost']],
  ['lost_reason', ['No Need']],
];

/** 6.1 and 6.6 row by row: values that do not match their type. */
const bad: [apiName: string, values: unknown[]][] = [
  ['name', [1, true, ['a'], {}, null]],
  ['email', ['', 'meera@', 'a b@example.com', '@example.com', 'a@b', 'a@b..com', 'a@@b.com', 7]],
  ['email', ['a@example.c', 'a@-example.com', '.a@example.com', 'a@exa_mple.com', null]],
  ['visitors', ['156', '', null, true, [1]]],
  ['visit_date', ['2026-01-01', '1/1/2026', '31/02/2026', '01/01/2026 05:30:00', '', null]],
  ['visit_date', [String(newYearMs), 1.5, 8.64e15 + 1, ' 01/01/2026', '01/01/26', true]],
  [
    'follow_up',
    ['01/01/2026', '01/01/2026 24:00:00', '01/01/2026 10:60:00', '01.01.2026 10:00:00'],
  ],
  ['follow_up', ['2026-01-01T10:00:00Z', '2026-01-01 10:00:00', '2026-01-01T10:00:00+05:30']],
  ['contact_source', ['', 1, ['Website'], null, {}]],
  ['interests', ['VIP, Returning', 'VIP', [1], [null], {}, null, '']],
  ['budget', [1000, '', '₹1,000', '1,000', '1e3', ' 5', '.5', '5.', null]],
  [
    'website',
    ['example', 'example.com', 'ftp://example.com', 'https://', 'https://a b.com', '', 1],
  ],
  ['brochure', ['/a.pdf', 'javascript:alert(1)', 'https:example.com', null]],
  ['relationship_manager', ['', 'nobody@practice.example', ' asha.rao@practice.example', 1, null]],
  ['assignee', ['bharat.oza@practice.example', 'meera@example.com', '', null]],
  ['rating', ['3', 0, 6, 3.5, null, true]],
  ['status', ['fresh', 'Site visit', 'Old lead', '', 1, null]],
  ['lost_reason', ['no need', 'Gone to competitor', '', null]],
];

/** What a new lead holds of a field after each value was sent for it, with what S1 said. */
async function store(practice: OpenPractice, apiName: string, values: readonly unknown[]) {
  const seen: { stored: unknown; remarked: string[] }[] = [];
  for (const [index, value] of values.entries()) {
    const fields = { phone: `91900000${String(index).padStart(4, '0')}`, [apiName]: value };
    const { lead_id, remarks } = await create(practice, { fields });
    const stored = (await readFields(practice, lead_id))[apiName];
    seen.push({ stored, remarked: remarks.map(({ field }) => field) });
  }
  return seen;
}

describe('a value', () => {
  it.each(good)('of %s that fits is stored as it was sent: %j', async (apiName, values) => {
    const practice = await openPractice();
    expect(await store(practice, apiName, values)).toEqual(
      values.map((value) => ({ stored: value, remarked: [] })),
    );
  });

  it.each(bad)(
    'of %s that does not fit is dropped on create, refused on update: %j',
    async (apiName, values) => {
      const practice = await openPractice();
      const kept = apiName === 'status' ? 'Fresh' : undefined;
      expect(await store(practice, apiName, values)).toEqual(
        values.map(() => ({ stored: kept, remarked: [`fields.${apiName}`] })),
      );
      const { lead_id } = await create(practice, {
        fields: { phone: '919100000000', city: 'Pune' },
      });
      for (const value of values) {
        const fields = { city: 'Delhi', [apiName]: value };
        const { status } = await practice.ask(`/lead/${lead_id}`, { fields });
        // A word that the pipeline does not have is dropped, not refused (S3).
        const isWord = ['status', 'lost_reason'].includes(apiName) && typeof value === 'string';
        expect([value, status]).toEqual([value, isWord ? 200 : 400]);
        const read = await readFields(practice, lead_id);
        expect([value, read['city'], read[apiName]]).toEqual([
          value,
          isWord ? 'Delhi' : 'Pune',
          kept,
        ]);
        await practice.ask(`/lead/${lead_id}`, { fields: { city: 'Pune' } });
      }
    },
  );
});

describe('6.3: a date', () => {
  it('is read in the format of its own field, in the zone of the workspace, and read back as a number', async () => {
    const practice = await openPractice();
    const fields = { phone, visit_date: '29/02/2028', follow_up: '01/01/2026 05:30:00' };
    const { lead_id } = await create(practice, { fields });
    expect(await readFields(practice, lead_id)).toMatchObject({
      visit_date: Date.parse('2028-02-29T00:00:00+05:30'),
      follow_up: newYearMs,
    });
  });
});

describe('6.4: a label', () => {
  it('that is new becomes an option in its own spelling, once, and a dropped one does not', async () => {
    const practice = await openPractice();
    const before = await optionsOf(practice, 'contact_source');
    for (const contact_source of ['WEBSITE', 'WEBSITE', 'Website', ['x'], '']) {
      await practice.process({ fields: { phone, contact_source } });
    }
    await practice.process({ fields: { phone: '1', contact_source: 'Of no lead' } });
    expect(await optionsOf(practice, 'contact_source')).toEqual([...before, 'WEBSITE']);
  });

  it('list on an update takes the place of the old one', async () => {
    const practice = await openPractice();
    const { lead_id } = await create(practice, { fields: { phone, interests: ['VIP'] } });
    await practice.process({ fields: { phone, interests: ['Returning'] } });
    expect(await readFields(practice, lead_id)).toMatchObject({ interests: ['Returning'] });
  });
});

describe('6.6: an empty value', () => {
  it('clears a text and a list of tags, and leaves every other type and null alone', async () => {
    const practice = await openPractice();
    const others = { rating: 3, budget: '5', visitors: 2, website: 'https://a.example' };
    const fields = { phone, ...others, name: 'Meera', city: 'Pune', interests: ['VIP'] };
    const { lead_id } = await create(practice, { fields });
    const blank = Object.fromEntries(Object.keys(others).map((apiName) => [apiName, '']));
    await practice.process({ fields: { phone, ...blank, name: null, city: '', interests: [] } });
    expect(await readFields(practice, lead_id)).toEqual({
      ...fields,
      status: 'Fresh',
      city: '',
      interests: [],
    });
  });
});

describe('6.7: a field that is locked after creation', () => {
  it('is stored on create, dropped in silence by Async, and refused by a Sync update', async () => {
    const practice = await openPractice();
    const { lead_id } = await create(practice, { fields: { phone, customer_code: 'C1' } });
    await practice.process({ fields: { phone, customer_code: 'C2', city: 'Pune' } });
    const update = { fields: { customer_code: 'C3', city: 'Delhi' } };
    expect(await practice.ask(`/lead/${lead_id}`, update)).toMatchObject({
      status: 400,
      body: { error: { code: 'BAD_REQUEST' } },
    });
    expect(await readFields(practice, lead_id)).toMatchObject({
      customer_code: 'C1',
      city: 'Pune',
    });
    await practice.process({ fields: { phone: '919000000002', customer_code: 'C2' } });
    expect(await search(practice, { fields: { customer_code: 'C2' } })).toMatchObject({
      total_count: 1,
    });
  });
});

describe('6.8: a read', () => {
  it('shows every type as documented, with both system dates, in S2, S3 and S4 alike', async () => {
    const practice = await openPractice();
    const createdMs = practice.clock.now();
    const sent = { name: 'Meera', rating: 4, visitors: 2.5, budget: '1000.50', interests: ['VIP'] };
    const fields = {
      phone: '+919000000001',
      visit_date: '01/01/2026',
      assignee: expo.asha,
      ...sent,
    };
    const { lead_id } = await create(practice, { fields });
    await practice.clock.advance(1000);
    const read = {
      fields: {
        ...sent,
        phone,
        assignee: expo.asha,
        city: 'Pune',
        status: 'Fresh',
        visit_date: Date.parse('2026-01-01T00:00:00+05:30'),
        created_on: createdMs,
        modified_on: createdMs + 1000,
      },
    };
    const update = { fields: { city: 'Pune' }, actions: [{ type: '1001' }] };
    const answer = { status: 200, body: read };
    expect(said(await practice.ask(`/lead/${lead_id}`, update))).toEqual(answer);
    expect(said(await practice.ask(`/lead/${lead_id}`))).toEqual(answer);
    expect((await search(practice, { fields: { phone } })).data).toEqual([read]);
  });

  it('of a search can tell the ID, the status and the assignee beside the fields, by a switch', async () => {
    const practice = await openPractice();
    const { lead_id } = await create(practice, { fields: { phone, assignee: expo.asha } });
    const found = async () => (await search(practice, { fields: { phone } })).data[0];
    expect(Object.keys((await found()) ?? {})).toEqual(['fields']);
    await practice.control('settings', { searchReturnsId: true });
    expect(await found()).toMatchObject({ id: lead_id, status: 'Fresh', employeeid: expo.asha });
  });
});
