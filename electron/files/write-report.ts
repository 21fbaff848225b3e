import { join } from 'node:path';
import { rowOf } from '../../shared/checking/check-block.ts';
import { issueRules } from '../../shared/checking/issue-rules.ts';
import type { AppError } from '../../shared/errors/app-error.ts';
import { outcomeHeader, toOutcomeLine } from '../../shared/report/outcome-table.ts';
import { buildReceipt, type Receipt } from '../../shared/report/receipt.ts';
import {
  toRejectedCells,
  toRejectedHeader,
  toRejectedLine,
} from '../../shared/report/rejected-table.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { noOutcomes, toCountKey } from '../../shared/runs/count-outcomes.ts';
import type { RowOutcome } from '../../shared/runs/row-outcome.ts';
import type { StagedBlock } from '../store/block-table.ts';
import type { RunRecord } from '../store/run-record.ts';
import type { RunStore } from '../store/run-store.ts';
import { writeAtomic, type TextSink } from './write-atomic.ts';

export type ReportName = 'outcomes.csv' | 'rejected.csv' | 'receipt.json';

export const reportNames: readonly ReportName[] = ['outcomes.csv', 'rejected.csv', 'receipt.json'];

/** Writes one report of a finished run to `path`, balanced or not at all (I1). */
export async function writeReport(
  store: RunStore,
  run: RunRecord,
  name: ReportName,
  path: string,
): Promise<Result<null, AppError>> {
  const receipt = readReceipt(store, run);
  if (!receipt.ok) return receipt;
  return writeAtomic(path, async (sink) => {
    if (name === 'receipt.json') await sink.append(`${JSON.stringify(receipt.value, null, 2)}\n`);
    else if (name === 'outcomes.csv') await writeOutcomes(store, sink);
    else await writeRejected(store, run, sink);
  });
}

/** All three reports, or none when the counts do not balance. */
export async function writeReports(
  store: RunStore,
  run: RunRecord,
  folder: string,
): Promise<Result<null, AppError>> {
  for (const name of reportNames) {
    const written = await writeReport(store, run, name, join(folder, name));
    if (!written.ok) return written;
  }
  return ok(null);
}

/** Counted from the outcome of each staged row, not from the totals that the run kept: a row without one shows. */
export function readReceipt(store: RunStore, run: RunRecord): Result<Receipt, AppError> {
  const counts = { ...noOutcomes };
  let outcomes = 0;
  for (const { outcome } of rowsWithOutcomes(store)) {
    if (!outcome) continue;
    counts[toCountKey(outcome.kind)] += 1;
    outcomes += 1;
  }
  const { upload, file } = run;
  if (!upload || upload.finishedAtMs === null)
    return fail({ kind: 'report-unbalanced', rows: file.rows, outcomes });
  return buildReceipt({
    runId: run.runId,
    file: { name: file.name, sha256: file.sha256, rows: file.rows },
    counts,
    transport: upload.transport,
    startedAtMs: upload.startedAtMs,
    finishedAtMs: upload.finishedAtMs,
    mapping: run.mapping,
  });
}

interface RowWithOutcome {
  staged: StagedBlock;
  position: number;
  outcome: RowOutcome | undefined;
}

/** Every staged row in file order, a block at a time; `withCells` false spares reading them. */
function* rowsWithOutcomes(store: RunStore, withCells = false): Generator<RowWithOutcome> {
  for (const { block } of store.blocks.list()) {
    const staged = withCells ? store.blocks.read(block) : store.blocks.read(block, []);
    const outcomes = store.outcomes.between(
      staged.rowNumbers[0] ?? 0,
      staged.rowNumbers[staged.n - 1] ?? 0,
    );
    for (let position = 0; position < staged.n; position += 1)
      yield { staged, position, outcome: outcomes.get(staged.rowNumbers[position] ?? 0) };
  }
}

async function writeOutcomes(store: RunStore, sink: TextSink): Promise<void> {
  await sink.append(outcomeHeader);
  for (const { outcome } of rowsWithOutcomes(store))
    if (outcome) await sink.append(toOutcomeLine(outcome));
}

/** Every row that is not stored whole; rows that the user's own policy left out are not among them. */
async function writeRejected(store: RunStore, run: RunRecord, sink: TextSink): Promise<void> {
  const width = widest(store, run.header.length);
  await sink.append(toRejectedLine(toRejectedHeader(width, run.header)));
  for (const { staged, position, outcome } of rowsWithOutcomes(store, true)) {
    if (!outcome || !isRejected(outcome, staged.states[position] ?? 0)) continue;
    const cells = toRejectedCells(width, {
      cells: rowOf(staged, position),
      outcome,
      problem: outcome.reason || outcome.kind,
      fix: fixText(store, staged, position, outcome),
    });
    await sink.append(toRejectedLine(cells));
  }
}

function isRejected(outcome: RowOutcome, state: number): boolean {
  if (outcome.kind === 'skipped') return state !== 2;
  return ['rejected', 'differs', 'in-doubt'].includes(outcome.kind);
}

function widest(store: RunStore, header: number): number {
  let width = header;
  for (const { block } of store.blocks.list())
    for (const one of store.blocks.read(block, []).widths ?? []) width = Math.max(width, one);
  return width;
}

function fixText(
  store: RunStore,
  staged: StagedBlock,
  position: number,
  outcome: RowOutcome,
): string {
  switch (outcome.kind) {
    case 'skipped': {
      const codes = store.issues
        .ofBlock(staged.block)
        .filter(({ positions }) => positions.includes(position))
        .map(({ code }) => issueRules[code].fix);
      return [...new Set(codes)].join(' ') || 'Upload the row again.';
    }
    case 'differs':
      return 'Compare the lead in telecrm with these cells and correct the fields named.';
    case 'in-doubt':
      return 'Look the lead up in telecrm; upload the row again only if it is not there.';
    default:
      return 'Correct what telecrm named and upload the row again.';
  }
}
