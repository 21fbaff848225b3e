import { describe, expect, it } from 'vitest';
import {
  findConstantProblem,
  listUnknownValues,
  readFirstJoin,
} from '../../../renderer/state/read-link-sample.ts';
import type { Link } from '../../../shared/mapping/mapping.ts';
import { sampleMapStep, samplePreview } from '../../fakes/sample-wizard.ts';

/** The sample file with other cells in its column "Remarks". */
function around(...remarks: string[]) {
  const rows = remarks.map((cell, index) => ({
    rowNumber: index + 2,
    cells: [`Person ${index}`, '9810000101', '03/04/2026', cell],
  }));
  return { ...sampleMapStep(), preview: { ...samplePreview(), rows } };
}

const from = { column: 'Remarks' };

describe('a fixed text', () => {
  it.each<[string, Link['to'], string, boolean]>([
    ['a label of the list', { field: 'contact_source' }, 'Referral', true],
    ['no label of the list', { field: 'contact_source' }, 'Fair', false],
    ['an archived status', { field: 'status' }, 'Old lead', false],
    ['a rating', { field: 'rating' }, '5', true],
    ['no rating', { field: 'rating' }, 'five', false],
    ['a currency of payments', { payment: 'currency' }, 'INR', true],
    ['no currency of payments', { payment: 'currency' }, 'Rupees', false],
    ['a label of an action', { action: 'ACTION_1001', field: 'result' }, 'Interested', true],
    ['any text for a text', { field: 'city' }, 'पुणे 🏙️', true],
  ])('is read like a cell: %s', (_, to, text, isKept) => {
    expect(findConstantProblem({ to, text }, sampleMapStep()) === null).toBe(isKept);
  });
});

describe('several columns joined', () => {
  const link: Link = { to: { field: 'city' }, from: { join: ['Name', 'Remarks'], with: ', ' } };

  it('show what becomes of the first row that has something', () => {
    expect(readFirstJoin(link, around('', 'Pune'))).toBe('Person 0');
    expect(readFirstJoin(link, around('Pune'))).toBe('Person 0, Pune');
  });

  it('show nothing without rows', () => {
    expect(readFirstJoin(link, around())).toBe('');
  });
});

describe('values of the file that are none of the list', () => {
  it('are listed once each, in the order of the file, blanks and known ones left out', () => {
    const cells = ['Fresh', 'New', '', ' New ', 'Site visit', 'Old lead', 'n/a'];
    expect(listUnknownValues({ to: { field: 'status' }, from }, around(...cells))).toEqual([
      'New',
      'Old lead',
      'n/a',
    ]);
  });

  it('are listed although they are translated already, so that the answer can be changed', () => {
    const link: Link = { to: { field: 'status' }, from, values: { New: 'Fresh' } };
    expect(listUnknownValues(link, around('New'))).toEqual(['New']);
  });

  it('of tags are whole cells, read with the separator of the link', () => {
    const link: Link = { to: { field: 'interests' }, from };
    const cells = ['VIP;Returning', 'VIP', 'Friend'];
    expect(listUnknownValues(link, around(...cells))).toEqual(['VIP;Returning', 'Friend']);
    expect(listUnknownValues({ ...link, separator: ';' }, around(...cells))).toEqual(['Friend']);
  });
});
