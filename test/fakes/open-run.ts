import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createRecordReader } from '../../electron/checking/record-reader.ts';
import { createPacer, type Pacer } from '../../electron/runs/pacer.ts';
import { RunSession } from '../../electron/runs/run-session.ts';
import { uploadRun } from '../../electron/runs/upload-run.ts';
import { openAppStore } from '../../electron/store/app-store.ts';
import type { BudgetLedger } from '../../electron/store/budget-ledger.ts';
import { openRunStore, type RunStore } from '../../electron/store/run-store.ts';
import { createAsyncClient } from '../../electron/telecrm/async-client.ts';
import { createSyncClient } from '../../electron/telecrm/sync-client.ts';
import type { Clock } from '../../shared/clock.ts';
import type { RowOutcome } from '../../shared/runs/row-outcome.ts';
import type { RunProgress, RunState } from '../../shared/runs/run-progress.ts';
import type { OpenPractice } from '../electron/practice/open-practice.ts';
import { tempFolder } from './check-file.ts';
import { driveClock } from './drive-clock.ts';

export interface RunSetting {
  /** A run file as `stageRun` makes it. */
  path: string;
  practice: OpenPractice;
  clock?: Clock;
  /** Real milliseconds, as the network is real. */
  timeoutMs?: number;
  /** false: nothing can be read back. */
  hasSync?: boolean;
  asyncTokens?: string[];
  limit?: number;
  windowMs?: number;
  /** Stands between the run and its store. */
  wrapStore?: (store: RunStore) => RunStore;
  wrapLedger?: (ledger: BudgetLedger) => BudgetLedger;
}

/** A run against the practice workspace with its real stores, closed when the test ends. */
export interface OpenRun {
  session: RunSession;
  store: RunStore;
  /** Every snapshot that was pushed. */
  told: RunProgress[];
  /** Carries the run to its end, the practice workspace's clock going on meanwhile. */
  finish(): Promise<RunState>;
  outcomes(): RowOutcome[];
  close(): void;
}

export function openRun(setting: RunSetting): OpenRun {
  const { practice, clock = practice.clock, timeoutMs = 5000, windowMs = 3_600_000 } = setting;
  const store = openRunStore(setting.path);
  const app = openAppStore(join(tempFolder(), 'app.sqlite'));
  const ledger = setting.wrapLedger?.(app.budget) ?? app.budget;
  const { asyncBaseUrl, syncBaseUrl, enterpriseId, asyncTokens, syncTokens } = practice.address;
  const pacerOf = (api: 'async' | 'sync', tokens: readonly string[]): Pacer =>
    createPacer({
      api,
      tokens: tokens.map((value) => ({ value, key: `${api} ${value}`, end: value.slice(-4) })),
      ledger,
      clock,
      limit: setting.limit ?? 1000,
      windowMs,
      timeoutMs,
      ceiling: api === 'async' ? 8 : 2,
    });
  const endpoint = { enterpriseId, timeoutMs, clock };
  const told: RunProgress[] = [];
  const wrapped = setting.wrapStore?.(store) ?? store;
  const run = { ...store.readRun(), state: 'running' as const };
  const session = new RunSession({
    store: wrapped,
    run,
    reader: createRecordReader(store, run),
    lines: {
      async: {
        client: createAsyncClient({ ...endpoint, baseUrl: asyncBaseUrl }),
        pacer: pacerOf('async', setting.asyncTokens ?? asyncTokens),
      },
      sync:
        setting.hasSync === false
          ? null
          : {
              client: createSyncClient({ ...endpoint, baseUrl: syncBaseUrl }),
              pacer: pacerOf('sync', syncTokens),
            },
    },
    clock,
    random: () => 0.5,
    windowMs,
    onProgress: (progress) => told.push(progress),
  });
  let isOpen = true;
  const close = () => {
    if (!isOpen) return;
    isOpen = false;
    store.close();
    app.close();
  };
  onTestFinished(close);
  return {
    session,
    store,
    told,
    finish: () => driveClock(practice.clock, uploadRun(session)),
    outcomes: () => store.outcomes.page(null, 0, 10_000).rows,
    close,
  };
}
