import { beforeEach, describe, expect, it } from 'vitest';
import { openPractice } from '../open-practice.ts';
import type { OpenPractice } from '../open-practice.ts';
import { create, expo, findNames, payment, search } from './wire.ts';

const startMs = 1_767_225_600_000;
const minuteMs = 60_000;
const { asha } = expo;
const meera = 'meera.iyer@practice.example';
const leads = [
  { phone: '919000000001', name: 'One', status: 'Site visit ', interests: ['VIP', 'Walk-in'] },
  { phone: '919000000002', name: 'Two', city: 'Pune', assignee: asha, rating: 4, budget: '1000' },
  { phone: '919000000003', name: 'Three', city: 'PUNE', visit_date: startMs, assignee: meera },
];
let practice: OpenPractice;
let ids: string[];

/** Three leads a minute apart, the first with two actions, beside Practice Lead of the fixture. */
beforeEach(async () => {
  practice = await openPractice();
  ids = [];
  for (const fields of leads) {
    const actions = fields.name === 'One' ? [{ type: '1001', fields: {} }, payment] : [];
    ids.push((await create(practice, { fields, actions })).lead_id);
    await practice.clock.advance(minuteMs);
  }
});

type Rule = [rule: string, body: unknown, names: string[]];
const all = ['Three', 'Two', 'One', 'Practice Lead'];

/** Section 10, row by row. */
const rules: Rule[] = [
  ['nothing asked', {}, all],
  ['no field asked', { fields: {} }, all],
  ['no criterion of actions', { actions: {} }, ['One', 'Practice Lead']],
  ['whole values', { fields: { city: 'Pune' } }, ['Three', 'Two', 'Practice Lead']],
  ['case ignored', { fields: { city: 'pUNE' } }, ['Three', 'Two', 'Practice Lead']],
  ['nothing partial', { fields: { city: 'Pun' } }, []],
  ['nothing approximate', { fields: { city: 'Pune ' } }, []],
  ['no pattern', { fields: { city: 'P*' } }, []],
  ['an array is any of', { fields: { name: ['one', 'THREE', 'x'] } }, ['Three', 'One']],
  ['fields combine with and', { fields: { city: 'pune', rating: 4 } }, ['Two']],
  ['arrays combine with and', { fields: { city: ['Pune'], name: ['One', 'Two'] } }, ['Two']],
  ['a number', { fields: { rating: 4 } }, ['Two']],
  ['a number in text', { fields: { rating: '4' } }, []],
  ['one of the tags', { fields: { interests: 'walk-in' } }, ['One']],
  ['any of the tags', { fields: { interests: ['Returning', 'VIP'] } }, ['One']],
  ['an assignee', { fields: { assignee: asha.toUpperCase() } }, ['Two']],
  ['the status byte for byte', { fields: { status: 'Site visit ' } }, ['One']],
  ['the status in another case', { fields: { status: 'site visit ' } }, []],
  ['a status the pipeline lacks', { fields: { status: 'Unheard of' } }, []],
  ['any of some statuses', { fields: { status: ['Fresh', 'fresh'] } }, ['Three', 'Two']],
  [
    'created within, both ends included',
    { fields: { created_on: { from: startMs + minuteMs, to: startMs + 2 * minuteMs } } },
    ['Three', 'Two'],
  ],
  ['created from', { fields: { created_on: { from: startMs + 2 * minuteMs } } }, ['Three']],
  ['created until', { fields: { created_on: { to: startMs - 1 } } }, ['Practice Lead']],
  [
    'created within, by the format',
    { fields: { created_on: { from: '01/01/2026 05:31:00', to: '01/01/2026 05:31:00' } } },
    ['Two'],
  ],
  ['created within, by ISO', { fields: { created_on: { from: '2000-01-01T00:00:00Z' } } }, []],
  ['created within nothing', { fields: { created_on: {} } }, []],
  ['modified within', { fields: { modified_on: { from: startMs, to: startMs } } }, ['One']],
  ['a custom date', { fields: { visit_date: startMs } }, ['Three']],
  ['a custom date within', { fields: { visit_date: { from: startMs, to: startMs } } }, ['Three']],
  ['a custom date by its format', { fields: { visit_date: '01/01/2026' } }, []],
  ['a custom date by ISO', { fields: { visit_date: '2026-01-01T00:00:00Z' } }, []],
  ['no negation', { fields: { city: { not: 'Pune' } } }, []],
  ['a phone by its digits', { fields: { phone: '919000000002' } }, ['Two']],
  ['a phone with its plus', { fields: { phone: '+919000000002' } }, []],
  ['a phone without its code', { fields: { phone: '9000000002' } }, []],
  [
    'any of some phones',
    { fields: { phone: ['919000000003', '919000000001', '1'] } },
    ['Three', 'One'],
  ],
  ['a phone and a name that differ', { fields: { phone: '919000000001', name: 'Two' } }, []],
  ['an unknown API name', { fields: { nonsense: 'x' } }, []],
  ['an API name in another case', { fields: { City: 'Pune' } }, []],
  ['an empty array', { fields: { city: [] } }, []],
  ['an empty array for the identifier', { fields: { phone: [] } }, []],
  ['null', { fields: { city: null } }, []],
  ['a custom action by its bare code', { actions: { type: '1001' } }, ['One', 'Practice Lead']],
  ['a custom action by its full code', { actions: { type: 'ACTION_1001' } }, []],
  ['any of some types', { actions: { type: ['OUTGOING_CALL', 'MISSED_CALL'] } }, ['Practice Lead']],
  ['a type that nobody has', { actions: { type: 'UNHEARD_OF' } }, []],
  ['an author', { actions: { performed_by: meera } }, ['Practice Lead']],
  ['all of it met by one action', { actions: { type: '1001', performed_by: meera } }, []],
  [
    'any of some authors',
    { actions: { type: 'PAYMENT', performed_by: [asha, meera] } },
    ['Practice Lead'],
  ],
  ['performed within', { actions: { performed_at: { from: startMs, to: startMs } } }, ['One']],
  ['performed within, by ISO', { actions: { performed_at: { from: '2000-01-01' } } }, []],
  [
    'fields and actions together',
    { fields: { city: 'Pune' }, actions: { type: '1001' } },
    ['Practice Lead'],
  ],
  ['members it does not know', { name: 'One', filter: {} }, all],
];

describe('section 10: a search of leads', () => {
  it.each(rules)('%s: %j', async (_rule, body, names) => {
    expect(await findNames(practice, body)).toEqual(names);
  });

  it('pages from the newest to the oldest, with the count of all', async () => {
    const page = async (query: string) => {
      const { data, ...rest } = await search(practice, {}, query);
      return { names: data.map(({ fields }) => fields['name']), ...rest };
    };
    expect(await page('')).toEqual({ names: all, total_count: 4, skip: 0, limit: 10 });
    expect(await page('?skip=1&limit=2')).toEqual({
      names: ['Two', 'One'],
      total_count: 4,
      skip: 1,
      limit: 2,
    });
    expect(await page('?skip=3')).toMatchObject({ names: ['Practice Lead'] });
    expect(await page('?skip=4')).toMatchObject({ names: [], total_count: 4, skip: 4 });
    // A lead that is made meanwhile shifts the pages behind it.
    await create(practice, { fields: { phone: '919000000004', name: 'Four' } });
    expect(await page('?skip=1&limit=2')).toMatchObject({ names: ['Three', 'Two'] });
  });

  it('sees a Sync write at once, and an Async one when it was processed', async () => {
    await practice.ask(`/lead/${ids[0]}`, { fields: { city: 'Nashik' } });
    expect(await findNames(practice, { fields: { city: 'Nashik' } })).toEqual(['One']);
    await practice.upsert({ fields: { phone: '919000000002', city: 'Nashik' } });
    expect(await findNames(practice, { fields: { city: 'Nashik' } })).toEqual(['One']);
    await practice.runQueue();
    expect(await findNames(practice, { fields: { city: 'Nashik' } })).toEqual(['Two', 'One']);
  });

  it('section 4: takes up to a hundred values for a field', async () => {
    const names = (count: number) => Array.from({ length: count }, (_one, index) => `N${index}`);
    expect(await findNames(practice, { fields: { name: [...names(99), 'One'] } })).toEqual(['One']);
    const { status } = await practice.ask('/lead/search', { fields: { name: names(101) } });
    expect(status).toBe(400);
  });
});
