import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { createBlockTable, type BlockTable } from './block-table.ts';
import { createGroupCommit } from './group-commit.ts';
import { createIssueTable, type IssueTable } from './issue-table.ts';
import { createLeadTable, type LeadTable } from './lead-table.ts';
import { openDatabase, transact } from './open-database.ts';
import { createOutcomeTable, type OutcomeTable } from './outcome-table.ts';
import { RunRecord } from './run-record.ts';
import { runMigrations } from './schema.ts';
import { StoreFailure } from './store-failure.ts';

/** One run's file: the staged rows, their issues, and what became of each. Every method may throw what `asStoreFailure` knows. */
export interface RunStore {
  readonly blocks: BlockTable;
  readonly issues: IssueTable;
  readonly leads: LeadTable;
  readonly outcomes: OutcomeTable;
  readRun(): RunRecord;
  writeRun(run: RunRecord): void;
  /** All of `work` in one durable commit, or nothing of it. */
  transact<T>(work: () => T): T;
  /** With false, this connection's commits may be lost with the power until one is durable again; the file stays whole. */
  setDurable(isDurable: boolean): void;
  close(): void;
}

export function openRunStore(path: string): RunStore {
  const database = openDatabase(path, runMigrations);
  return {
    blocks: createBlockTable(database),
    issues: createIssueTable(database),
    leads: createLeadTable(database),
    outcomes: createOutcomeTable(database, createGroupCommit(database)),
    ...createRunTable(database),
    transact: (work) => transact(database, work),
    setDurable: (isDurable) => database.exec(`PRAGMA synchronous=${isDurable ? 'FULL' : 'NORMAL'}`),
    close: () => database.close(),
  };
}

function createRunTable(database: DatabaseSyncInstance): Pick<RunStore, 'readRun' | 'writeRun'> {
  const read = database.prepare('SELECT run FROM run');
  const write = database.prepare('INSERT OR REPLACE INTO run (only, run) VALUES (1, ?)');
  return {
    readRun() {
      const row = read.get() as { run: string } | undefined;
      if (!row) throw new StoreFailure('damaged', 'a run file without its run');
      return RunRecord.parse(JSON.parse(row.run));
    },
    writeRun: (run) => void write.run(JSON.stringify(run)),
  };
}
