import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openRunStore, type RunStore } from '../../../electron/store/run-store.ts';
import { noOutcomes } from '../../../shared/runs/count-outcomes.ts';
import { OutcomeKind, type RowOutcome } from '../../../shared/runs/row-outcome.ts';
import { testFolder } from './test-folder.ts';

function openStore(): RunStore {
  const store = openRunStore(join(testFolder(), 'run.sqlite'));
  onTestFinished(() => store.close());
  return store;
}

const outcome = (rowNumber: number, change: Partial<RowOutcome> = {}): RowOutcome => ({
  rowNumber,
  kind: 'verified',
  identifier: '919810000001',
  dropped: [],
  reason: '',
  leadId: null,
  sentAtMs: null,
  verifiedAtMs: null,
  ...change,
});

describe('what is known about a row', () => {
  it('is nothing, then its intent, then its outcome', async () => {
    const { outcomes } = openStore();
    expect([outcomes.of(2), outcomes.sending(), outcomes.counts()]).toEqual([null, [], noOutcomes]);
    const intent = { rowNumber: 2, identifier: '919810000001', atMs: 5 };
    await outcomes.markSending(intent);
    expect([outcomes.of(2), outcomes.sending(), outcomes.counts()]).toEqual([
      null,
      [intent],
      noOutcomes,
    ]);
    const settled = outcome(2, {
      kind: 'differs',
      dropped: ['email', 'ACTION_1001'],
      reason: 'telecrm dropped two values.',
      leadId: 'lead-1',
      sentAtMs: 5,
      verifiedAtMs: 1_767_225_600_000,
    });
    await outcomes.settle(settled);
    expect([outcomes.of(2), outcomes.sending(), outcomes.counts()]).toEqual([
      settled,
      [],
      { ...noOutcomes, differs: 1 },
    ]);
  });

  it('is one outcome, the last, when it is settled again', async () => {
    const { outcomes } = openStore();
    await outcomes.settle(outcome(2, { kind: 'queued' }));
    await outcomes.settle(outcome(2, { kind: 'verified' }));
    expect(outcomes.counts()).toEqual({ ...noOutcomes, verified: 1 });
  });

  it('is forgotten when its request never took effect', async () => {
    const { outcomes } = openStore();
    await outcomes.markSending({ rowNumber: 2, identifier: 'x', atMs: 1 });
    await outcomes.forget(2);
    expect([outcomes.sending(), outcomes.touched(1, 9).size]).toEqual([[], 0]);
  });

  it('survives a process that died after its intent', async () => {
    const path = join(testFolder(), 'run.sqlite');
    const first = openRunStore(path);
    const intent = { rowNumber: 7, identifier: '919810000001', atMs: 5 };
    await first.outcomes.markSending(intent);
    const second = openRunStore(path);
    expect(second.outcomes.sending()).toEqual([intent]);
    second.close();
    first.close();
  });
});

describe('the outcomes of a run', () => {
  /** Rows 2 to 13, two of each kind, and row 14 on its way. */
  async function openFilled(): Promise<RunStore['outcomes']> {
    const store = openStore();
    const kinds = [...OutcomeKind.options, ...OutcomeKind.options];
    store.transact(() =>
      kinds.forEach((kind, index) => store.outcomes.insert(outcome(13 - index, { kind }))),
    );
    await store.outcomes.markSending({ rowNumber: 14, identifier: 'x', atMs: 1 });
    return store.outcomes;
  }

  it('are counted by kind, the row on its way in none', async () => {
    const outcomes = await openFilled();
    expect(outcomes.counts()).toEqual({
      verified: 2,
      queued: 2,
      differs: 2,
      rejected: 2,
      skipped: 2,
      in_doubt: 2,
    });
  });

  it.each<[OutcomeKind | null, { from: number; limit: number }, number, number[]]>([
    [null, { from: 0, limit: 3 }, 12, [2, 3, 4]],
    [null, { from: 10, limit: 100 }, 12, [12, 13]],
    [null, { from: 12, limit: 100 }, 12, []],
    ['rejected', { from: 0, limit: 100 }, 2, [4, 10]],
    ['in-doubt', { from: 1, limit: 1 }, 2, [8]],
  ])('come in pages: %j of %j, %i in all', async (kind, { from, limit }, total, rows) => {
    const page = (await openFilled()).page(kind, from, limit);
    expect([page.total, page.rows.map(({ rowNumber }) => rowNumber)]).toEqual([total, rows]);
  });

  it('of a stretch of rows name those that have one; touched are those on their way too', async () => {
    const outcomes = await openFilled();
    expect([...outcomes.between(12, 20).keys()]).toEqual([12, 13]);
    expect([...outcomes.touched(12, 20)]).toEqual([12, 13, 14]);
    expect(outcomes.rowsOf('queued').map(({ rowNumber }) => rowNumber)).toEqual([6, 12]);
  });
});
