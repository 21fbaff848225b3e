import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import type { BlockIssues } from '../../shared/checking/check-block.ts';
import type { IssueCode } from '../../shared/checking/issue-code.ts';
import { toBytes, toUint16s } from './column-block.ts';

/** A problem and how many rows of the file have it. */
export interface IssueCount {
  link: number;
  code: IssueCode;
  count: number;
}

export interface IssueTable {
  /** Part of a transaction of the caller; adds to what the block already has of that problem. */
  add(block: number, issues: readonly BlockIssues[]): void;
  /** Forgets every problem of a link, for a re-check. */
  removeLink(link: number): void;
  ofBlock(block: number): BlockIssues[];
  /** Blocks in file order that hold rows of one group, with those rows' positions. */
  blocksOf(link: number, code: IssueCode): Iterable<{ block: number; positions: Uint16Array }>;
  countsOf(link: number, code: IssueCode): { block: number; n: number }[];
  counts(): IssueCount[];
}

interface StoredIssue {
  link: number;
  code: IssueCode;
  positions: Uint8Array;
}

export function createIssueTable(database: DatabaseSyncInstance): IssueTable {
  const insert = database.prepare(
    'INSERT OR REPLACE INTO issues (link, code, block, n, positions) VALUES (?, ?, ?, ?, ?)',
  );
  const known = database.prepare(
    'SELECT positions FROM issues WHERE link = ? AND code = ? AND block = ?',
  );
  const remove = database.prepare('DELETE FROM issues WHERE link = ?');
  const ofBlock = database.prepare(
    'SELECT link, code, positions FROM issues WHERE block = ? ORDER BY link, code',
  );
  const blocksOf = database.prepare(
    'SELECT block, positions FROM issues WHERE link = ? AND code = ? ORDER BY block',
  );
  const countsOf = database.prepare(
    'SELECT block, n FROM issues WHERE link = ? AND code = ? ORDER BY block',
  );
  const counts = database.prepare(
    'SELECT link, code, sum(n) AS count FROM issues GROUP BY link, code ORDER BY count DESC, link, code',
  );
  return {
    add(block, issues) {
      for (const { link, code, positions } of issues) {
        const before = known.get(link, code, block) as { positions: Uint8Array } | undefined;
        const all = before ? union(toUint16s(before.positions), positions) : positions;
        insert.run(link, code, block, all.length, toBytes(Uint16Array.from(all)));
      }
    },
    removeLink: (link) => void remove.run(link),
    ofBlock: (block) =>
      (ofBlock.all(block) as StoredIssue[]).map(({ link, code, positions }) => ({
        link,
        code,
        positions: [...toUint16s(positions)],
      })),
    *blocksOf(link, code) {
      for (const row of blocksOf.iterate(link, code) as Iterable<BlockPositions>)
        yield { block: row.block, positions: toUint16s(row.positions) };
    },
    countsOf: (link, code) => countsOf.all(link, code) as { block: number; n: number }[],
    counts: () => counts.all() as IssueCount[],
  };
}

interface BlockPositions {
  block: number;
  positions: Uint8Array;
}

function union(before: Uint16Array, more: readonly number[]): number[] {
  return [...new Set([...before, ...more])].sort((a, b) => a - b);
}
