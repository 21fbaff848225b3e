import { describe, expect, it } from 'vitest';
import { acceptValue } from '../../../electron/practice/rules/accept-value.ts';
import { createWorkspaceState } from '../../../electron/practice/workspace/create-workspace-state.ts';
import { defaultWorkspace } from '../../../electron/practice/fixtures/default-workspace.ts';

const workspace = createWorkspaceState(defaultWorkspace);

/** What the workspace would store for each value of this field; undefined for a value that it drops. */
function store(apiName: string, values: readonly unknown[]): unknown[] {
  const field = workspace.fields.get(apiName);
  if (!field) throw new Error(`No field ${apiName}.`);
  return values.map((value) => {
    const accepted = acceptValue(field, value, workspace);
    return accepted.isKept ? accepted.value : undefined;
  });
}

const newYearMs = 1_767_225_600_000;
const kept: [string, unknown[]][] = [
  ['name', ['Meera Iyer', ' blanks ', '', 'é😀']],
  ['email', ['meera@example.com', 'a.b+c@sub.example.co.in']],
  ['visitors', [156, 12.5, 0, -3]],
  ['visit_date', [newYearMs, 0, -1, 1_767_225_600]],
  ['contact_source', ['Website', 'website', 'Never seen']],
  ['interests', [['VIP'], ['VIP', 'New'], []]],
  ['budget', ['1000', '1000.50', '0', '-5']],
  ['website', ['https://example.com', 'http://example.com/a?b=c#d', 'HTTPS://EXAMPLE.com']],
  ['brochure', ['https://cdn.example.com/a.pdf']],
  ['relationship_manager', ['asha.rao@practice.example', 'Asha.Rao@practice.example']],
  ['assignee', ['yusuf.ansari@practice.example']],
  ['rating', [1, 5]],
  ['status', ['Fresh', 'Site visit ', 'Lost']],
  ['lost_reason', ['No Need']],
];
const dropped: [string, unknown[]][] = [
  ['name', [1, true, ['a'], {}, null]],
  ['email', ['', 'meera@', 'a b@example.com', '@example.com', 'a@b', 'a@b..com', 'a@@b.com', 7]],
  ['email', ['a@example.c', 'a@-example.com', '.a@example.com', 'a@exa_mple.com']],
  ['phone', ['', '99999', '+', '00919000000001', '09000000001', '9.19E+11', '919000000001.0']],
  ['phone', ['+91900000000', '+9190000000011', '1234567890123456', '٩١٩٠٠٠٠٠٠٠٠١', null]],
  ['visitors', ['156', '', Number.POSITIVE_INFINITY, null, true]],
  ['visit_date', ['2026-01-01', '1/1/2026', '31/02/2026', '01/01/2026 05:30:00', '', null]],
  ['visit_date', [String(newYearMs), 1.5, 8.64e15 + 1, ' 01/01/2026', '01/01/26']],
  ['follow_up', ['01/01/2026', '01/01/2026 24:00:00', '01/01/2026 10:60:00']],
  ['contact_source', ['', 1, ['Website'], null]],
  ['interests', ['VIP, Returning', 'VIP', [1], [''], [null], {}]],
  ['budget', [1000, '', '₹1,000', '1,000', '1e3', ' 5', '.5', '5.', null]],
  ['website', ['example', 'example.com', 'ftp://example.com', 'https://', 'https://a b.com', '']],
  ['brochure', ['/a.pdf', 'javascript:alert(1)', 'https:example.com']],
  ['relationship_manager', ['', 'nobody@practice.example', ' asha.rao@practice.example', 1]],
  ['assignee', ['bharat.oza@practice.example', 'meera@example.com']],
  ['rating', ['3', 0, 6, 3.5, null]],
  ['status', ['fresh', 'Site visit', 'Old lead', '', 1]],
  ['lost_reason', ['no need', 'Gone to competitor', '']],
];

describe('a value in the practice workspace', () => {
  it.each(kept)('of %s is stored as it was sent: %j', (apiName, values) => {
    expect(store(apiName, values)).toEqual(values);
  });

  it.each(dropped)('of %s is dropped if it does not fit: %j', (apiName, values) => {
    expect(store(apiName, values)).toEqual(values.map(() => undefined));
  });

  it('of phone is stored as country code and number', () => {
    const sent = ['9000000001', '+919000000001', '919000000001', '9123456789', '+14155550123'];
    expect(store('phone', sent)).toEqual([
      '919000000001',
      '919000000001',
      '919000000001',
      '919123456789',
      '14155550123',
    ]);
  });

  it('of date is read in the format of its field and the zone of the workspace', () => {
    expect(store('visit_date', ['29/02/2028'])).toEqual([Date.parse('2028-02-29T00:00:00+05:30')]);
    expect(store('follow_up', ['01/01/2026 05:30:00'])).toEqual([newYearMs]);
  });

  it('of date is read on either side of a change of the clocks', () => {
    const abroad = {
      ...workspace,
      enterprise: { ...workspace.enterprise, zone: 'America/New_York' },
    };
    const rule = { type: 'DATE', dateFormat: 'YYYY-MM-DD HH:mm' } as const;
    const instants = ['2026-03-08 01:59', '2026-03-08 03:00', '2026-11-01 00:30'].map((text) =>
      acceptValue(rule, text, abroad),
    );
    expect(instants).toEqual(
      ['2026-03-08T01:59-05:00', '2026-03-08T03:00-04:00', '2026-11-01T00:30-04:00'].map((iso) => ({
        isKept: true,
        value: Date.parse(iso),
      })),
    );
  });
});
