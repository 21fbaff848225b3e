import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../../../shared/fields/catalogue.ts';
import { Mapping } from '../../../shared/mapping/mapping.ts';
import { suggestMapping } from '../../../shared/mapping/suggest-mapping.ts';

function catalogueOf(...apiNames: string[]): Catalogue {
  return {
    enterpriseId: 'ent',
    workspaceName: 'Acme',
    identifier: 'phone',
    fields: apiNames.map((apiName) => ({
      apiName,
      type: 'text',
      description: '',
      isIdentifier: apiName === 'phone',
      lockAfterCreate: false,
      options: [],
      maxLength: null,
    })),
    actions: [
      {
        code: 'ACTION_1001',
        displayName: 'Site visit',
        fields: [
          { key: 'note', type: 'text', options: [] },
          { key: 'result', type: 'text', options: [] },
        ],
      },
    ],
    statuses: [],
    archivedStatuses: [],
    lostReasons: [],
    archivedLostReasons: [],
    members: [],
    readAtMs: 0,
  };
}

const defaults = { zone: 'Asia/Kolkata', country: 'IN' };
const suggest = (header: string[], ...apiNames: string[]) =>
  suggestMapping({ header, rows: [] }, catalogueOf(...apiNames), defaults);
const targetsOf = (header: string[], ...apiNames: string[]) =>
  suggest(header, ...apiNames).columns.map(({ target, confidence }) => [target, confidence]);

describe('a suggested mapping', () => {
  it('is a mapping that can be stored as it is', () => {
    const { mapping } = suggest(['Phone', 'Nobody'], 'phone');
    expect(Mapping.parse(mapping)).toEqual({
      version: 1,
      identifier: 'phone',
      zone: 'Asia/Kolkata',
      country: 'IN',
      links: [{ to: { field: 'phone' }, from: { column: 'Phone' } }],
    });
  });

  it.each<[string, string | null, string]>([
    ['contact_source', 'contact_source', 'certain'],
    ['Contact Source', 'contact_source', 'likely'],
    ['CONTACT-SOURCE', 'contact_source', 'likely'],
    ['contact.source', 'contact_source', 'likely'],
    ['contactsource', 'contact_source', 'likely'],
    ['Contact Sources', 'contact_source', 'likely'],
    ['', null, 'none'],
    ['---', null, 'none'],
    ['ACTION_1001.note', 'ACTION_1001.note', 'certain'],
    ['Action 1001 Note', 'ACTION_1001.note', 'likely'],
    ['ACTION_1001.nothing', null, 'none'],
    ['PAYMENT.amount', 'PAYMENT.amount', 'certain'],
    ['PAYMENT.currency', 'PAYMENT.currency', 'certain'],
    ['Payment Currency', null, 'possible'],
    ['Payment Amount', 'PAYMENT.amount', 'likely'],
  ])('takes the header %j for %j (%s)', (column, target, confidence) => {
    expect(targetsOf([column], 'phone', 'contact_source')).toEqual([[target, confidence]]);
  });

  it('feeds no target twice: the exact name wins, wherever it stands', () => {
    expect(targetsOf(['Phone', 'PHONE', 'phone', 'phone'], 'phone')).toEqual([
      [null, 'none'],
      [null, 'none'],
      ['phone', 'certain'],
      [null, 'none'],
    ]);
  });

  it('gives the first of two similar columns the field and tells the other why not', () => {
    expect(suggest(['Phone', 'PHONE'], 'phone').columns).toEqual([
      {
        column: 'Phone',
        target: 'phone',
        proposal: null,
        reason: 'Same name as the field "phone", but for case and punctuation.',
        confidence: 'likely',
      },
      {
        column: 'PHONE',
        target: null,
        proposal: null,
        reason: 'The column "Phone" already fills the field "phone".',
        confidence: 'none',
      },
    ]);
  });

  it('does not choose between fields that differ in punctuation only (P7)', () => {
    expect(suggest(['Visit Date'], 'visit_date', 'visitdate').columns).toEqual([
      {
        column: 'Visit Date',
        target: null,
        proposal: null,
        reason: 'It could mean the field "visit_date" or the field "visitdate".',
        confidence: 'none',
      },
    ]);
    expect(targetsOf(['visitdate'], 'visit_date', 'visitdate')).toEqual([['visitdate', 'certain']]);
  });

  it('says of a system field that it cannot be written', () => {
    expect(suggest(['Created On'], 'phone').columns[0]?.reason).toBe(
      'telecrm sets this itself and would drop a value for it.',
    );
  });

  it('records an action only where its one column has something to say', () => {
    expect(suggest(['phone', 'ACTION_1001.note'], 'phone').mapping.actions).toEqual([
      { action: 'ACTION_1001', when: { column: 'ACTION_1001.note', is: 'not-empty' } },
    ]);
  });

  it('sets no condition for an action that several columns feed', () => {
    const header = ['phone', 'ACTION_1001.note', 'ACTION_1001.result'];
    expect(suggest(header, 'phone').mapping.actions).toBeUndefined();
  });
});
