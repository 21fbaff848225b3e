import { expect, it } from 'vitest';
import { listTargets } from '../../../renderer/state/list-targets.ts';
import { sampleCatalogue } from '../../fakes/sample-catalogue.ts';

it('every field, action field and payment member is offered once, by the name the check uses', () => {
  const names = listTargets(sampleCatalogue()).map(({ name }) => name);
  expect(names).toEqual([
    ...sampleCatalogue().fields.map(({ apiName }) => apiName),
    'ACTION_1001.note',
    'ACTION_1001.result',
    'PAYMENT.amount',
    'PAYMENT.currency',
    'PAYMENT.status',
    'PAYMENT.paymentid',
  ]);
});

it('a field says its kind, what makes a lead unique, and its description', () => {
  const catalogue = sampleCatalogue();
  const [phone] = catalogue.fields.filter(({ apiName }) => apiName === 'phone');
  const fields = phone ? [{ ...phone, description: 'Mobile of the buyer' }] : [];
  const [target] = listTargets({ ...catalogue, fields });
  expect(target?.hint).toBe('phone · makes a lead unique · Mobile of the buyer');
});

it('an action field is known by its action and its own name', () => {
  const note = listTargets(sampleCatalogue()).find(({ name }) => name === 'ACTION_1001.note');
  expect(note).toEqual({
    name: 'ACTION_1001.note',
    to: { action: 'ACTION_1001', field: 'note' },
    group: 'Conversation',
    type: 'text',
    labels: [],
    isDecimal: false,
    hint: 'Conversation › note: text',
  });
});

it.each([
  ['contact_source', ['Website', 'Referral'], false],
  ['interests', ['VIP', 'Returning'], false],
  ['status', ['Fresh', 'Site visit '], false],
  ['assignee', ['asha.rao@practice.example'], false],
  ['ACTION_1001.result', ['Interested'], false],
  ['city', [], false],
  ['budget', [], true],
  ['PAYMENT.amount', [], true],
])('%s knows the values it may have', (name, labels, isDecimal) => {
  const target = listTargets(sampleCatalogue()).find((one) => one.name === name);
  expect(target).toMatchObject({ labels, isDecimal });
});

it('a payment knows the currencies and states that telecrm knows', () => {
  const labelsOf = (name: string) =>
    listTargets(sampleCatalogue()).find((one) => one.name === name)?.labels;
  expect(labelsOf('PAYMENT.currency')).toContain('INR');
  expect(labelsOf('PAYMENT.status')).toContain('COMPLETED');
});
