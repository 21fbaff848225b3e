import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import type { RowBlock } from '../../shared/checking/check-block.ts';
import {
  decodeCells,
  encodeCells,
  maxColumns,
  toBytes,
  toCellsId,
  toUint16s,
  toUint32s,
} from './column-block.ts';

/** States as stored, one byte a row. */
export const storedStates = ['ready', 'held', 'excluded'] as const;

/** A block with what the store knows beside its cells. */
export interface StagedBlock extends RowBlock {
  block: number;
  rowNumbers: Uint32Array;
  /** Places in `storedStates`. */
  states: Uint8Array;
}

/** What is cheap to keep in memory for every block of a file. */
export interface BlockSummary {
  block: number;
  n: number;
  firstRow: number;
  held: number;
  excluded: number;
}

export interface BlockTable {
  /** Stages a block; part of a transaction of the caller. */
  write(block: StagedBlock): void;
  writeStates(block: number, states: Uint8Array): void;
  list(): BlockSummary[];
  /** The rows of a block; with `columns`, only those cells are read, the others are empty lists. */
  read(block: number, columns?: readonly number[]): StagedBlock;
  /** The block that holds a row, null when no block can. */
  blockOf(rowNumber: number): number | null;
  count(): { rows: number; held: number; excluded: number };
}

export function createBlockTable(database: DatabaseSyncInstance): BlockTable {
  const list = database.prepare(
    'SELECT block, n, first_row AS firstRow, held, excluded FROM blocks ORDER BY block',
  );
  const find = database.prepare(
    'SELECT block FROM blocks WHERE first_row <= ? ORDER BY block DESC LIMIT 1',
  );
  const sum = database.prepare(
    'SELECT coalesce(sum(n), 0) AS rows, coalesce(sum(held), 0) AS held, coalesce(sum(excluded), 0) AS excluded FROM blocks',
  );
  return {
    ...createBlockWriter(database),
    read: createBlockReader(database),
    list: () => list.all() as BlockSummary[],
    blockOf: (rowNumber) => (find.get(rowNumber) as { block: number } | undefined)?.block ?? null,
    count: () => sum.get() as { rows: number; held: number; excluded: number },
  };
}

function createBlockWriter(
  database: DatabaseSyncInstance,
): Pick<BlockTable, 'write' | 'writeStates'> {
  const insertCells = database.prepare('INSERT INTO cells (id, data) VALUES (?, ?)');
  const insertBlock = database.prepare(
    `INSERT INTO blocks (block, n, first_row, row_numbers, widths, states, held, excluded)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const updateStates = database.prepare(
    'UPDATE blocks SET states = ?, held = ?, excluded = ? WHERE block = ?',
  );
  return {
    write(staged) {
      const { block, n, rowNumbers, widths, states } = staged;
      staged.columns.forEach((cells, column) => {
        insertCells.run(toCellsId(block, column), encodeCells(cells));
      });
      const first = rowNumbers[0] ?? 0;
      const isContiguous = rowNumbers[n - 1] === first + n - 1;
      insertBlock.run(
        block,
        n,
        first,
        isContiguous ? null : toBytes(rowNumbers),
        widths ? toBytes(Uint16Array.from(widths)) : null,
        states,
        ...countStates(states),
      );
    },
    writeStates: (block, states) => void updateStates.run(states, ...countStates(states), block),
  };
}

function countStates(states: Uint8Array): [held: number, excluded: number] {
  let held = 0;
  let excluded = 0;
  for (const state of states) {
    if (state === 1) held += 1;
    else if (state === 2) excluded += 1;
  }
  return [held, excluded];
}

interface StoredBlock {
  n: number;
  first_row: number;
  row_numbers: Uint8Array | null;
  widths: Uint8Array | null;
  states: Uint8Array;
}

function createBlockReader(database: DatabaseSyncInstance): BlockTable['read'] {
  const readBlock = database.prepare(
    'SELECT n, first_row, row_numbers, widths, states FROM blocks WHERE block = ?',
  );
  const readAll = database.prepare('SELECT id, data FROM cells WHERE id >= ? AND id < ?');
  const readOne = database.prepare('SELECT data FROM cells WHERE id = ?');
  return (block, columns) => {
    const stored = readBlock.get(block) as StoredBlock | undefined;
    if (!stored) throw new Error(`No block ${block}`);
    const cells: string[][] = [];
    if (columns) {
      for (const column of columns) {
        const row = readOne.get(toCellsId(block, column)) as { data: string } | undefined;
        if (row) cells[column] = decodeCells(row.data);
      }
    } else {
      const rows = readAll.all(toCellsId(block, 0), toCellsId(block + 1, 0)) as CellsRow[];
      for (const row of rows) cells[row.id % maxColumns] = decodeCells(row.data);
    }
    return {
      block,
      n: stored.n,
      columns: Array.from(cells, (column) => column ?? []),
      rowNumbers: stored.row_numbers
        ? toUint32s(stored.row_numbers)
        : Uint32Array.from({ length: stored.n }, (_, at) => stored.first_row + at),
      widths: stored.widths ? [...toUint16s(stored.widths)] : null,
      states: stored.states.slice(),
    };
  };
}

interface CellsRow {
  id: number;
  data: string;
}
