import type { RowIssue } from '../../shared/checking/check-report.ts';
import { rowOf } from '../../shared/checking/check-block.ts';
import { describeIssue } from '../../shared/checking/describe-issue.ts';
import { joinCells } from '../../shared/mapping/read-link.ts';
import type { RecordReader } from '../checking/record-reader.ts';
import type { RunRecord } from '../store/run-record.ts';
import type { RunStore } from '../store/run-store.ts';
import { plainOutcome } from './run-session.ts';

/** Gives every row that will not leave its outcome, `skipped`, in one durable commit (I1). */
export function skipHeldRowsOnce(store: RunStore, run: RunRecord, reader: RecordReader): void {
  if (store.outcomes.counts().skipped > 0) return;
  store.transact(() => {
    for (const { block, held, excluded } of store.blocks.list()) {
      if (held + excluded === 0) continue;
      const staged = store.blocks.read(block);
      const issues = store.issues.ofBlock(block);
      for (let position = 0; position < staged.n; position += 1) {
        if (staged.states[position] === 0) continue;
        const cells = rowOf(staged, position);
        const identifier = joinCells(reader.plan.identifier, (column) => cells[column] ?? '');
        const rowNumber = staged.rowNumbers[position] ?? 0;
        const problems = issues
          .filter(({ positions }) => positions.includes(position))
          .map((issue) => describeIssue(issue, cells, reader.plan, run.mapping))
          .filter(({ severity }) => severity === 'error')
          .map(describe);
        const reason = staged.states[position] === 1 ? problems.join(' ') : excludedText(run);
        store.outcomes.insert(plainOutcome({ rowNumber, identifier }, 'skipped', reason));
      }
    }
  });
}

function describe({ column, value, message }: RowIssue): string {
  if (!column) return message;
  return value === '' ? `${column}: ${message}` : `${column} "${value}": ${message}`;
}

/** A row that the user's own policy left out; it is not among the rejected. */
function excludedText(run: RunRecord): string {
  return `Another row of the same lead stands for it (duplicates: ${run.mapping.duplicates ?? 'hold'}).`;
}

/** Rows that have not left when the user stops a run. */
export function skipUnsentRows(
  store: RunStore,
  rows: Iterable<number>,
  reader: RecordReader,
): void {
  store.transact(() => {
    for (const intent of store.outcomes.sending())
      store.outcomes.insert({
        ...plainOutcome(intent, 'in-doubt', 'Stopped before its answer came.'),
        sentAtMs: intent.atMs,
      });
    for (const rowNumber of rows)
      store.outcomes.insert(
        plainOutcome(reader.read(rowNumber), 'skipped', 'Stopped before it was sent.'),
      );
  });
}
