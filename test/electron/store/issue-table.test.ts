import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openRunStore, type RunStore } from '../../../electron/store/run-store.ts';
import { testFolder } from './test-folder.ts';

function openStore(): RunStore {
  const store = openRunStore(join(testFolder(), 'run.sqlite'));
  onTestFinished(() => store.close());
  return store;
}

describe('the problems of a file', () => {
  it('add up per block, each row counted once', () => {
    const { issues } = openStore();
    issues.add(0, [{ link: 1, code: 'phone-invalid', positions: [0, 999] }]);
    issues.add(0, [{ link: 1, code: 'phone-invalid', positions: [5, 999] }]);
    issues.add(3, [{ link: 1, code: 'phone-invalid', positions: [7] }]);
    expect(issues.ofBlock(0)).toEqual([{ link: 1, code: 'phone-invalid', positions: [0, 5, 999] }]);
    expect(issues.countsOf(1, 'phone-invalid')).toEqual([
      { block: 0, n: 3 },
      { block: 3, n: 1 },
    ]);
    expect(
      [...issues.blocksOf(1, 'phone-invalid')].map(({ block, positions }) => [block, ...positions]),
    ).toEqual([
      [0, 0, 5, 999],
      [3, 7],
    ]);
  });

  it('are listed with the most frequent first', () => {
    const { issues } = openStore();
    issues.add(0, [
      { link: 0, code: 'phone-invalid', positions: [1] },
      { link: 2, code: 'email-invalid', positions: [1, 2, 3] },
      { link: -1, code: 'row-too-short', positions: [1, 2] },
    ]);
    expect(issues.counts()).toEqual([
      { link: 2, code: 'email-invalid', count: 3 },
      { link: -1, code: 'row-too-short', count: 2 },
      { link: 0, code: 'phone-invalid', count: 1 },
    ]);
  });

  it('of one link are forgotten without those of another', () => {
    const { issues } = openStore();
    issues.add(0, [
      { link: 0, code: 'date-undecided', positions: [1] },
      { link: 1, code: 'date-undecided', positions: [1] },
    ]);
    issues.removeLink(0);
    expect(issues.counts()).toEqual([{ link: 1, code: 'date-undecided', count: 1 }]);
  });
});

describe('the rows of one lead', () => {
  it('are kept in file order, and a row that stands alone is not among them', () => {
    const { leads } = openStore();
    leads.add({ row: 9, lead: 2, place: 1, isKept: true });
    leads.add({ row: 2, lead: 2, place: 0, isKept: false });
    leads.add({ row: 3, lead: 3, place: 0, isKept: true });
    expect([leads.rowsOf(2), leads.of(9), leads.of(4), leads.deepest()]).toEqual([
      [2, 9],
      { row: 9, lead: 2, place: 1, isKept: true },
      null,
      2,
    ]);
    expect([...leads.all()].map(({ row }) => row)).toEqual([2, 3, 9]);
    leads.clear();
    expect([leads.of(9), leads.deepest()]).toEqual([null, 1]);
  });
});
