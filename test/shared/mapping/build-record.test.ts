import { describe, expect, it } from 'vitest';
import { buildRecord, isRepeatable } from '../../../shared/mapping/build-record.ts';
import type { Link, Mapping } from '../../../shared/mapping/mapping.ts';
import { planOf } from './plan-of.ts';

const header = ['phone', 'a', 'b', 'c'];
const phone: Link = { to: { field: 'phone' }, from: { column: 'phone' } };
const read = (cells: string[], links: Link[], actions?: Mapping['actions']) =>
  buildRecord(cells, planOf(header, { links: [phone, ...links], ...(actions && { actions }) }));
/** The fields beside the phone, or the codes of the issues. */
const fieldsOf = (cells: string[], ...links: Link[]) => {
  const { record, issues } = read(['9810000001', ...cells], links);
  const { phone: _, ...fields } = record.fields;
  return issues.length > 0 ? issues.map(({ link, code }) => `${link} ${code}`) : fields;
};

describe('a row seen through a mapping', () => {
  it('has each value in the form in which it leaves', () => {
    const links: Link[] = [
      { to: { field: 'rating' }, from: { column: 'a' } },
      { to: { field: 'budget' }, from: { column: 'b' } },
      { to: { field: 'interests' }, from: { column: 'c' } },
    ];
    expect(read(['98100 00001', '4', '₹1,20,000', ' VIP ,Returning,'], links)).toEqual({
      record: {
        fields: {
          phone: '919810000001',
          rating: 4,
          budget: '120000',
          interests: ['VIP', 'Returning'],
        },
        actions: [],
      },
      issues: [],
    });
  });

  const name = { field: 'name' };
  it.each<[string, string[], Link, ReturnType<typeof fieldsOf>]>([
    ['a cell', ['Meera'], { to: name, from: { column: 'a' } }, { name: 'Meera' }],
    ['nothing for an empty cell', [' \t'], { to: name, from: { column: 'a' } }, {}],
    ['nothing for a missing cell', [], { to: name, from: { column: 'c' } }, {}],
    ['a constant', [''], { to: name, from: { constant: 'Expo' } }, { name: 'Expo' }],
    ['nothing for a blank constant', [''], { to: name, from: { constant: ' ' } }, {}],
    [
      'columns joined',
      ['Meera', 'Rao'],
      { to: name, from: { join: ['a', 'b'], with: ' ' } },
      { name: 'Meera Rao' },
    ],
    [
      'columns joined without the empty ones',
      ['Meera', ' ', 'Rao'],
      { to: name, from: { join: ['a', 'b', 'c'], with: ', ' } },
      { name: 'Meera, Rao' },
    ],
    [
      'nothing for a join of empty cells',
      ['', ' '],
      { to: name, from: { join: ['a', 'b'], with: '-' } },
      {},
    ],
    [
      'an issue for what cannot be read',
      ['6'],
      { to: { field: 'rating' }, from: { column: 'a' } },
      ['1 rating-invalid'],
    ],
    [
      'an issue for a constant that cannot be read',
      [''],
      { to: { field: 'rating' }, from: { constant: '6' } },
      ['1 rating-invalid'],
    ],
    [
      'tags by another separator',
      ['VIP;Returning'],
      { to: { field: 'interests' }, from: { column: 'a' }, separator: ';' },
      { interests: ['VIP', 'Returning'] },
    ],
    [
      'money with a decimal comma',
      ['1.200,50'],
      { to: { field: 'budget' }, from: { column: 'a' }, decimal: ',' },
      { budget: '1200.50' },
    ],
    [
      'a date in its own zone',
      ['31/12/2026'],
      { to: { field: 'visit_date' }, from: { column: 'a' }, dateFormat: 'DD/MM/YYYY', zone: 'UTC' },
      { visit_date: Date.UTC(2026, 11, 31) },
    ],
  ])('has %s', (_, cells, link, expected) => {
    expect(fieldsOf(cells, link)).toEqual(expected);
  });

  it.each<[string, string, ReturnType<typeof fieldsOf>]>([
    ['a label', 'New', { status: 'Fresh' }],
    ['a label although blanks surround it', ' New ', { status: 'Fresh' }],
    ['a label of its own for the text with blanks', 'Old ', ['1 status-archived']],
    ['nothing where the map says so', 'n/a', {}],
    ['nothing where the label is blank', 'none', {}],
    ['a label for an empty cell', '', { status: 'Site visit ' }],
    ['what the map does not know, as it is', 'Fresh', { status: 'Fresh' }],
    ['an issue for what neither knows', 'Newish', ['1 status-unknown']],
  ])('has, by a map of values, %s', (_, cell, expected) => {
    const values = {
      New: 'Fresh',
      'Old ': 'Old lead',
      Old: 'Fresh',
      'n/a': null,
      none: ' ',
      '': 'Site visit',
    };
    const link: Link = { to: { field: 'status' }, from: { column: 'a' }, values };
    expect(fieldsOf([cell], link)).toEqual(expected);
  });

  it.each<[string, string]>([
    ['', 'identifier-missing'],
    ['  ', 'identifier-missing'],
    ['12ab', 'phone-invalid'],
  ])('without a readable identifier has one issue for it: %j', (cell, code) => {
    expect(read([cell], [])).toEqual({
      record: { fields: {}, actions: [] },
      issues: [{ link: 0, code }],
    });
  });
});

describe('an action', () => {
  const note: Link = { to: { action: 'ACTION_1001', field: 'note' }, from: { column: 'a' } };
  const result: Link = { to: { action: 'ACTION_1001', field: 'result' }, from: { column: 'b' } };
  const fixed: Link = { ...result, from: { constant: 'Interested' } };
  const whenC: Mapping['actions'] = [
    { action: 'ACTION_1001', when: { column: 'c', is: 'not-empty' } },
  ];
  const always: Mapping['actions'] = [{ action: 'ACTION_1001' }];
  const actionOf = (cells: string[], links: Link[], actions?: Mapping['actions']) =>
    read(['9810000001', ...cells], links, actions).record.actions.map(({ fields }) => fields);

  it.each<[string, string[], Link[], Mapping['actions'], object[]]>([
    ['with a cell', ['Hi', ''], [note, result], undefined, [{ note: 'Hi' }]],
    ['not without one', ['', ' '], [note, result], undefined, []],
    ['not for a constant alone', ['', ''], [note, fixed], undefined, []],
    [
      'with its constant',
      ['Hi', ''],
      [note, fixed],
      undefined,
      [{ note: 'Hi', result: 'Interested' }],
    ],
    ['when its condition is met', ['', '', 'x'], [fixed], whenC, [{ result: 'Interested' }]],
    ['not when it is not met', ['Hi', '', ' '], [note], whenC, []],
    ['for every row when it says so', ['', ''], [note], always, [{}]],
  ])('is recorded %s', (...[, cells, links, actions, expected]) => {
    expect(actionOf(cells, links, actions)).toEqual(expected);
  });

  it('is recorded once, whatever the order of its links', () => {
    const { record } = read(['9810000001', 'Hi', 'Interested'], [result, note]);
    expect(record.actions).toEqual([
      { code: 'ACTION_1001', fields: { result: 'Interested', note: 'Hi' } },
    ]);
  });

  it('makes a record one that must not be sent twice', () => {
    expect(isRepeatable(read(['9810000001', 'Hi'], [note]).record)).toBe(false);
    expect(isRepeatable(read(['9810000001', ''], [note]).record)).toBe(true);
  });
});

describe('a payment', () => {
  const links: Link[] = [
    { to: { payment: 'amount' }, from: { column: 'a' }, decimal: ',' },
    { to: { payment: 'currency' }, from: { column: 'b' } },
    { to: { payment: 'status' }, from: { constant: 'completed' } },
    { to: { payment: 'paymentid' }, from: { column: 'c' } },
  ];
  const whole = { amount: '1200.50', currency: 'INR', status: 'COMPLETED' };

  it.each<[string, string[], object | string[]]>([
    ['is whole', ['1.200,50', 'inr', ''], whole],
    ['may have an ID', ['1.200,50', 'INR', ' 7 '], { ...whole, paymentid: '7' }],
    ['is none when its cells are empty', ['', ' ', ''], []],
    ['needs its currency', ['1200', '', ''], ['1 payment-incomplete']],
    ['needs its amount', ['', 'INR', ''], ['1 payment-incomplete']],
    ['needs more than an ID', ['', '', '7'], ['1 payment-incomplete']],
    ['needs an amount above 0', ['0', 'INR', ''], ['1 payment-invalid']],
    ['needs a currency that telecrm knows', ['12', 'Rupees', ''], ['2 payment-invalid']],
    ['names each member that is wrong', ['x', 'y', ''], ['1 payment-invalid', '2 payment-invalid']],
  ])('%s', (_, cells, expected) => {
    const { record, issues } = read(['9810000001', ...cells], links);
    const [payment] = record.actions;
    const said = issues.map(({ link, code }) => `${link} ${code}`);
    expect(payment ? payment.fields : said).toEqual(expected);
  });
});
