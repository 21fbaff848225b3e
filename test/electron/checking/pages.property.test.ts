import * as fc from 'fast-check';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planOf } from '../../../electron/checking/plan-of-run.ts';
import { countRows, readRows } from '../../../electron/checking/read-check.ts';
import type { RunRecord } from '../../../electron/store/run-record.ts';
import type { RowFilter, RowState } from '../../../shared/checking/check-report.ts';
import { buildRecord } from '../../../shared/mapping/build-record.ts';
import { DuplicatePolicy } from '../../../shared/mapping/mapping.ts';
import { testFolder } from '../store/test-folder.ts';
import { stageTable, type TestRow } from './stage-table.ts';

const header = ['phone', 'email'];

const row = fc.record({
  gap: fc.integer({ min: 1, max: 3 }),
  phone: fc.constantFrom('9810000001', '919810000001', '9810000002', '9810000003', '12ab', ''),
  rest: fc.constantFrom(['a@mail.example'], ['broken@'], [''], [], ['', 'surplus'], ['', '']),
});
const table = fc.record({
  rows: fc.array(row, { minLength: 1, maxLength: 30 }),
  blockSize: fc.integer({ min: 1, max: 7 }),
  policy: fc.option(fc.constantFrom(...DuplicatePolicy.options), { nil: null }),
  from: fc.nat({ max: 30 }),
  limit: fc.nat({ max: 30 }),
});

interface Expected extends TestRow {
  state: RowState;
  codes: string[];
}

/** What the check must find, worked out row by row and without blocks. */
function expectedRows(rows: readonly TestRow[], run: RunRecord): Expected[] {
  const plan = planOf(run);
  const read = rows.map(({ rowNumber, cells }) => {
    const { record, issues } = buildRecord(cells, plan);
    const codes: string[] = issues.map(({ code }) => code);
    if (cells.length < header.length) codes.push('row-too-short');
    if (cells.slice(header.length).some((cell) => cell !== '')) codes.push('row-too-long');
    const isHeld = codes.some((code) => code !== 'row-too-short');
    return { rowNumber, cells, codes, phone: record.fields['phone'], isHeld };
  });
  const { duplicates } = run.mapping;
  return read.map(({ phone, isHeld, ...one }) => {
    const same = read.filter((other) => phone !== undefined && other.phone === phone);
    const codes = !duplicates && same.length > 1 ? [...one.codes, 'duplicate-in-file'] : one.codes;
    if (isHeld || codes.includes('duplicate-in-file')) return { ...one, codes, state: 'held' };
    const ready = same.filter((other) => !other.isHeld);
    const kept = duplicates === 'keep-first' ? ready[0] : ready.at(-1);
    const isDropped =
      duplicates !== undefined &&
      duplicates !== 'send-all' &&
      same.length > 1 &&
      kept?.rowNumber !== one.rowNumber;
    return { ...one, codes, state: isDropped ? 'excluded' : 'ready' };
  });
}

const filters: RowFilter[] = [
  { kind: 'all' },
  { kind: 'state', state: 'ready' },
  { kind: 'state', state: 'held' },
  { kind: 'state', state: 'excluded' },
  { kind: 'group', link: 1, code: 'email-invalid' },
  { kind: 'group', link: 0, code: 'duplicate-in-file' },
  { kind: 'group', link: -1, code: 'row-too-short' },
];

function shows(filter: RowFilter, { state, codes }: Expected): boolean {
  if (filter.kind === 'all') return true;
  return filter.kind === 'state' ? state === filter.state : codes.includes(filter.code);
}

const comparable = ({ rowNumber, state, cells, codes }: Expected) => ({
  rowNumber,
  state,
  cells,
  codes: codes.toSorted(),
});

describe('a page of any file, by any filter', () => {
  it('shows what a look at each single row would', () => {
    fc.assert(
      fc.property(table, ({ rows: drawn, blockSize, policy, from, limit }) => {
        let rowNumber = 1;
        const rows = drawn.map(({ gap, phone, rest }) => {
          rowNumber += gap;
          return { rowNumber, cells: [phone, ...rest] };
        });
        const path = join(testFolder(), 'run.sqlite');
        const mapping = policy ? { duplicates: policy } : {};
        const { store, run } = stageTable(path, { header, rows, blockSize }, mapping);
        const expected = expectedRows(rows, run);
        for (const filter of filters) {
          const shown = expected.filter((one) => shows(filter, one)).map(comparable);
          const page = readRows(store, run, filter, { from, limit }).map(({ issues, ...one }) =>
            comparable({ ...one, codes: issues.map(({ code }) => code) }),
          );
          expect([filter, countRows(store, filter), page]).toEqual([
            filter,
            shown.length,
            shown.slice(from, from + limit),
          ]);
        }
        store.close();
      }),
      { numRuns: 60 },
    );
  });
});
