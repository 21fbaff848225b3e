import { describe, expect, it } from 'vitest';
import type { WireValue } from '../../../shared/fields/field-type.ts';
import { planMapping } from '../../../shared/mapping/mapping-plan.ts';
import { findDropped } from '../../../shared/runs/compare-record.ts';
import { plainMapping } from '../../fakes/check-file.ts';
import { sampleCatalogue } from '../../fakes/sample-catalogue.ts';

const columns = [
  'phone',
  'name',
  'email',
  'rating',
  'status',
  'assignee',
  'budget',
  'visit_date',
  'contact_source',
  'interests',
];
const planned = planMapping(plainMapping(columns), columns, sampleCatalogue());
if (!planned.ok) throw new Error(planned.error.join(' '));
const plan = planned.value;

const sent: Record<string, WireValue> = {
  phone: '919810000101',
  name: 'Asha Rao',
  email: 'asha@example.com',
  rating: 4,
  status: 'Site visit ',
  assignee: 'asha.rao@practice.example',
  budget: '1200000',
  visit_date: 1_763_058_600_000,
  contact_source: 'Referral',
  interests: ['VIP', 'Returning'],
};

function dropped(change: Record<string, unknown>): string[] {
  return findDropped({ fields: sent, actions: [] }, { ...sent, ...change }, plan);
}

describe('a record that was read back', () => {
  it('is whole when every field that was sent is there', () => {
    expect(dropped({})).toEqual([]);
  });

  it.each<[string, Record<string, unknown>]>([
    ['a phone with a plus', { phone: '+919810000101' }],
    ['an amount with decimals', { budget: '1200000.00' }],
    ['an amount as a number', { budget: 1_200_000 }],
    ['tags in another order', { interests: ['Returning', 'VIP'] }],
    ['an e-mail in capitals', { email: 'Asha@Example.com' }],
    ['fields that were not sent', { city: 'Pune', created_on: 1 }],
    ['the assignee under its live name', { assignee: undefined, employeeid: sent['assignee'] }],
  ])('is whole with %s, because telecrm may write it so', (_name, change) => {
    expect(dropped(change)).toEqual([]);
  });

  it.each<[string, Record<string, unknown>, string[]]>([
    ['a missing field', { name: undefined }, ['name']],
    ['an empty field', { email: null }, ['email']],
    ['another value', { rating: 3 }, ['rating']],
    ['another status', { status: 'Fresh' }, ['status']],
    ['a tag too few', { interests: ['VIP'] }, ['interests']],
    ['another day', { visit_date: 1_763_145_000_000 }, ['visit_date']],
    ['several', { name: 'Asha', contact_source: 'Website' }, ['name', 'contact_source']],
  ])('names what differs: %s', (_name, change, expected) => {
    expect(dropped(change)).toEqual(expected);
  });

  it('does not miss a field that the row left empty', () => {
    const { name: _name, ...rest } = sent;
    expect(findDropped({ fields: rest, actions: [] }, { ...rest, name: 'Somebody' }, plan)).toEqual(
      [],
    );
  });
});
