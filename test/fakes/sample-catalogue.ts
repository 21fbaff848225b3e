import type { Catalogue, FieldDefinition } from '../../shared/fields/catalogue.ts';
import type { FieldType } from '../../shared/fields/field-type.ts';

function field(apiName: string, type: FieldType, options: string[] = []): FieldDefinition {
  return {
    apiName,
    type,
    description: '',
    isIdentifier: apiName === 'phone',
    lockAfterCreate: false,
    options,
    maxLength: null,
  };
}

/** A workspace with a field of each type that tests of mapping, check and run use; `extra` changes it. */
export function sampleCatalogue(extra: Partial<Catalogue> = {}): Catalogue {
  return {
    enterpriseId: 'sample',
    workspaceName: 'Sample',
    identifier: 'phone',
    fields: [
      field('name', 'text'),
      field('phone', 'phone'),
      field('email', 'email'),
      field('rating', 'rating'),
      field('status', 'status'),
      field('assignee', 'active-users'),
      field('city', 'text'),
      field('budget', 'money'),
      field('visit_date', 'date'),
      field('contact_source', 'dropdown', ['Website', 'Referral']),
      field('interests', 'tags', ['VIP', 'Returning']),
    ],
    actions: [
      {
        code: 'ACTION_1001',
        displayName: 'Conversation',
        fields: [
          { key: 'note', type: 'text', options: [] },
          { key: 'result', type: 'dropdown', options: ['Interested'] },
        ],
      },
    ],
    statuses: ['Fresh', 'Site visit '],
    archivedStatuses: ['Old lead'],
    lostReasons: ['No Need'],
    archivedLostReasons: [],
    members: ['asha.rao@practice.example'],
    readAtMs: 0,
    ...extra,
  };
}
