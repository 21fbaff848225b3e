import { describe, expect, it } from 'vitest';
import { targetName } from '../../../shared/mapping/link-names.ts';
import { suggestMapping } from '../../../shared/mapping/suggest-mapping.ts';
import { catalogueOf } from './header-sets.ts';

type Workspace = Parameters<typeof catalogueOf>[0]['workspace'];

const defaults = { zone: 'Asia/Kolkata', country: 'IN' };
const suggest = (header: string[], rows: string[][], workspace: Workspace = 'default') =>
  suggestMapping({ header, rows }, catalogueOf({ workspace }), defaults);
/** Columns given as `[header, ...cells]`. */
function suggestColumns(columns: string[][], workspace: Workspace = 'default') {
  const header = columns.map(([name = '']) => name);
  const [, ...first] = columns[0] ?? [];
  const rows = first.map((_, row) => columns.map((column) => column[row + 1] ?? ''));
  return suggest(header, rows, workspace);
}
const outcomesOf = (columns: string[][], workspace?: Workspace) =>
  suggestColumns(columns, workspace).columns.map(({ target, proposal, confidence }) => [
    confidence,
    target ?? (proposal === null ? null : targetName(proposal)),
  ]);

const phones = ['9810000101', '9810000102', '9810000103', '9810000104', '9810000105'];
const emails = phones.map((phone) => `lead${phone}@example.com`);
const names = ['Asha Rao', 'Ravi Shah', 'Uma Das', 'Dev Patil', 'Lata Bose'];
const blanks = ['', '', '', '', ''];

describe('the cells of a column', () => {
  it.each<[string, string[], string, string | null]>([
    ['make a good name certain', ['Phone', ...phones], 'certain', 'phone'],
    ['contradict a name that is not theirs', ['Email', ...names], 'possible', 'email'],
    ['contradict even the exact name', ['email', ...names], 'possible', 'email'],
    ['do not contradict when they are blank', ['E-mail', ...blanks], 'likely', 'email'],
    [
      'may hold a few odd ones',
      ['Mobile', ...phones.slice(1), 'call the office'],
      'likely',
      'phone',
    ],
    [
      'may carry the mark of Meta before a phone',
      ['Column 1', ...phones.map((one) => `p:+91${one}`)],
      'likely',
      'phone',
    ],
    ['speak alone where the header says nothing', ['Column 1', ...emails], 'likely', 'email'],
    ['speak alone of phones, too', ['Xyz', ...phones], 'likely', 'phone'],
    [
      'do not make a number of ten digits a phone',
      ['Xyz', '1000000001', '1000000002', '1000000003', '1000000004', '1000000005'],
      'none',
      null,
    ],
    [
      'name a field by its options',
      ['Column 1', 'Website', 'Referral', 'Walk-in', 'Website', 'Expo 2026'],
      'likely',
      'contact_source',
    ],
    [
      'of one option name none',
      ['Column 1', 'Website', 'Website', 'Website', 'Website', 'Website'],
      'none',
      null,
    ],
    ['that fit two fields name none', ['Column 1', 'Walk-in', 'Walk-in', '', '', ''], 'none', null],
    ['tell a contact that is a phone', ['Contact', ...phones], 'likely', 'phone'],
    [
      'of another list do not spoil a name',
      ['Lead Source', 'Radio', 'Hoarding', 'Radio', 'TV', 'TV'],
      'likely',
      'contact_source',
    ],
    ['above five are no rating', ['Rating', '87', '45', '60', '72', '91'], 'possible', 'rating'],
  ])('%s', (_what, column, confidence, target) => {
    expect(outcomesOf([column])).toEqual([[confidence, target]]);
  });

  it('decide between two names for one field', () => {
    expect(
      outcomesOf([
        ['Phone', ...blanks.slice(1), '9810000109'],
        ['Mobile', ...phones],
      ]),
    ).toEqual([
      ['none', null],
      ['likely', 'phone'],
    ]);
  });

  it('are said in the reason', () => {
    const [column] = suggestColumns([['Mob No', ...phones]]).columns;
    expect(column?.reason).toBe(
      '"Mob No" is another way to say the field "phone". 100 % of its cells are phone numbers.',
    );
  });

  it('find the identifier where no header does', () => {
    expect(
      outcomesOf([
        ['Ad Name', ...phones],
        ['Name', ...names],
      ]),
    ).toEqual([
      ['possible', 'phone'],
      ['certain', 'name'],
    ]);
  });
});

describe('a column of somebody or something else', () => {
  it.each([
    ['Phone', 'Company Phone'],
    ['Phone', 'Spouse mobile'],
    ['Phone', 'Warehouse Phone'],
    ['Phone', 'Phone 1 - Type'],
    ['Email', 'Email Opt Out'],
    ['Email', 'Work email'],
    ['Name', 'Ad Name'],
    ['Name', 'Company Name'],
    ['Lead Status', 'Email Status'],
    ['City', 'Preferred City'],
    ['Assigned To', 'Created By'],
  ])('beside %j, %j gets nothing', (main, other) => {
    const [first, second] = suggest([main, other], []).columns;
    expect([first?.confidence, second?.target]).toEqual(['likely', null]);
  });

  it('gets nothing with confidence when it is alone, either', () => {
    const others = [
      'Company Phone',
      'Warehouse Phone',
      'Spouse email',
      'Nominee Name',
      'Doctor Name',
    ];
    expect(others.map((other) => suggest([other], []).columns[0]?.target)).toEqual(
      others.map(() => null),
    );
  });
});

describe('a date', () => {
  it.each([
    ['Next Follow Up Date & Time', 'follow_up'],
    ['Date of the visit', 'visit_date'],
    ['Follow-up Required', null],
    ['Status Date', null],
    ['Last follow up date', null],
  ])('%j is read as %j', (header, target) => {
    expect(suggest([header], []).columns[0]?.target).toBe(target);
  });
});

describe('a misspelt header', () => {
  it.each([
    ['Moblie', 'phone'],
    ['Emial', 'email'],
    ['Lead Sorce', 'contact_source'],
    ['Budjet', 'budget'],
    ['custname', 'name'],
    ['mobileno', 'phone'],
    ['State', null],
    ['County', null],
    ['Male', null],
  ])('%j is read as %j', (header, target) => {
    expect(suggest([header], []).columns[0]?.target).toBe(target);
  });
});

describe('columns that make one value', () => {
  it('first, middle and last name make the name', () => {
    const { mapping } = suggest(['First Name', 'Middle Name', 'Last Name', 'Phone'], []);
    expect(mapping.links[0]).toEqual({
      to: { field: 'name' },
      from: { join: ['First Name', 'Middle Name', 'Last Name'], with: ' ' },
    });
  });

  it('do not where a column has the name whole', () => {
    expect(
      outcomesOf([
        ['First Name', 'Asha'],
        ['Last Name', 'Rao'],
        ['Full Name', 'Asha Rao'],
      ]),
    ).toEqual([
      ['none', null],
      ['none', null],
      ['likely', 'name'],
    ]);
  });

  it('a calling code goes before phones that lack it, and nowhere else', () => {
    const codes = phones.map(() => '91');
    const joined = suggestColumns([
      ['Country Code', ...codes.slice(1), '971'],
      ['Mobile', ...phones.slice(1), '501234567'],
    ]).mapping.links;
    const whole = suggestColumns([
      ['Country Code', ...codes],
      ['Mobile', ...phones.map((phone) => `91${phone}`)],
    ]).mapping.links;
    expect([joined, whole]).toEqual([
      [{ to: { field: 'phone' }, from: { join: ['Country Code', 'Mobile'], with: '' } }],
      [{ to: { field: 'phone' }, from: { column: 'Mobile' } }],
    ]);
  });
});

describe('the fields of an action', () => {
  it('are named by the words of the action and its field', () => {
    const header = ['Expo conversation - result', 'Expo conversation note'];
    expect(suggest(header, []).columns.map(({ target }) => target)).toEqual([
      'ACTION_1001.result',
      'ACTION_1001.note',
    ]);
  });
});

describe('any header', () => {
  it.each([
    '',
    '---',
    '\ufeffPhone',
    '1. Phone',
    'Phone?',
    'Phone *',
    'x'.repeat(5000),
    'constructor',
    '__proto__',
    '😀',
    'a b '.repeat(500),
  ])('%j is taken without harm', (header) => {
    expect(suggest([header], [['9810000101']]).columns).toHaveLength(1);
  });

  it('a hundred columns against a hundred and twenty fields take no noticeable time', () => {
    const header = Array.from({ length: 100 }, (_, index) => `Mobile note ${index}`);
    const rows = Array.from({ length: 500 }, () =>
      header.map((_, index) => `98100001${index + 10}`),
    );
    const began = process.cpuUsage();
    suggest(header, rows, 'large-catalogue');
    expect(process.cpuUsage(began).user / 1000).toBeLessThan(1500);
  });
});
