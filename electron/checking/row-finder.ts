import type { StagedBlock } from '../store/block-table.ts';
import type { RunStore } from '../store/run-store.ts';

export interface FoundRow {
  block: StagedBlock;
  position: number;
}

/** Blocks kept: neighbours are asked for together. */
const keptBlocks = 8;

/**
 * Finds staged rows by number; throws when the run has no such row. With `columns`, only their cells
 * are read. Blocks stay as they were read, so it is for one purpose and then dropped.
 */
export function createRowFinder(
  store: Pick<RunStore, 'blocks'>,
  columns?: readonly number[],
): (rowNumber: number) => FoundRow {
  const known = new Map<number, StagedBlock>();
  const read = (block: number): StagedBlock => {
    const found = known.get(block) ?? store.blocks.read(block, columns);
    known.delete(block);
    known.set(block, found);
    const [oldest] = known.keys();
    if (known.size > keptBlocks && oldest !== undefined) known.delete(oldest);
    return found;
  };
  return (rowNumber) => {
    const place = store.blocks.blockOf(rowNumber);
    const block = place === null ? null : read(place);
    const position = block ? positionOf(block.rowNumbers, rowNumber) : -1;
    if (!block || position < 0) throw new Error(`The run has no row ${rowNumber}`);
    return { block, position };
  };
}

function positionOf(rowNumbers: Uint32Array, rowNumber: number): number {
  const guess = rowNumber - (rowNumbers[0] ?? 0);
  return rowNumbers[guess] === rowNumber ? guess : rowNumbers.indexOf(rowNumber);
}
