import { rowOf } from '../../shared/checking/check-block.ts';
import {
  buildRecord,
  type BuiltRecord,
  type CrmRecord,
} from '../../shared/mapping/build-record.ts';
import type { MappingPlan } from '../../shared/mapping/mapping-plan.ts';
import { joinCells } from '../../shared/mapping/read-link.ts';
import type { RunRecord } from '../store/run-record.ts';
import type { RunStore } from '../store/run-store.ts';
import { planOf } from './plan-of-run.ts';
import { createRowFinder } from './row-finder.ts';

/** A row seen through the mapping. */
export interface RowRecord {
  rowNumber: number;
  /** As it leaves; the cell's own text when it cannot be read. */
  identifier: string;
  record: CrmRecord;
}

/** Builds records from staged cells; the file itself is not needed any more. */
export interface RecordReader {
  readonly plan: MappingPlan;
  read(rowNumber: number): RowRecord;
  cells(rowNumber: number): string[];
}

export function createRecordReader(store: RunStore, run: RunRecord): RecordReader {
  const plan = planOf(run);
  const find = createRowFinder(store);
  const cells = (rowNumber: number) => {
    const { block, position } = find(rowNumber);
    return rowOf(block, position);
  };
  const isHeld = (rowNumber: number) => {
    const { block, position } = find(rowNumber);
    return block.states[position] === 1;
  };
  const build = (rowNumber: number) => buildRecord(cells(rowNumber), plan);
  return {
    plan,
    cells,
    read(rowNumber) {
      const lead = run.mapping.duplicates === 'merge' ? store.leads.of(rowNumber) : null;
      const built = lead?.isKept
        ? mergeRecords(
            store.leads
              .rowsOf(lead.lead)
              .filter((row) => !isHeld(row))
              .map(build),
          )
        : build(rowNumber).record;
      return { rowNumber, identifier: identifierOf(built, plan, cells(rowNumber)), record: built };
    },
  };
}

/** Later rows win field by field; actions keep the order of the file. */
function mergeRecords(built: readonly BuiltRecord[]): CrmRecord {
  return {
    fields: Object.assign({}, ...built.map(({ record }) => record.fields)) as CrmRecord['fields'],
    actions: built.flatMap(({ record }) => record.actions),
  };
}

function identifierOf(record: CrmRecord, plan: MappingPlan, cells: readonly string[]): string {
  const name = 'field' in plan.identifier.to ? plan.identifier.to.field : '';
  const value = record.fields[name];
  return value === undefined
    ? joinCells(plan.identifier, (column) => cells[column] ?? '')
    : String(value);
}
