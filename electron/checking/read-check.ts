import type {
  CheckedRow,
  CheckSummary,
  IssueGroup,
  RowFilter,
  RowIssue,
  RowState,
  RowVerdict,
} from '../../shared/checking/check-report.ts';
import { rowOf, type BlockIssues } from '../../shared/checking/check-block.ts';
import { describeIssue, fixesOf, issueNames } from '../../shared/checking/describe-issue.ts';
import { issueRules, severityOf } from '../../shared/checking/issue-rules.ts';
import type { MappingPlan } from '../../shared/mapping/mapping-plan.ts';
import { toWire } from '../../shared/mapping/to-wire.ts';
import { storedStates, type StagedBlock } from '../store/block-table.ts';
import type { RunRecord } from '../store/run-record.ts';
import type { RunStore } from '../store/run-store.ts';
import { planOf } from './plan-of-run.ts';
import { createRecordReader } from './record-reader.ts';

const examplesPerGroup = 3;

/** All problems of a file, the most frequent first. */
export function readGroups(store: RunStore, run: RunRecord): IssueGroup[] {
  const plan = planOf(run);
  return store.issues.counts().map(({ link, code, count }) => {
    const question = run.questions.find((one) => one.link === link && code === 'date-undecided');
    return {
      link,
      ...issueNames(link, run.mapping),
      code,
      severity: severityOf(code, plan.links[link]),
      count,
      message: question?.text ?? issueRules[code].message,
      examples: readRows(
        store,
        run,
        { kind: 'group', link, code },
        { from: 0, limit: examplesPerGroup },
      ).map((row) => ({
        row: row.rowNumber,
        value: describeIssue({ link, code }, row.cells, plan, run.mapping).value,
      })),
      fixes: fixesOf({ link, code, dateFormats: question?.dateFormats ?? [] }, run.mapping),
    };
  });
}

/** What the check found out about the file as a whole. */
export function readSummary(store: RunStore, run: RunRecord): CheckSummary {
  const { name, sha256, rows, encoding, delimiter, sheet } = run.file;
  const { rows: staged, held, excluded } = store.blocks.count();
  return {
    file: { name, sha256, rows, encoding, delimiter, sheet },
    counts: { ready: staged - held - excluded, held, excluded },
    mapping: run.mapping,
    questions: run.questions.map(({ text }) => text),
  };
}

export interface PageRequest {
  from: number;
  limit: number;
}

/** How many rows a filter shows. */
export function countRows(store: RunStore, filter: RowFilter): number {
  return placesOf(store, filter).reduce((sum, { n }) => sum + n, 0);
}

/** Rows `from` up to `from + limit` of those the filter shows, in file order. */
export function readRows(
  store: RunStore,
  run: RunRecord,
  filter: RowFilter,
  { from, limit }: PageRequest,
): CheckedRow[] {
  const plan = planOf(run);
  const rows: CheckedRow[] = [];
  let skip = from;
  for (const { block, n } of placesOf(store, filter)) {
    if (rows.length >= limit) break;
    if (skip >= n) {
      skip -= n;
      continue;
    }
    const staged = store.blocks.read(block);
    const issues = store.issues.ofBlock(block);
    const shown = positionsOf(staged, issues, filter).slice(skip, skip + limit - rows.length);
    rows.push(...shown.map((position) => toCheckedRow(staged, issues, position, { plan, run })));
    skip = 0;
  }
  return rows;
}

/** How many rows each block shows. */
function placesOf(store: RunStore, filter: RowFilter): { block: number; n: number }[] {
  if (filter.kind === 'group') return store.issues.countsOf(filter.link, filter.code);
  const blocks = store.blocks.list();
  if (filter.kind === 'all') return blocks;
  return blocks.map(({ block, n, held, excluded }) => ({
    block,
    n: { held, excluded, ready: n - held - excluded }[filter.state],
  }));
}

function positionsOf(
  staged: StagedBlock,
  issues: readonly BlockIssues[],
  filter: RowFilter,
): number[] {
  if (filter.kind === 'group') {
    const group = issues.find(({ link, code }) => link === filter.link && code === filter.code);
    return group?.positions ?? [];
  }
  const all = Array.from({ length: staged.n }, (_, position) => position);
  if (filter.kind === 'all') return all;
  return all.filter((position) => stateAt(staged, position) === filter.state);
}

function stateAt(staged: StagedBlock, position: number): RowState {
  return storedStates[staged.states[position] ?? 0] ?? 'ready';
}

/** One row as it would leave. */
export function readVerdict(store: RunStore, run: RunRecord, row: CheckedRow): RowVerdict {
  const { record } = createRecordReader(store, run).read(row.rowNumber);
  return toVerdict(row.rowNumber, row.state, row.issues, record);
}

function toVerdict(
  row: number,
  state: RowState,
  issues: RowIssue[],
  record: Parameters<typeof toWire>[0],
): RowVerdict {
  const isReady = state === 'ready';
  return {
    row,
    state,
    issues,
    async: isReady ? toWire(record, 'async') : null,
    sync: isReady ? toWire(record, 'sync') : null,
  };
}

/** Every row of the file, in order, a page of blocks at a time. */
export async function* readVerdicts(store: RunStore, run: RunRecord): AsyncGenerator<RowVerdict> {
  const reader = createRecordReader(store, run);
  let from = 0;
  for (const { n } of store.blocks.list()) {
    for (const row of readRows(store, run, { kind: 'all' }, { from, limit: n }))
      yield toVerdict(row.rowNumber, row.state, row.issues, reader.read(row.rowNumber).record);
    from += n;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** One row of the file; null when it has no such row. */
export function readRow(store: RunStore, run: RunRecord, rowNumber: number): CheckedRow | null {
  const block = store.blocks.blockOf(rowNumber);
  if (block === null) return null;
  const staged = store.blocks.read(block);
  const position = staged.rowNumbers.indexOf(rowNumber);
  if (position < 0) return null;
  return toCheckedRow(staged, store.issues.ofBlock(block), position, { plan: planOf(run), run });
}

function toCheckedRow(
  staged: StagedBlock,
  issues: readonly BlockIssues[],
  position: number,
  { plan, run }: { plan: MappingPlan; run: RunRecord },
): CheckedRow {
  const cells = rowOf(staged, position);
  return {
    rowNumber: staged.rowNumbers[position] ?? 0,
    state: stateAt(staged, position),
    cells,
    issues: issues
      .filter(({ positions }) => positions.includes(position))
      .map((issue) => describeIssue(issue, cells, plan, run.mapping)),
  };
}
