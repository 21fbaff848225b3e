import * as fc from 'fast-check';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { StagedBlock } from '../../../electron/store/block-table.ts';
import { blockRows, maxColumns } from '../../../electron/store/column-block.ts';
import { openRunStore, type RunStore } from '../../../electron/store/run-store.ts';
import { testFolder } from './test-folder.ts';

function openStore(): RunStore {
  const store = openRunStore(join(testFolder(), 'run.sqlite'));
  onTestFinished(() => store.close());
  return store;
}

function block(columns: string[][], change: Partial<StagedBlock> = {}): StagedBlock {
  const n = columns[0]?.length ?? 0;
  return {
    block: 0,
    n,
    columns,
    widths: null,
    rowNumbers: Uint32Array.from({ length: n }, (_, at) => at + 2),
    states: new Uint8Array(n),
    ...change,
  };
}

const hostileCell = fc.string({
  unit: fc.constantFrom(
    'a',
    '\u001F',
    '\0',
    '\uD800',
    '\uDC00',
    '😀',
    '\uFEFF',
    '"',
    '[',
    '=',
    '\n',
  ),
  maxLength: 4,
});

describe('a staged block', () => {
  it('comes back cell for cell, whatever the cells hold', () => {
    const store = openStore();
    let next = 0;
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }).chain((n) =>
          fc.array(fc.array(hostileCell, { minLength: n, maxLength: n }), {
            minLength: 1,
            maxLength: 4,
          }),
        ),
        (columns) => {
          const written = block(columns, { block: next });
          store.transact(() => store.blocks.write(written));
          expect(store.blocks.read(next)).toEqual(written);
          next += 1;
        },
      ),
    );
  });

  it('keeps the row numbers around blank lines, the widths of ragged rows and the states', () => {
    const store = openStore();
    const written = block(
      [
        ['1', '2', '3'],
        ['', 'b', ''],
        ['', '', 'extra'],
      ],
      {
        rowNumbers: Uint32Array.of(3, 70_000, 4_000_000_000),
        widths: [1, 2, maxColumns],
        states: Uint8Array.of(0, 1, 2),
      },
    );
    store.transact(() => store.blocks.write(written));
    expect(store.blocks.read(0)).toEqual(written);
    expect(store.blocks.list()).toEqual([{ block: 0, n: 3, firstRow: 3, held: 1, excluded: 1 }]);
  });

  it('gives only the columns that were asked for, and none for an unknown one', () => {
    const store = openStore();
    store.transact(() => store.blocks.write(block([['a'], ['b'], ['c']])));
    expect(store.blocks.read(0, [2, 7]).columns).toEqual([[], [], ['c']]);
    expect(store.blocks.read(0, []).columns).toEqual([]);
  });

  it('does not run into the next one, with as many columns as a file may have', () => {
    const store = openStore();
    const columnsOf = (name: string) =>
      Array.from({ length: maxColumns }, (_, column) => [`${name}${column}`]);
    store.transact(() => {
      store.blocks.write(block(columnsOf('a'), { rowNumbers: Uint32Array.of(2) }));
      store.blocks.write(block(columnsOf('b'), { block: 1, rowNumbers: Uint32Array.of(3) }));
    });
    expect(store.blocks.read(0).columns).toEqual(columnsOf('a'));
    expect(store.blocks.read(1).columns).toEqual(columnsOf('b'));
  });

  it('is found by a row number, one between its rows included', () => {
    const store = openStore();
    const cells = [['a', 'b']];
    store.transact(() => {
      store.blocks.write(block(cells, { rowNumbers: Uint32Array.of(3, 9) }));
      store.blocks.write(block(cells, { block: 1, rowNumbers: Uint32Array.of(12, 13) }));
    });
    const blocks = [2, 3, 5, 9, 11, 12, 99].map((row) => store.blocks.blockOf(row));
    expect(blocks).toEqual([null, 0, 0, 0, 0, 1, 1]);
  });

  it('is counted anew when its states change', () => {
    const store = openStore();
    const cells = Array.from({ length: blockRows }, () => 'x');
    store.transact(() => store.blocks.write(block([cells])));
    const states = Uint8Array.from({ length: blockRows }, (_, at) => at % 4);
    store.transact(() => store.blocks.writeStates(0, states));
    expect(store.blocks.count()).toEqual({ rows: 1000, held: 250, excluded: 250 });
    expect(store.blocks.read(0).states).toEqual(states);
  });

  it('is not half written when its transaction fails', () => {
    const store = openStore();
    const fail = () =>
      store.transact(() => {
        store.blocks.write(block([['a']]));
        throw new Error('The power went');
      });
    expect(fail).toThrow('The power went');
    expect(store.blocks.list()).toEqual([]);
  });
});
