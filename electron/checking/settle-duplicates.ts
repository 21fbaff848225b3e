import { toIdentifierKey } from '../../shared/fields/identifier-key.ts';
import type { DuplicatePolicy } from '../../shared/mapping/mapping.ts';
import { readLink } from '../../shared/mapping/read-link.ts';
import type { RunRecord } from '../store/run-record.ts';
import type { RunStore } from '../store/run-store.ts';
import type { LeadGroups } from './lead-index.ts';
import { planOf } from './plan-of-run.ts';
import { createRowFinder } from './row-finder.ts';
import { statesOf } from './row-states.ts';

/**
 * Writes down which rows share a lead and what the policy makes of them: without one all are held,
 * else the rows it drops are excluded. Rows that are held anyway take no part.
 */
export function settleDuplicates(store: RunStore, run: RunRecord, groups: LeadGroups): void {
  const leads = confirm(store, run, groups);
  if (leads.length === 0) return;
  const plan = planOf(run);
  const find = createRowFinder(store);
  const held = new Map<number, number[]>();
  const excluded = new Map<number, number[]>();
  store.transact(() => {
    for (const rows of leads) {
      const candidates = rows.filter((row) => find(row).block.states[find(row).position] === 0);
      const kept = new Set(keep(candidates, run.mapping.duplicates));
      rows.forEach((row, place) => {
        store.leads.add({ row, lead: rows[0] ?? row, place, isKept: kept.has(row) });
        const { block, position } = find(row);
        if (!run.mapping.duplicates) push(held, block.block, position);
        else if (candidates.includes(row) && !kept.has(row)) push(excluded, block.block, position);
      });
    }
    for (const [block, positions] of held)
      store.issues.add(block, [
        { link: plan.identifier.index, code: 'duplicate-in-file', positions },
      ]);
    for (const block of new Set([...held.keys(), ...excluded.keys()])) {
      const states = statesOf(store.blocks.read(block, []).n, store.issues.ofBlock(block), plan);
      for (const position of excluded.get(block) ?? []) states[position] = 2;
      store.blocks.writeStates(block, states);
    }
  });
}

function keep(rows: readonly number[], policy: DuplicatePolicy | undefined): readonly number[] {
  if (policy === undefined) return [];
  if (policy === 'send-all') return rows;
  return policy === 'keep-first' ? rows.slice(0, 1) : rows.slice(-1);
}

/** Splits groups whose rows only share a hash, by reading their identifiers again. */
function confirm(store: RunStore, run: RunRecord, groups: LeadGroups): number[][] {
  const plan = planOf(run);
  const find = createRowFinder(store, plan.identifier.columns);
  return groups.flatMap((rows) => {
    const byKey = new Map<string, number[]>();
    for (const row of rows) {
      const { block, position } = find(row);
      const read = readLink(plan.identifier, (column) => block.columns[column]?.[position] ?? '');
      if (!read.ok || read.value === null) continue;
      const key = toIdentifierKey(plan.identifier.type, String(read.value));
      const known = byKey.get(key);
      if (known) known.push(row);
      else byKey.set(key, [row]);
    }
    return [...byKey.values()].filter((same) => same.length > 1);
  });
}

function push(map: Map<number, number[]>, key: number, value: number): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
