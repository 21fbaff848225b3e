import { array, assert, integer, property, uniqueArray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseTrial, type TrialCandidate } from '../../../shared/runs/choose-trial.ts';

const row = (rowNumber: number, ...filled: number[]): TrialCandidate => ({ rowNumber, filled });

describe('the rows of a trial', () => {
  it('fill every link that any row fills, as far as they reach', () => {
    const rows = [row(2, 0), row(3, 0), row(4, 0, 1), row(5, 0), row(6, 2), row(7, 0, 1, 2)];
    expect(chooseTrial(rows, 3)).toEqual([2, 4, 6]);
  });

  it('are spread over the file when all rows are alike', () => {
    const rows = Array.from({ length: 100 }, (_, index) => row(index + 2, 0));
    expect(chooseTrial(rows, 5)).toEqual([2, 22, 42, 62, 82]);
  });

  it('are all rows of a file that has no more', () => {
    expect(chooseTrial([row(2, 0), row(3, 0)], 20)).toEqual([2, 3]);
    expect(chooseTrial([], 20)).toEqual([]);
  });

  it('are none when none are wanted', () => {
    expect(chooseTrial([row(2, 0)], 0)).toEqual([]);
  });

  it('are as many as wanted, each once and in file order, whatever the rows hold', () => {
    const candidates = array(uniqueArray(integer({ min: 0, max: 5 })), { maxLength: 60 });
    assert(
      property(candidates, integer({ min: 0, max: 70 }), (shapes, wanted) => {
        const rows = shapes.map((filled, index) => ({ rowNumber: index + 2, filled }));
        const chosen = chooseTrial(rows, wanted);
        expect(chosen).toEqual([...new Set(chosen)].toSorted((a, b) => a - b));
        expect(chosen.length).toBeLessThanOrEqual(wanted);
        expect(chosen.length).toBe(Math.min(wanted, rows.length));
      }),
    );
  });
});
