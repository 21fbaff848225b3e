import { describe, expect, it } from 'vitest';
import { targetName } from '../../../shared/mapping/link-names.ts';
import { suggestMapping } from '../../../shared/mapping/suggest-mapping.ts';
import { catalogueOf } from './header-sets.ts';

type Workspace = Parameters<typeof catalogueOf>[0]['workspace'];

/** Columns given as `[header, ...cells]`; the answer names what each got, in brackets what it was only offered. */
function answersOf(columns: string[][], workspace: Workspace = 'default') {
  const header = columns.map(([name = '']) => name);
  const rows = (columns[0] ?? [])
    .slice(1)
    .map((_, row) => columns.map((column) => column[row + 1] ?? ''));
  const defaults = { zone: 'Asia/Kolkata', country: 'IN' };
  return suggestMapping({ header, rows }, catalogueOf({ workspace }), defaults).columns.map(
    ({ target, proposal }) => target ?? (proposal === null ? null : `(${targetName(proposal)})`),
  );
}

const dates = ['12/03/2026', '25/03/2026', '30/03/2026', '02/04/2026', '16/04/2026'];
const amounts = ['500000', '750000', '1200000', '900000', '650000'];
const phones = ['9810000101', '9810000102', '9810000103', '9810000104', '9810000105'];
const names = ['Asha Rao', 'Ravi Shah', 'Uma Das', 'Dev Patil', 'Lata Bose'];
const links = phones.map((phone) => `https://files.example/${phone}.pdf`);
const strangeWords = ['Registered', 'Attended', 'No show', 'Registered', 'Attended'];

describe('words that only narrow', () => {
  it.each<[string, string[], string | null, Workspace]>([
    ['Preferred Visit Date', [], 'visit_date', 'default'],
    ['Remarks (if any)', [], 'remarks', 'default'],
    ['Any other remarks', [], 'remarks', 'default'],
    ['Requirement Budget', [], 'budget', 'default'],
    ['Villa budget', amounts, 'budget', 'default'],
    ['Villa budget', [], '(budget)', 'default'],
    ['Budget status', amounts, '(status)', 'default'],
    ['Warehouse Phone', phones, '(phone)', 'default'],
    ['Villa phone', phones, '(phone)', 'default'],
    ['Current Vehicle', [], 'current_vehicle', 'large-catalogue'],
    ['Request Date', dates, null, 'email-identifier'],
  ])('%j with cells %j is %j in the workspace %s', (header, cells, answer, workspace) => {
    expect(answersOf([[header, ...cells]], workspace)).toEqual([answer]);
  });
});

describe("the workspace's own words", () => {
  it.each<[string, string[], string | null, Workspace]>([
    ['TestDrivePreferredDate', [], 'test_drive_on', 'large-catalogue'],
    ['TD DATE', dates, 'test_drive_on', 'large-catalogue'],
    ['CLR', [], 'colour', 'large-catalogue'],
    ['EV AMT', amounts, 'exchange_value', 'large-catalogue'],
    ['Visits', ['1', '2', '1', '3', '2'], '(showroom_visits)', 'large-catalogue'],
    ['DP', amounts, 'down_payment', 'large-catalogue'],
    ['EXCH VALUE', [], 'exchange_value', 'large-catalogue'],
    ['Members Covered', [], 'family', 'text-identifier'],
    ['KYC link', links, 'kyc_document', 'text-identifier'],
    ['Class XII %', [], 'marks_percent', 'email-identifier'],
    ['Service date', dates, '(first_service_on)', 'large-catalogue'],
    ['Loan number', [], '(loan_amount)', 'large-catalogue'],
    ['Loan type', [], '(loan_amount)', 'large-catalogue'],
  ])('%j with cells %j is %j in the workspace %s', (header, cells, answer, workspace) => {
    expect(answersOf([[header, ...cells]], workspace)).toEqual([answer]);
  });
});

describe('several names in one header', () => {
  it.each<[string, string | null]>([
    ['Loc / City', 'city'],
    ['Ref. / Source', 'contact_source'],
    ['Name / City', '(name)'],
    ['Father / Husband', null],
  ])('%j is %j', (header, answer) => {
    expect(answersOf([[header]])).toEqual([answer]);
  });

  it('leave the field that another column has to that column', () => {
    expect(answersOf([['Appointment Date'], ['Next Visit / Follow Up On']])).toEqual([
      'visit_date',
      'follow_up',
    ]);
  });
});

describe('people and their phone books', () => {
  it.each<[string, string | null]>([
    ['Seeker Name', 'name'],
    ['Member Mobile', 'phone'],
    ['Guest ID', 'customer_code'],
    ['Cont. Person', 'name'],
    ['FN', 'name'],
    ['TEL;CELL', 'phone'],
    ['EMAIL;INTERNET', 'email'],
    ['Shahar', 'city'],
    ['Dobara call kab', 'follow_up'],
    ['ग्राहकाचे नाव', 'name'],
    ['கைபேசி எண்', 'phone'],
  ])('%j is %j', (header, answer) => {
    expect(answersOf([[header]])).toEqual([answer]);
  });

  it('a mobile is the phone, and not the landline beside it', () => {
    const landlines = ['011-23300101', '', '0831-2330103', '', '022-25500101'];
    const mobiles = phones.map((phone) => `91${phone}`);
    expect(
      answersOf([
        ['Phone', ...landlines],
        ['Mobile', ...mobiles],
      ]),
    ).toEqual([null, 'phone']);
  });

  it("codes that are all the country's own add nothing to the phones", () => {
    const codes = phones.map(() => '+91');
    expect(
      answersOf([
        ['ISD', ...codes],
        ['Mobile', ...phones],
      ]),
    ).toEqual([null, 'phone']);
  });
});

describe('cells', () => {
  it.each<[string, string[], string | null]>([
    ['Website', phones.map((phone) => `shop${phone}.example`), 'website'],
    ['URL', ['http://acme.example', '', 'http://rao.example', '', ''], 'website'],
    ['URL', phones.map((one) => `https://www.linkedin.com/in/${one}`), '(website)'],
    ['Tags', ['VIP', 'Returning', '', 'VIP', ''], 'interests'],
    ['Number', phones, 'phone'],
    ['Attendee Status', strangeWords, '(status)'],
    ['Lead Status', strangeWords, 'status'],
    ['Status', ['completed', 'busy', 'failed', 'completed', 'busy'], '(status)'],
    ['Location', ['Pune', 'Thane', 'Kochi, India', 'Surat', 'Noida'], 'city'],
    ['Location', ['Site office', 'Online', 'Online', 'Cafe', 'Online'], '(city)'],
    ['Consultant', names, '(assignee)'],
    ['Lead Owner', names, 'assignee'],
  ])('of %j, %j, make it %j', (header, cells, answer) => {
    expect(answersOf([[header, ...cells]])).toEqual([answer]);
  });

  it('one school in every row is whose export it is', () => {
    const school = (cells: string[]) =>
      answersOf([['Institute Name', ...cells]], 'email-identifier');
    expect([
      school(phones.map(() => 'Acme Academy')),
      school(['A School', 'B School', 'C School']),
    ]).toEqual([['(school)'], ['school']]);
  });
});

describe('payments (P22)', () => {
  const statuses = ['captured', 'captured', 'failed', 'captured', 'refunded'];
  it('take amount, currency, status and ID of a table of payments', () => {
    const table = [
      ['id', ...phones.map((phone) => `pay_${phone}`)],
      ['amount', ...amounts],
      ['currency', 'INR', 'INR', 'INR', 'INR', 'INR'],
      ['status', ...statuses],
    ];
    expect(answersOf(table)).toEqual([
      'PAYMENT.paymentid',
      'PAYMENT.amount',
      'PAYMENT.currency',
      'PAYMENT.status',
    ]);
  });

  it("leave a deal's amount, currency and stage to the lead", () => {
    const table = [
      ['Deal amount', ...amounts],
      ['Currency', 'INR', 'INR', 'INR', 'INR', 'INR'],
      ['status', 'Fresh', 'Fresh', 'Contacted', 'Fresh', 'Contacted'],
    ];
    expect(answersOf(table)).toEqual(['budget', '(PAYMENT.currency)', 'status']);
  });

  it.each<[string, string[], string]>([
    ['PAYMENT.amount', [], 'PAYMENT.amount'],
    ['Amount Paid', amounts, 'PAYMENT.amount'],
    ['Token Amt Recd', amounts, 'PAYMENT.amount'],
    ['Amount Paid', [], '(PAYMENT.amount)'],
    ['UTR', [], '(PAYMENT.paymentid)'],
  ])('%j alone, with cells %j, is %j', (header, cells, answer) => {
    expect(answersOf([[header, ...cells]])).toEqual([answer]);
  });
});
