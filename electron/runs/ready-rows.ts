import type { DuplicatePolicy } from '../../shared/mapping/mapping.ts';
import type { RunStore } from '../store/run-store.ts';

/**
 * Row numbers that are ready and have not left yet, in file order, read a block at a time as they are
 * asked for. `place` picks the n-th row of each lead, so that rows of one lead never overtake each
 * other when all are sent (I4); rows that stand alone are at place 0.
 */
export function* readyRows(
  store: RunStore,
  policy: DuplicatePolicy | undefined,
  place = 0,
): Generator<number> {
  const places =
    policy === 'send-all'
      ? new Map([...store.leads.all()].map((lead) => [lead.row, lead.place]))
      : null;
  for (const { block, n, held, excluded } of store.blocks.list()) {
    if (held + excluded === n) continue;
    const { rowNumbers, states } = store.blocks.read(block, []);
    const touched = store.outcomes.touched(rowNumbers[0] ?? 0, rowNumbers[n - 1] ?? 0);
    for (let position = 0; position < n; position += 1) {
      const row = rowNumbers[position] ?? 0;
      if (states[position] !== 0 || touched.has(row)) continue;
      if (places && (places.get(row) ?? 0) !== place) continue;
      yield row;
    }
  }
}

/** How many rounds it takes until the last row of every lead may leave. */
export function countRounds(store: RunStore, policy: DuplicatePolicy | undefined): number {
  return policy === 'send-all' ? store.leads.deepest() : 1;
}

/**
 * Rows that are queued and were never compared, for a run that goes on. Left out are rows that a later
 * one of their lead may have overwritten since: they would seem to differ.
 */
export function* unreadRows(
  store: RunStore,
  policy: DuplicatePolicy | undefined,
): Generator<number> {
  for (const { rowNumber, verifiedAtMs } of store.outcomes.rowsOf('queued'))
    if (verifiedAtMs === null && !(policy === 'send-all' && isFollowed(store, rowNumber)))
      yield rowNumber;
}

/** A later row of the same lead has left. */
function isFollowed(store: RunStore, rowNumber: number): boolean {
  const lead = store.leads.of(rowNumber);
  if (!lead) return false;
  return store.leads.rowsOf(lead.lead).some((row) => row > rowNumber && hasLeft(store, row));
}

function hasLeft(store: RunStore, rowNumber: number): boolean {
  const isTouched = store.outcomes.touched(rowNumber, rowNumber).size > 0;
  return isTouched && store.outcomes.of(rowNumber)?.kind !== 'skipped';
}
