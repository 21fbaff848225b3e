import type { BudgetLedger } from '../../electron/store/budget-ledger.ts';
import type { RunStore } from '../../electron/store/run-store.ts';
import { StoreFailure } from '../../electron/store/store-failure.ts';

/** Counts the writes of a run, and lets the disk be full from one of them on. */
export interface FailingStore {
  /** Writes asked for so far. */
  calls(): number;
  wrapStore(store: RunStore): RunStore;
  wrapLedger(ledger: BudgetLedger): BudgetLedger;
}

/** The write with this number, from 1, and all after it fail; 0 never does. */
export function failFrom(first: number): FailingStore {
  let calls = 0;
  const count = () => {
    calls += 1;
    if (first > 0 && calls >= first) throw new StoreFailure('full', `write ${calls}`);
  };
  const guard =
    <A extends unknown[], T>(write: (...args: A) => Promise<T>) =>
    async (...args: A): Promise<T> => {
      count();
      return write(...args);
    };
  return {
    calls: () => calls,
    wrapStore: (store) => ({
      ...store,
      outcomes: {
        ...store.outcomes,
        markSending: guard((intent) => store.outcomes.markSending(intent)),
        settle: guard((outcome) => store.outcomes.settle(outcome)),
        forget: guard((rowNumber) => store.outcomes.forget(rowNumber)),
      },
      writeRun(run) {
        count();
        store.writeRun(run);
      },
      transact(work) {
        count();
        return store.transact(work);
      },
    }),
    wrapLedger: (ledger) => ({
      ...ledger,
      take: guard((request) => ledger.take(request)),
      settle: guard((spend, freeAtMs) => ledger.settle(spend, freeAtMs)),
      giveBack: guard((spend) => ledger.giveBack(spend)),
    }),
  };
}
