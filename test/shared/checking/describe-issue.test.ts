import { describe, expect, it } from 'vitest';
import { describeIssue, fixesOf, issueNames } from '../../../shared/checking/describe-issue.ts';
import { IssueCode } from '../../../shared/checking/issue-code.ts';
import { issueRules, severityOf } from '../../../shared/checking/issue-rules.ts';
import type { Link, Mapping } from '../../../shared/mapping/mapping.ts';
import { planOf } from '../mapping/plan-of.ts';

const header = ['phone', 'First', 'Last'];
const links: Link[] = [
  { to: { field: 'phone' }, from: { column: 'phone' } },
  {
    to: { field: 'rating' },
    from: { join: ['First', 'Last'], with: ' ' },
    onUnreadable: 'leave-out',
  },
  { to: { action: 'ACTION_1001', field: 'note' }, from: { constant: 'Expo' } },
];
const plan = planOf(header, { links });
const mapping: Mapping = {
  version: 1,
  identifier: 'phone',
  zone: 'Asia/Kolkata',
  country: 'IN',
  links,
};

describe('a problem in words', () => {
  it.each(IssueCode.options)('%s says what telecrm would do and what to do about it', (code) => {
    const { message, fix } = issueRules[code];
    expect([message, fix]).toEqual([
      expect.stringMatching(/^(?:telecrm|[A-Z]).*\.$/s),
      expect.stringMatching(/^[A-Z].*\.$/s),
    ]);
  });

  it('names the column, the field and the text that was read', () => {
    const cells = ['9810000001', 'Meera', 'Rao'];
    expect(describeIssue({ link: 1, code: 'rating-invalid' }, cells, plan, mapping)).toEqual({
      columnIndex: 1,
      column: 'First + Last',
      field: 'rating',
      code: 'rating-invalid',
      severity: 'warning',
      message: 'A rating is a whole number from 1 to 5.',
      value: 'Meera Rao',
    });
  });

  it('of the row itself names no column', () => {
    expect(describeIssue({ link: -1, code: 'row-too-long' }, ['1'], plan, mapping)).toMatchObject({
      columnIndex: null,
      column: '',
      field: '',
      severity: 'error',
      value: '',
    });
  });

  it('of a constant names the constant', () => {
    expect(issueNames(2, mapping)).toEqual({ column: '"Expo"', field: 'ACTION_1001.note' });
  });

  it('holds the row unless its field may be left out; a short row is only told', () => {
    expect([
      severityOf('phone-invalid', plan.links[0]),
      severityOf('rating-invalid', plan.links[1]),
      severityOf('row-too-short', undefined),
      severityOf('row-too-long', undefined),
    ]).toEqual(['error', 'warning', 'warning', 'error']);
  });
});

describe('the fixes of a group', () => {
  const kindsOf = (link: number, code: IssueCode, dateFormats: string[] = []) =>
    fixesOf({ link, code, dateFormats }, mapping).map((fix) =>
      fix.kind === 'duplicates' ? fix.duplicates : fix.kind,
    );

  it.each<[IssueCode, number, string[], string[]]>([
    ['duplicate-in-file', 0, [], ['keep-last', 'keep-first', 'merge', 'send-all']],
    ['date-undecided', 1, ['DD/MM/YYYY', 'MM/DD/YYYY'], ['date-format', 'date-format']],
    ['date-undecided', 1, [], ['leave-out']],
    ['rating-invalid', 1, [], ['leave-out']],
    ['phone-invalid', 0, [], []],
    ['row-too-long', -1, [], []],
    ['payment-incomplete', 2, [], []],
  ])('%s of link %i with formats %j', (code, link, formats, kinds) => {
    expect(kindsOf(link, code, formats)).toEqual(kinds);
  });
});
