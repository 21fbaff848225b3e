import { describe, expect, it } from 'vitest';
import { findProblems } from '../../../shared/mapping/find-problems.ts';
import type { Link, Mapping } from '../../../shared/mapping/mapping.ts';
import { sampleCatalogue } from '../../fakes/sample-catalogue.ts';

const header = ['Mobile', 'Mail', 'Remarks'];
const phone: Link = { to: { field: 'phone' }, from: { column: 'Mobile' } };
const mapping = (change: Partial<Mapping> = {}): Mapping => ({
  version: 1,
  identifier: 'phone',
  zone: 'Asia/Kolkata',
  country: 'IN',
  links: [phone],
  ...change,
});
const withLinks = (...links: Link[]) => mapping({ links: [phone, ...links] });
const problemsOf = (one: Mapping) => findProblems(one, header, sampleCatalogue());

describe('a mapping that fits', () => {
  const payment = (member: 'amount' | 'currency' | 'status', constant: string): Link => ({
    to: { payment: member },
    from: { constant },
  });
  it.each<[string, Mapping]>([
    ['its identifier alone', mapping()],
    ['a join as identifier', mapping({ links: [{ ...phone, from: { join: header, with: '' } }] })],
    ['a lower-case country', mapping({ country: 'in' })],
    ['one column for two fields', withLinks({ to: { field: 'name' }, from: { column: 'Mobile' } })],
    [
      'an action',
      withLinks({ to: { action: 'ACTION_1001', field: 'note' }, from: { column: 'Remarks' } }),
    ],
    ['an action without fields', mapping({ actions: [{ action: 'ACTION_1001' }] })],
    [
      'a whole payment',
      withLinks(payment('amount', '1'), payment('currency', 'INR'), payment('status', 'PENDING')),
    ],
    [
      'half a payment, for which the check holds the rows that have it',
      withLinks({ to: { payment: 'amount' }, from: { column: 'Mail' } }),
    ],
  ])('has no problem: %s', (_, one) => {
    expect(problemsOf(one)).toEqual([]);
  });
});

describe('a mapping that does not fit', () => {
  it.each<[string, Mapping, string[]]>([
    [
      'has no identifier',
      mapping({ links: [] }),
      [
        'No column is mapped to "phone", by which the workspace knows a lead; without it telecrm would discard every row.',
      ],
    ],
    [
      'knows leads by another field',
      mapping({ identifier: 'email' }),
      ['The workspace knows a lead by "phone", the mapping by "email".'],
    ],
    [
      'leaves the identifier out of some rows',
      mapping({ links: [{ ...phone, onUnreadable: 'leave-out' }] }),
      ['"phone" makes a lead unique and cannot be left out.'],
    ],
    [
      'reads columns that are not there, each named once',
      mapping({
        links: [
          phone,
          { to: { field: 'name' }, from: { join: ['First', 'Last', 'First'], with: ' ' } },
        ],
        actions: [{ action: 'ACTION_1001', when: { column: 'Note', is: 'not-empty' } }],
      }),
      [
        'The file has no column "First".',
        'The file has no column "Last".',
        'The file has no column "Note".',
      ],
    ],
    [
      'differs from a column in case only',
      withLinks({ to: { field: 'name' }, from: { column: 'mail' } }),
      ['The file has no column "mail".'],
    ],
    [
      'writes an unknown field, by case even',
      withLinks({ to: { field: 'Name' }, from: { column: 'Mail' } }),
      ['The workspace has no field "Name" that can be written.'],
    ],
    [
      'writes what telecrm sets itself',
      withLinks({ to: { field: 'created_on' }, from: { column: 'Mail' } }),
      ['The workspace has no field "created_on" that can be written.'],
    ],
    [
      'writes unknown actions',
      mapping({
        links: [phone, { to: { action: 'ACTION_9', field: 'note' }, from: { column: 'Mail' } }],
        actions: [{ action: 'ACTION_9' }, { action: 'ACTION_8' }],
      }),
      [
        'The workspace has no action ACTION_9 that can be written.',
        'The workspace has no action ACTION_8 that can be written.',
      ],
    ],
    [
      'writes an unknown field of an action',
      withLinks({ to: { action: 'ACTION_1001', field: 'Note' }, from: { column: 'Mail' } }),
      ['The action ACTION_1001 (Conversation) has no field "Note".'],
    ],
    [
      'feeds a field twice',
      withLinks(
        { to: { field: 'name' }, from: { column: 'Mail' } },
        { to: { field: 'name' }, from: { constant: 'x' } },
        { to: { field: 'name' }, from: { column: 'Remarks' } },
      ),
      ['Two columns are mapped to "name".'],
    ],
    [
      'gives an action two conditions',
      mapping({ actions: [{ action: 'ACTION_1001' }, { action: 'ACTION_1001' }] }),
      ['The action ACTION_1001 has two conditions.'],
    ],
    [
      'misspells zones, countries and formats',
      mapping({
        zone: 'Asia/Kolkatta',
        country: 'XX',
        links: [
          { ...phone, country: 'QQ' },
          {
            to: { field: 'visit_date' },
            from: { column: 'Mail' },
            dateFormat: 'DD/MM',
            zone: 'IST+5',
          },
        ],
      }),
      [
        'There is no time zone "Asia/Kolkatta"; write it like Asia/Kolkata.',
        'There is no time zone "IST+5"; write it like Asia/Kolkata.',
        'There is no country "XX"; write two letters like IN.',
        'There is no country "QQ"; write two letters like IN.',
        'The date format "DD/MM" names no whole date; write it like DD/MM/YYYY.',
      ],
    ],
  ])('%s', (_, one, problems) => {
    expect(problemsOf(one)).toEqual(problems);
  });
});
