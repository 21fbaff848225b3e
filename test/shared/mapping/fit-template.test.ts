import { assert, property, subarray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findProblems } from '../../../shared/mapping/find-problems.ts';
import { fitTemplate } from '../../../shared/mapping/fit-template.ts';
import type { Link, Mapping } from '../../../shared/mapping/mapping.ts';
import type { Template } from '../../../shared/mapping/template.ts';
import { sampleCatalogue } from '../../fakes/sample-catalogue.ts';

const header = ['Mobile', 'First', 'Last', 'Remarks', 'Answer', 'Paid', 'Receipt', 'Mail'];
const note = { action: 'ACTION_1001', field: 'note' };
const links: Link[] = [
  { to: { field: 'phone' }, from: { column: 'Mobile' } },
  { to: { field: 'name' }, from: { join: ['First', 'Last'], with: ' ' } },
  { to: { field: 'contact_source' }, from: { constant: 'Website' } },
  { to: { field: 'email' }, from: { column: 'Mail' }, onUnreadable: 'leave-out' },
  { to: note, from: { column: 'Remarks' } },
  { to: { action: 'ACTION_1001', field: 'result' }, from: { column: 'Answer' } },
  { to: { payment: 'amount' }, from: { column: 'Paid' } },
  { to: { payment: 'currency' }, from: { constant: 'INR' } },
  { to: { payment: 'status' }, from: { constant: 'PENDING' } },
  { to: { payment: 'paymentid' }, from: { column: 'Receipt' } },
];
const template: Template = {
  version: 1,
  name: 'Expo',
  header,
  mapping: {
    version: 1,
    identifier: 'phone',
    zone: 'Asia/Kolkata',
    country: 'IN',
    duplicates: 'merge',
    links,
    actions: [{ action: 'ACTION_1001', when: { column: 'Remarks', is: 'not-empty' } }],
  },
};
const withMapping = (change: Partial<Mapping>): Template => ({
  ...template,
  mapping: { ...template.mapping, ...change },
});
const without = (...names: string[]) => header.filter((column) => !names.includes(column));
const fit = (columns: string[], one = template, catalogue = sampleCatalogue()) =>
  fitTemplate(one, columns, catalogue);

describe('a template made to fit a file', () => {
  it('is the mapping as it was, where file and workspace are as they were', () => {
    expect(fit(header)).toEqual({
      mapping: template.mapping,
      similarity: 1,
      knownColumns: header.length,
      missingColumns: [],
      missingTargets: [],
    });
  });

  it("reads the file's own spelling, in links, joins and conditions", () => {
    const { mapping } = fit(header.map((column) => ` ${column.toUpperCase()}`));
    expect(mapping.links.slice(0, 2).map(({ from }) => from)).toEqual([
      { column: ' MOBILE' },
      { join: [' FIRST', ' LAST'], with: ' ' },
    ]);
    expect(mapping.actions?.[0]?.when).toEqual({ column: ' REMARKS', is: 'not-empty' });
  });

  it('keeps what is left of a join, and no join of nothing', () => {
    const [, name] = fit(without('First')).mapping.links;
    expect(name?.from).toEqual({ join: ['Last'], with: ' ' });
    const { mapping, missingColumns } = fit(without('First', 'Last'));
    expect(mapping.links).not.toContainEqual(expect.objectContaining({ to: { field: 'name' } }));
    expect(missingColumns).toEqual(['First', 'Last']);
  });

  it('never records an action for every row because its condition is gone', () => {
    const { mapping, missingColumns } = fit(without('Remarks'));
    expect([mapping.actions, missingColumns]).toEqual([undefined, ['Remarks']]);
    expect(mapping.links.filter(({ to }) => 'action' in to)).toHaveLength(1);
  });

  it('never records an empty action because all it was to say is gone', () => {
    const always = withMapping({ actions: [{ action: 'ACTION_1001' }] });
    expect(fit(without('Remarks', 'Answer'), always).mapping.actions).toBeUndefined();
    expect(fit(without('Remarks'), always).mapping.actions).toEqual([{ action: 'ACTION_1001' }]);
  });

  it('keeps what is left of a payment, whose rows the check holds (P22)', () => {
    const paid = ({ mapping }: { mapping: Mapping }) =>
      mapping.links.flatMap(({ to }) => ('payment' in to ? [to.payment] : []));
    expect(paid(fit(without('Paid')))).toEqual(['currency', 'status', 'paymentid']);
    expect(paid(fit(without('Receipt')))).toEqual(['amount', 'currency', 'status']);
  });

  it('names columns that only its reading needs, not all that its file had', () => {
    const wide = { ...template, header: [...header, 'Shoe size'] };
    expect(fit(header, wide)).toMatchObject({ similarity: 8 / 9, missingColumns: [] });
  });
});

describe('a template in a workspace that has changed', () => {
  const { fields, actions } = sampleCatalogue();

  it('leaves out what is gone, and names it as a person knows it', () => {
    const now = sampleCatalogue({
      fields: fields.filter(({ apiName }) => apiName !== 'contact_source'),
      actions: actions.map((action) => ({ ...action, fields: action.fields.slice(1) })),
    });
    const { mapping, missingTargets } = fit(header, template, now);
    expect(missingTargets).toEqual(['contact_source', 'ACTION_1001.note']);
    expect(mapping.links).toHaveLength(links.length - 2);
  });

  it('leaves out an action that is gone, also one that has a condition only', () => {
    const bare = withMapping({ links: links.slice(0, 1), actions: [{ action: 'ACTION_1001' }] });
    const { mapping, missingTargets } = fit(header, bare, sampleCatalogue({ actions: [] }));
    expect([mapping.actions, missingTargets]).toEqual([undefined, ['ACTION_1001']]);
  });

  it('knows leads as the workspace does now, whose identifier is never left out', () => {
    const { mapping } = fit(header, template, sampleCatalogue({ identifier: 'email' }));
    const email = mapping.links.find(({ to }) => 'field' in to && to.field === 'email');
    expect([mapping.identifier, email?.onUnreadable]).toEqual(['email', 'hold']);
  });

  it('counts a target that is fed twice once', () => {
    const twice = withMapping({ links: [...links, { to: note, from: { column: 'Mail' } }] });
    expect(fit(header, twice).mapping.links).toEqual(links);
  });
});

it('plans without a problem on any part of its file, but for a missing identifier', () => {
  const { fields, actions } = sampleCatalogue();
  const apiNames = fields.map(({ apiName }) => apiName);
  assert(
    property(subarray(header), subarray(apiNames), subarray(actions), (columns, names, codes) => {
      const catalogue = sampleCatalogue({
        fields: fields.filter(({ apiName }) => apiName === 'phone' || names.includes(apiName)),
        actions: codes,
      });
      const { mapping } = fit(columns, template, catalogue);
      const problems = findProblems(mapping, columns, catalogue);
      const isMapped = columns.includes('Mobile');
      expect(problems.filter((one) => isMapped || !one.startsWith('No column is mapped'))).toEqual(
        [],
      );
    }),
  );
});
