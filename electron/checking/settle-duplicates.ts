import type { DuplicatePolicy } from '../../shared/mapping/mapping.ts';
import type { RunRecord } from '../store/run-record.ts';
import type { RunStore } from '../store/run-store.ts';
import { confirmLeads } from './confirm-leads.ts';
import type { LeadGroups } from './lead-index.ts';
import { planOf } from './plan-of-run.ts';
import { readStagedRows, type StagedRows } from './staged-rows.ts';

const ready = 0;
const held = 1;
const excluded = 2;

/**
 * Writes down which rows share a lead and what the policy makes of them: without one all are held,
 * else the rows it drops are excluded. Rows that are held anyway take no part.
 */
export function settleDuplicates(store: RunStore, run: RunRecord, groups: LeadGroups): void {
  if (groups.length === 0) return;
  const { identifier } = planOf(run);
  const { duplicates } = run.mapping;
  const rows = readStagedRows(store);
  const leads = confirmLeads(store, rows, identifier, groups);
  store.transact(() => {
    const changed = rows.blocks.map((): number[] => []);
    for (const lead of leads)
      for (const [at, position] of settleLead(store, rows, lead, duplicates))
        changed[at]?.push(position);
    changed.forEach((positions, at) => {
      const staged = rows.blocks[at];
      if (!staged || positions.length === 0) return;
      positions.sort((a, b) => a - b);
      if (!duplicates)
        store.issues.add(staged.block, [
          { link: identifier.index, code: 'duplicate-in-file', positions },
        ]);
      store.blocks.writeStates(staged.block, staged.states);
    });
  });
}

/** The rows of one lead that the policy does not send: block and position. */
function settleLead(
  store: RunStore,
  rows: StagedRows,
  lead: readonly number[],
  policy: DuplicatePolicy | undefined,
): [at: number, position: number][] {
  const places = lead.map((row) => ({ row, ...rows.find(row) }));
  const candidates = places.filter(({ at, position }) => stateAt(rows, at, position) === ready);
  const kept = new Set(keep(candidates, policy));
  places.forEach((one, place) => {
    const isKept = kept.has(one);
    store.leads.add({ row: one.row, lead: lead[0] ?? one.row, place, isKept });
  });
  const dropped = policy ? candidates.filter((one) => !kept.has(one)) : places;
  return dropped.map(({ at, position }) => {
    const states = rows.blocks[at]?.states;
    if (states) states[position] = policy ? excluded : held;
    return [at, position];
  });
}

function stateAt(rows: StagedRows, at: number, position: number): number {
  return rows.blocks[at]?.states[position] ?? ready;
}

function keep<T>(rows: readonly T[], policy: DuplicatePolicy | undefined): readonly T[] {
  if (policy === undefined) return [];
  if (policy === 'send-all') return rows;
  return policy === 'keep-first' ? rows.slice(0, 1) : rows.slice(-1);
}
