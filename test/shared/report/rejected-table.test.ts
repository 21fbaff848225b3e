import { describe, expect, it } from 'vitest';
import {
  toRejectedCells,
  toRejectedHeader,
  toRejectedLine,
} from '../../../shared/report/rejected-table.ts';
import type { RowOutcome } from '../../../shared/runs/row-outcome.ts';

const outcome: RowOutcome = {
  rowNumber: 12,
  kind: 'skipped',
  identifier: '99999',
  dropped: [],
  reason: 'held',
  leadId: null,
  sentAtMs: null,
  verifiedAtMs: null,
};
const said = { outcome, problem: 'Not a phone number.', fix: 'Add the country code.' };
const tail = ['12', 'skipped', 'Not a phone number.', 'Add the country code.'];

describe('the rejected rows', () => {
  it('keep their own columns before ours', () => {
    expect(toRejectedHeader(2, ['Phone', 'Name'])).toEqual([
      'Phone',
      'Name',
      'leadloader_row',
      'leadloader_outcome',
      'leadloader_problem',
      'leadloader_fix',
    ]);
    const cells = [' 99999 ', '=HYPERLINK("x")'];
    expect(toRejectedCells(2, { ...said, cells })).toEqual([...cells, ...tail]);
  });

  it('stand under their header when the file is ragged', () => {
    expect(toRejectedHeader(3, ['Phone'])).toHaveLength(3 + 4);
    expect(toRejectedCells(3, { ...said, cells: ['99999'] })).toEqual(['99999', '', '', ...tail]);
    expect(toRejectedCells(3, { ...said, cells: ['1', '2', '3'] })).toEqual([
      '1',
      '2',
      '3',
      ...tail,
    ]);
  });

  it('cannot start a formula in CSV, and keep the plus of a phone', () => {
    expect(toRejectedLine(['+919800000001', '=1+1', 'a,b'])).toBe('+919800000001,\'=1+1,"a,b"\r\n');
  });
});
