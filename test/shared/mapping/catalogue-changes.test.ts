import { describe, expect, it } from 'vitest';
import type { Catalogue, FieldDefinition } from '../../../shared/fields/catalogue.ts';
import { findCatalogueChanges } from '../../../shared/mapping/catalogue-changes.ts';
import type { Mapping } from '../../../shared/mapping/mapping.ts';
import { sampleCatalogue } from '../../fakes/sample-catalogue.ts';

const fields = ['phone', 'name', 'status', 'assignee', 'contact_source', 'city'];
const mapping: Mapping = {
  version: 1,
  identifier: 'phone',
  zone: 'Asia/Kolkata',
  country: 'IN',
  links: [
    ...fields.map((field) => ({ to: { field }, from: { column: field } })),
    { to: { action: 'ACTION_1001', field: 'result' }, from: { column: 'result' } },
    { to: { payment: 'amount' as const }, from: { column: 'amount' } },
  ],
  actions: [{ action: 'ACTION_1001' }],
};

/** The sample workspace after one field has changed. */
function withField(apiName: string, change: Partial<FieldDefinition>): Catalogue {
  const sample = sampleCatalogue();
  return {
    ...sample,
    fields: sample.fields.map((one) => (one.apiName === apiName ? { ...one, ...change } : one)),
  };
}

function withoutField(apiName: string): Catalogue {
  const sample = sampleCatalogue();
  return { ...sample, fields: sample.fields.filter((one) => one.apiName !== apiName) };
}

const changesTo = (now: Catalogue) => findCatalogueChanges(mapping, sampleCatalogue(), now);

describe('a workspace that has changed since the check', () => {
  it.each<[string, Catalogue, string[]]>([
    ['not at all', sampleCatalogue({ readAtMs: 5, workspaceName: 'New name' }), []],
    ['in a field nobody maps', withoutField('rating'), []],
    [
      'in its labels, by more of them',
      withField('contact_source', { options: ['Website', 'Referral', 'Radio'] }),
      [],
    ],
    [
      'in its identifier',
      sampleCatalogue({ identifier: 'email' }),
      ['Leads are now known by "email" instead of "phone".'],
    ],
    ['by a field renamed', withField('city', { apiName: 'City' }), ['"city" is gone.']],
    [
      'by another type',
      withField('city', { type: 'number' }),
      ['"city" was of type text and is now number.'],
    ],
    [
      'by a label less',
      withField('contact_source', { options: ['Website'] }),
      ['"Referral" is no longer a value of contact_source.'],
    ],
    [
      'by a shorter text',
      withField('city', { maxLength: 10 }),
      ['"city" may now have 10 characters only.'],
    ],
    [
      'by a lock',
      withField('city', { lockAfterCreate: true }),
      ['"city" can no longer be changed once a lead has it.'],
    ],
    [
      'by a status less',
      sampleCatalogue({ statuses: ['Fresh'] }),
      ['"Site visit " is no longer a value of status.'],
    ],
    [
      'by a member less',
      sampleCatalogue({ members: [] }),
      ['"asha.rao@practice.example" is no longer a value of team member.'],
    ],
    ['by a lost reason nobody maps', sampleCatalogue({ lostReasons: [] }), []],
    [
      'by an action less',
      sampleCatalogue({ actions: [] }),
      ['"ACTION_1001" is gone.', '"ACTION_1001.result" is gone.'],
    ],
  ])('%s', (_, now, changes) => {
    expect(changesTo(now)).toEqual(changes);
  });

  it('is told each change once', () => {
    const twice = { ...mapping, links: [...mapping.links, ...mapping.links] };
    expect(findCatalogueChanges(twice, sampleCatalogue(), withoutField('city'))).toEqual([
      '"city" is gone.',
    ]);
  });
});
