import { toIdentifierKey } from '../../shared/fields/identifier-key.ts';
import type { PlannedLink } from '../../shared/mapping/mapping-plan.ts';
import { readLink } from '../../shared/mapping/read-link.ts';
import type { RunStore } from '../store/run-store.ts';
import type { LeadGroups } from './lead-index.ts';
import type { StagedRows } from './staged-rows.ts';

/**
 * Splits groups whose rows only share a hash, by reading their identifiers again: once through the
 * file in its order, because groups jump about in it.
 */
export function confirmLeads(
  store: Pick<RunStore, 'blocks'>,
  rows: StagedRows,
  identifier: PlannedLink,
  groups: LeadGroups,
): LeadGroups {
  const groupOf = markGroups(rows, groups);
  const keys: string[] = [];
  const odd = new Map<number, Map<string, number[]>>();
  rows.blocks.forEach(({ block, rowNumbers }, at) => {
    const marks = groupOf[at];
    if (!marks?.some((mark) => mark !== 0)) return;
    const { columns } = store.blocks.read(block, identifier.columns);
    marks.forEach((mark, position) => {
      if (mark === 0) return;
      const group = mark - 1;
      const key = readKey(identifier, (column) => columns[column]?.[position] ?? '');
      if (key === (keys[group] ??= key)) return;
      push(odd, group, key, rowNumbers[position] ?? 0);
    });
  });
  return groups.flatMap((group, index) => {
    const others = odd.get(index);
    if (!others) return [group];
    const strays = new Set([...others.values()].flat());
    return [group.filter((row) => !strays.has(row)), ...others.values()].filter(
      (same) => same.length > 1,
    );
  });
}

/** Per block and position: 1 + the row's place in `groups`, 0 for a row in none. */
function markGroups(rows: StagedRows, groups: LeadGroups): Uint32Array[] {
  const marks = rows.blocks.map(({ rowNumbers }) => new Uint32Array(rowNumbers.length));
  groups.forEach((group, index) => {
    for (const row of group) {
      const { at, position } = rows.find(row);
      const block = marks[at];
      if (block) block[position] = index + 1;
    }
  });
  return marks;
}

function readKey(identifier: PlannedLink, cellAt: (column: number) => string): string {
  const read = readLink(identifier, cellAt);
  return read.ok && read.value !== null ? toIdentifierKey(identifier.type, String(read.value)) : '';
}

function push(
  odd: Map<number, Map<string, number[]>>,
  group: number,
  key: string,
  row: number,
): void {
  const byKey = odd.get(group) ?? new Map<string, number[]>();
  odd.set(group, byKey);
  const rows = byKey.get(key);
  if (rows) rows.push(row);
  else byKey.set(key, [row]);
}
