import { checkBlock, type RowBlock } from '../../shared/checking/check-block.ts';
import type { ReadSummary } from '../files/read-rows.ts';
import type { RunStore } from '../store/run-store.ts';
import { decideDates, watchDates } from './decide-dates.ts';
import { createLeadIndex } from './lead-index.ts';
import { planOf } from './plan-of-run.ts';
import type { RowBatch } from './row-batch.ts';
import { statesOf } from './row-states.ts';
import { settleDuplicates } from './settle-duplicates.ts';

export interface StagingCounts {
  rows: number;
  held: number;
  excluded: number;
  bytesRead: number;
}

export interface Staging {
  take(batch: RowBatch & { kind: 'rows' }): StagingCounts;
  /** What only the whole file shows: date formats and duplicates. Marks the run `checked`. */
  finish(summary: ReadSummary): StagingCounts;
}

/**
 * Takes the rows of a file block by block into the run's store, checked. Each block is written at once:
 * kept until a commit is worth its flush, blocks grow old in memory and cost 100 MB. The flush waits for
 * the last commit instead, because a check that lost its power is begun again. Throws `StoreFailure`.
 */
export function createStaging(store: RunStore): Staging {
  const run = store.readRun();
  const plan = planOf(run);
  const dates = watchDates(plan, run.mapping);
  const readable = plan.links.filter((link) => !dates.isWatched(link.index));
  const leads = createLeadIndex();
  let block = 0;
  const counts: StagingCounts = { rows: 0, held: 0, excluded: 0, bytesRead: 0 };
  store.setDurable(false);
  return {
    take(batch) {
      const rows = toBlock(batch.rows, plan.header.length);
      const { issues, keys } = checkBlock(rows, plan, readable);
      dates.see(rows);
      keys.forEach((key, position) => {
        if (key !== null) leads.add(key, batch.rowNumbers[position] ?? 0);
      });
      const states = statesOf(rows.n, issues, plan);
      store.transact(() => {
        store.blocks.write({ ...rows, block, rowNumbers: batch.rowNumbers, states });
        store.issues.add(block, issues);
      });
      block += 1;
      counts.rows += rows.n;
      counts.held += states.reduce((held, state) => held + state, 0);
      counts.bytesRead = batch.bytesRead;
      return { ...counts };
    },
    finish(summary) {
      const decided = decideDates(store, run, dates.decisions());
      settleDuplicates(store, decided, leads.groups());
      // Its flush takes everything before it to the disk as well: they are one log.
      store.setDurable(true);
      store.transact(() =>
        store.writeRun({
          ...decided,
          state: 'checked',
          file: { ...decided.file, rows: summary.rows, sha256: summary.sha256 },
        }),
      );
      return { ...store.blocks.count(), bytesRead: run.file.sizeBytes };
    },
  };
}

function toBlock(rows: readonly string[][], width: number): RowBlock {
  let widest = width;
  let isRagged = false;
  for (const row of rows) {
    if (row.length === width) continue;
    isRagged = true;
    widest = Math.max(widest, row.length);
  }
  const columns = Array.from({ length: widest }, (_, column) =>
    rows.map((row) => row[column] ?? ''),
  );
  return { n: rows.length, columns, widths: isRagged ? rows.map((row) => row.length) : null };
}
