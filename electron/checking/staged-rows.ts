import type { RunStore } from '../store/run-store.ts';

export interface StagedStates {
  block: number;
  rowNumbers: Uint32Array;
  /** Places in `storedStates`; changes stay here until they are written. */
  states: Uint8Array;
}

export interface StagedRows {
  /** In file order. */
  readonly blocks: readonly StagedStates[];
  /** Where a row is: a place in `blocks` and a position in that block. Throws when the run has no such row. */
  find(rowNumber: number): { at: number; position: number };
}

/**
 * Every row of a run without its cells, five bytes each: for work that jumps about in the file, where
 * a block read anew for each row would take minutes.
 */
export function readStagedRows(store: Pick<RunStore, 'blocks'>): StagedRows {
  const blocks = store.blocks.list().map(({ block }) => {
    const { rowNumbers, states } = store.blocks.read(block, []);
    return { block, rowNumbers, states };
  });
  const firstRows = Uint32Array.from(blocks, ({ rowNumbers }) => rowNumbers[0] ?? 0);
  return {
    blocks,
    find(rowNumber) {
      const at = lastUpTo(firstRows, rowNumber);
      const rowNumbers = blocks[at]?.rowNumbers;
      const position = rowNumbers ? lastUpTo(rowNumbers, rowNumber) : -1;
      if (rowNumbers?.[position] !== rowNumber) throw new Error(`The run has no row ${rowNumber}`);
      return { at, position };
    },
  };
}

/** The place of the last of `sorted` that is not above `value`; -1 when all are. */
function lastUpTo(sorted: Uint32Array, value: number): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((sorted[middle] ?? 0) <= value) from = middle + 1;
    else to = middle;
  }
  return from - 1;
}
