import { describe, expect, it } from 'vitest';
import { readGroups } from '../../../electron/checking/read-check.ts';
import { IssueCode } from '../../../shared/checking/issue-code.ts';
import type { Catalogue, FieldDefinition } from '../../../shared/fields/catalogue.ts';
import type { Link } from '../../../shared/mapping/mapping.ts';
import { sampleCatalogue } from '../../fakes/sample-catalogue.ts';
import { openCheck, rowsByCode, rowsByState } from './open-check.ts';

const columns = [
  'phone',
  'name',
  'email',
  'rating',
  'status',
  'assignee',
  'city',
  'budget',
  'visit_date',
  'contact_source',
  'interests',
  'score',
  'site',
  'lost_reason',
  'born',
  'amount',
  'currency',
  'paid',
];

type Cells = Partial<Record<(typeof columns)[number], string>>;

/** One row for each problem that a row can have by itself. */
const faults: [IssueCode, Cells][] = [
  ['identifier-missing', { phone: ' ' }],
  ['phone-invalid', { phone: '12ab' }],
  ['phone-destroyed', { phone: '9.19E+11' }],
  ['email-invalid', { email: 'meera@' }],
  ['number-invalid', { score: 'ten' }],
  ['rating-invalid', { rating: '6' }],
  ['money-invalid', { budget: 'a lot' }],
  ['date-format', { visit_date: '2026-12-31' }],
  ['date-impossible', { visit_date: '31/02/2026' }],
  ['date-undecided', { born: '01/02/1990' }],
  ['url-invalid', { site: 'not a site' }],
  ['dropdown-unknown', { contact_source: 'Radio' }],
  ['tags-unknown', { interests: 'VIP, Unheard' }],
  ['status-unknown', { status: 'Unheard' }],
  ['status-archived', { status: 'Old lead' }],
  ['lost-reason-unknown', { lost_reason: 'Unheard' }],
  ['lost-reason-archived', { lost_reason: 'Old reason' }],
  ['member-unknown', { assignee: 'nobody@practice.example' }],
  ['text-too-long', { city: 'Thiruvananthapuram' }],
  ['text-damaged', { city: 'Pu\0ne' }],
  ['record-too-big', { name: 'x'.repeat(1_000_000) }],
  ['payment-incomplete', { amount: '100' }],
  ['payment-invalid', { amount: '-1', currency: 'INR', paid: 'COMPLETED' }],
];

const field = (apiName: string, type: FieldDefinition['type']): FieldDefinition => ({
  apiName,
  type,
  description: '',
  isIdentifier: false,
  lockAfterCreate: false,
  options: [],
  maxLength: null,
});

function catalogue(): Catalogue {
  const { fields, ...sample } = sampleCatalogue();
  return {
    ...sample,
    archivedLostReasons: ['Old reason'],
    fields: [
      ...fields.map((one) => (one.apiName === 'city' ? { ...one, maxLength: 10 } : one)),
      field('score', 'number'),
      field('site', 'website'),
      field('lost_reason', 'lost-reason'),
      field('born', 'date'),
    ],
  };
}

const payments: Record<string, Link['to']> = {
  amount: { payment: 'amount' },
  currency: { payment: 'currency' },
  paid: { payment: 'status' },
};

const links = columns.map((column): Link => ({
  to: payments[column] ?? { field: column },
  from: { column },
}));

const line = (cells: Cells, index: number) =>
  columns
    .map((column) => cells[column] ?? (column === 'phone' ? `${919810000000 + index}` : ''))
    .map((cell) => `"${cell}"`)
    .join(',');

/** The faults from row 2, then rows whose fault is their shape or their neighbour. */
function buildFile(): string {
  const proof = faults.length;
  return [
    columns.join(','),
    ...faults.map(([, cells], index) => line({ name: 'Meera', ...cells }, index)),
    line({ visit_date: '31/12/2026' }, proof),
    line({ visit_date: '30/11/2026' }, proof + 1),
    `${line({}, proof + 2)},surplus`,
    `${919810000000 + proof + 3},Meera`,
    line({ name: 'first' }, proof + 4),
    line({ name: 'again' }, proof + 4),
  ].join('\r\n');
}

describe('a file with every problem there is', () => {
  it('has each of them named in its own rows, and holds those rows', async () => {
    const check = await openCheck(buildFile(), { mapping: { links }, catalogue: catalogue() });
    const first = faults.length + 2;
    expect(rowsByCode(check)).toEqual({
      ...Object.fromEntries(faults.map(([code], index) => [code, [index + 2]])),
      'row-too-long': [first + 2],
      'row-too-short': [first + 3],
      'duplicate-in-file': [first + 4, first + 5],
    });
    expect(Object.keys(rowsByCode(check)).sort()).toEqual([...IssueCode.options].sort());
    expect(rowsByState(check)).toEqual({
      ready: [first, first + 1, first + 3],
      held: [...faults.map((_, index) => index + 2), first + 2, first + 4, first + 5],
      excluded: [],
    });
  });

  it('is told what each problem means, with the cell as an example', async () => {
    const check = await openCheck('phone,email\n919810000001,meera@\n919810000002,rao\n');
    expect(readGroups(check.store, check.run)).toEqual([
      {
        link: 1,
        column: 'email',
        field: 'email',
        code: 'email-invalid',
        severity: 'error',
        count: 2,
        message: 'Not an e-mail address.',
        examples: [
          { row: 2, value: 'meera@' },
          { row: 3, value: 'rao' },
        ],
        fixes: [{ kind: 'leave-out', text: 'Leave this field out of these rows', link: 1 }],
      },
    ]);
  });

  it('holds no row for a cell whose field may be left out', async () => {
    const check = await openCheck('phone,email\n919810000001,meera@\n', {
      mapping: {
        links: [
          { to: { field: 'phone' }, from: { column: 'phone' } },
          { to: { field: 'email' }, from: { column: 'email' }, onUnreadable: 'leave-out' },
        ],
      },
    });
    const [group] = readGroups(check.store, check.run);
    expect([group?.severity, rowsByState(check).ready]).toEqual(['warning', [2]]);
  });
});
