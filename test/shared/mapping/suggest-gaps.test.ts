import { describe, expect, it } from 'vitest';
import { targetName } from '../../../shared/mapping/link-names.ts';
import { suggestMapping } from '../../../shared/mapping/suggest-mapping.ts';
import { catalogueOf, type HeaderSet } from './header-sets.ts';

type Workspace = Pick<HeaderSet, 'workspace' | 'fields'>;
const standard: Workspace = { workspace: 'default' };
const large: Workspace = { workspace: 'large-catalogue' };
const school: Workspace = { workspace: 'email-identifier' };
const agency: Workspace = { workspace: 'text-identifier' };

/** Columns given as `[header, ...cells]`; the answer names what each got, in brackets what it was only offered. */
function answersOf(columns: string[][], workspace = standard) {
  const header = columns.map(([name = '']) => name);
  const rows = (columns[0] ?? [])
    .slice(1)
    .map((_, row) => columns.map((column) => column[row + 1] ?? ''));
  const defaults = { zone: 'Asia/Kolkata', country: 'IN' };
  return suggestMapping({ header, rows }, catalogueOf(workspace), defaults).columns.map(
    ({ target, proposal }) => target ?? (proposal === null ? null : `(${targetName(proposal)})`),
  );
}

const dates = ['12/03/2026', '25/03/2026', '30/03/2026', '02/04/2026', '16/04/2026'];
const amounts = ['500000', '750000', '1200000', '900000', '650000'];
const phones = ['9810000101', '9810000102', '9810000103', '9810000104', '9810000105'];
const emails = phones.map((phone) => `lead${phone}@example.com`);
const names = ['Asha Rao', 'Ravi Shah', 'Uma Das', 'Dev Patil', 'Lata Bose'];
const firstNames = names.map((name) => name.split(' ')[0] ?? '');
const lastNames = names.map((name) => name.split(' ')[1] ?? '');
const percents = ['87', '45', '60.5', '72', '91'];
const yesOrNo = ['yes', 'no', 'yes', 'no', 'no'];
const counts = ['1', '2', '3', '2', '4'];
const team = ['asha.rao', 'vikram.singh', 'meera.iyer', 'asha.rao'].map(
  (name) => `${name}@practice.example`,
);

describe('abbreviations and short ways to say it', () => {
  it.each<[string, string[], string | null, Workspace]>([
    ['F/up', dates, 'follow_up', standard],
    ['Nxt F/up', [], 'follow_up', standard],
    ['Next F/up', [], 'follow_up', standard],
    ['F/U', [], 'follow_up', standard],
    ['F/up remarks', [], 'remarks', standard],
    ['C/o', names, null, large],
    ['Bgt.', amounts, 'budget', standard],
    ['Enq. From', ['Website', 'Referral', 'Website', 'Expo 2026'], 'contact_source', standard],
    ['Lead from', ['Radio', 'TV', 'Radio', 'TV', 'TV'], 'contact_source', standard],
    ['Lead from', dates, '(contact_source)', standard],
    ['Lead from', names, '(contact_source)', standard],
    ['Came from', ['Pune', 'Mumbai', 'Pune', 'Thane'], '(contact_source)', standard],
    ['Att. by', names, 'assignee', standard],
    ['Reason (if lost)', [], 'lost_reason', standard],
    ['Reason (if any)', [], '(lost_reason)', standard],
    ['advisor_name', names, 'advisor', agency],
    ['advisor_name', names, '(assignee)', standard],
    ['counsellor name', names, 'counsellor', school],
  ])('%j with cells %j is %j', (header, cells, answer, workspace) => {
    expect(answersOf([[header, ...cells]], workspace)).toEqual([answer]);
  });
});

describe('how much and how many', () => {
  it.each<[string, string[], string | null, Workspace]>([
    ['percentage_12th', percents, 'marks_percent', school],
    ['12th %', percents, 'marks_percent', school],
    ['What percentage did you get in your last exam?', percents, 'marks_percent', school],
    ['Attendance %', percents, '(marks_percent)', school],
    ['Discount percentage', percents, '(marks_percent)', school],
    ['Sum insured required (Rs.)', amounts, 'sum_insured', agency],
    ['Budget (required)', amounts, 'budget', standard],
    ['Budget needed', yesOrNo, '(budget)', standard],
    ['City required', yesOrNo, '(city)', standard],
    ['Model required', yesOrNo, '(model)', large],
    ['Follow-up required', yesOrNo, null, standard],
    ['Phone required', [], null, standard],
    ['How many people will visit?', counts, 'visitors', standard],
    ['How many days till the visit?', counts, null, standard],
    ['How many times have you visited?', [], null, standard],
    ['When will you visit?', dates, 'visit_date', standard],
  ])('%j with cells %j is %j', (header, cells, answer, workspace) => {
    expect(answersOf([[header, ...cells]], workspace)).toEqual([answer]);
  });
});

describe('the second and the others', () => {
  it('"E-mail 2 Address" is the alternate e-mail, if there is a field for it', () => {
    const columns = [
      ['E-mail Address', ...emails],
      ['E-mail 2 Address', ...emails],
    ];
    expect([answersOf(columns, large), answersOf(columns)]).toEqual([
      ['email', 'alternate_email'],
      ['email', null],
    ]);
  });

  it.each<[string, string[], string | null, Workspace]>([
    ['Spouse', names, 'spouse_name', large],
    ['Father', names, 'father_name', large],
    ['Mother', [], '(mother_name)', large],
    ['Father', ['Farmer', 'Teacher', 'Farmer', 'Farmer'], '(father_name)', large],
    ['Spouse', yesOrNo, '(spouse_name)', large],
    ['Spouse', names, null, standard],
    ['Father', phones, '(phone)', large],
  ])('%j with cells %j is %j', (header, cells, answer, workspace) => {
    expect(answersOf([[header, ...cells]], workspace)).toEqual([answer]);
  });

  it('a buyer and a badge do not come between the first and the last name', () => {
    const pair = [
      ['First Name', ...firstNames],
      ['Last Name', ...lastNames],
    ];
    const buyer = pair.map(([header = '', ...cells]) => [`Buyer ${header}`, ...cells.toReversed()]);
    const badge = ['Badge Name', '', '', '', '', ''];
    expect(answersOf([...buyer, badge, ...pair])).toEqual([null, null, null, 'name', 'name']);
  });
});

describe('cells under a header without a name', () => {
  const reasons = ['No Need', 'Too expensive', 'No Need', 'No Need'];
  const withOneMember: Workspace = { workspace: 'default', fields: [] };

  it.each<[string, string[], string | null, Workspace]>([
    ['Unnamed: 6', reasons, 'lost_reason', standard],
    ['Field 7', reasons, 'lost_reason', standard],
    ['Column 3', reasons, 'lost_reason', standard],
    ['', reasons, 'lost_reason', standard],
    ['Unnamed: 6', reasons.slice(1), '(lost_reason)', standard],
    ['Unnamed: 6', team, 'assignee', withOneMember],
    ['Unnamed: 6', team, '(assignee)', standard],
    ['Unnamed: 6', emails, 'email', standard],
  ])('%j over %j is %j', (header, cells, answer, workspace) => {
    expect(answersOf([[header, ...cells]], workspace)).toEqual([answer]);
  });

  it('get no link where another column may be meant for the field', () => {
    expect(
      answersOf([
        ['Reason', 'moved', 'no answer', 'moved', ''],
        ['Unnamed: 6', ...reasons],
      ]),
    ).toEqual(['(lost_reason)', null]);
  });

  it.each([
    ['completed', 'processing', 'completed', 'failed'],
    ['completed', 'on-hold', 'cancelled', 'pending'],
  ])('of orders, %j and others, are no stages of a sale', (...states) => {
    expect(
      answersOf([
        ['order_id', ...counts],
        ['status', ...states],
      ]),
    ).toEqual([null, '(status)']);
  });
});
