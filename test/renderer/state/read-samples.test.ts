import { expect, it } from 'vitest';
import { readSamples } from '../../../renderer/state/read-samples.ts';

it('blank and repeated cells do not hide what a column holds', () => {
  const cells = ['', 'VIP', ' ', 'VIP', 'Walk-in', 'Returning', 'Other'];
  const rows = cells.map((cell, index) => ({ rowNumber: index + 2, cells: ['x', cell] }));
  expect(readSamples({ rows }, 1)).toEqual(['VIP', 'Walk-in', 'Returning']);
});

it('a short row has no sample for a column it does not reach', () => {
  expect(readSamples({ rows: [{ rowNumber: 2, cells: [] }] }, 3)).toEqual([]);
});
