import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { noOutcomes, sumOutcomes, toCountKey } from '../../shared/runs/count-outcomes.ts';
import type { OutcomeCounts, OutcomeKind, RowOutcome } from '../../shared/runs/row-outcome.ts';
import type { Commit } from './group-commit.ts';

/** A row that is about to leave: written down before its request (house-style 13.7). */
export interface Intent {
  rowNumber: number;
  identifier: string;
  atMs: number;
}

/** One record per row that left or was settled; a row without one has not left yet. */
export interface OutcomeTable {
  /** Durable before it resolves. */
  markSending(intent: Intent): Promise<void>;
  /** Durable before it resolves. */
  settle(outcome: RowOutcome): Promise<void>;
  /** The request certainly never took effect: the row is as if it had not left. Durable before it resolves. */
  forget(rowNumber: number): Promise<void>;
  /** Many outcomes at once; part of a transaction of the caller. */
  insert(outcome: RowOutcome): void;
  /** Rows whose intent is on disk without an outcome: the crash fell between the two commits. */
  sending(): Intent[];
  of(rowNumber: number): RowOutcome | null;
  /** Row numbers from `from` to `to` that have a record, the intent alone included. */
  touched(from: number, to: number): Set<number>;
  rowsOf(kind: OutcomeKind): RowOutcome[];
  /** Outcomes of the rows from `from` to `to`, by row number; a row without one is not in it. */
  between(from: number, to: number): Map<number, RowOutcome>;
  page(
    kind: OutcomeKind | null,
    from: number,
    limit: number,
  ): { total: number; rows: RowOutcome[] };
  counts(): OutcomeCounts;
}

interface StoredOutcome {
  row: number;
  state: OutcomeKind;
  identifier: string;
  dropped: string;
  reason: string;
  lead_id: string | null;
  sent_at: number | null;
  verified_at: number | null;
}

const insertSql = `INSERT OR REPLACE INTO outcomes
  (row, state, identifier, dropped, reason, lead_id, sent_at, verified_at)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?)`;

export function createOutcomeTable(database: DatabaseSyncInstance, commit: Commit): OutcomeTable {
  const intend = database.prepare(
    "INSERT OR REPLACE INTO outcomes (row, state, identifier, sent_at) VALUES (?, 'sending', ?, ?)",
  );
  const write = database.prepare(insertSql);
  const remove = database.prepare('DELETE FROM outcomes WHERE row = ?');
  const insert = (outcome: RowOutcome) =>
    void write.run(
      outcome.rowNumber,
      outcome.kind,
      outcome.identifier,
      JSON.stringify(outcome.dropped),
      outcome.reason,
      outcome.leadId,
      outcome.sentAtMs,
      outcome.verifiedAtMs,
    );
  return {
    markSending: ({ rowNumber, identifier, atMs }) =>
      commit(() => void intend.run(rowNumber, identifier, atMs)),
    settle: (outcome) => commit(() => insert(outcome)),
    forget: (rowNumber) => commit(() => void remove.run(rowNumber)),
    insert,
    ...createOutcomeReader(database),
  };
}

type Reader = Omit<OutcomeTable, 'markSending' | 'settle' | 'forget' | 'insert'>;

function createOutcomeReader(database: DatabaseSyncInstance): Reader {
  const sending = database.prepare(
    "SELECT row AS rowNumber, identifier, sent_at AS atMs FROM outcomes WHERE state = 'sending' ORDER BY row",
  );
  const one = database.prepare("SELECT * FROM outcomes WHERE row = ? AND state <> 'sending'");
  const touched = database.prepare('SELECT row FROM outcomes WHERE row >= ? AND row <= ?');
  const between = database.prepare(
    "SELECT * FROM outcomes WHERE row >= ? AND row <= ? AND state <> 'sending'",
  );
  const ofKind = database.prepare('SELECT * FROM outcomes WHERE state = ? ORDER BY row');
  const pageOfKind = database.prepare(
    'SELECT * FROM outcomes WHERE state = ? ORDER BY row LIMIT ? OFFSET ?',
  );
  const pageOfAll = database.prepare(
    "SELECT * FROM outcomes WHERE state <> 'sending' ORDER BY row LIMIT ? OFFSET ?",
  );
  const counts = database.prepare(
    "SELECT state, count(*) AS n FROM outcomes WHERE state <> 'sending' GROUP BY state",
  );
  const readCounts = () => {
    const sums = { ...noOutcomes };
    for (const { state, n } of counts.all() as { state: OutcomeKind; n: number }[])
      sums[toCountKey(state)] = n;
    return sums;
  };
  return {
    sending: () => sending.all() as Intent[],
    of(rowNumber) {
      const stored = one.get(rowNumber) as StoredOutcome | undefined;
      return stored ? toOutcome(stored) : null;
    },
    touched: (from, to) =>
      new Set((touched.all(from, to) as { row: number }[]).map(({ row }) => row)),
    between: (from, to) =>
      new Map(
        (between.all(from, to) as StoredOutcome[]).map((stored) => [stored.row, toOutcome(stored)]),
      ),
    rowsOf: (kind) => (ofKind.all(kind) as StoredOutcome[]).map(toOutcome),
    page(kind, from, limit) {
      const rows = kind === null ? pageOfAll.all(limit, from) : pageOfKind.all(kind, limit, from);
      const sums = readCounts();
      const total = kind === null ? sumOutcomes(sums) : sums[toCountKey(kind)];
      return { total, rows: (rows as StoredOutcome[]).map(toOutcome) };
    },
    counts: readCounts,
  };
}

function toOutcome(stored: StoredOutcome): RowOutcome {
  return {
    rowNumber: stored.row,
    kind: stored.state,
    identifier: stored.identifier,
    dropped: JSON.parse(stored.dropped) as string[],
    reason: stored.reason,
    leadId: stored.lead_id,
    sentAtMs: stored.sent_at,
    verifiedAtMs: stored.verified_at,
  };
}
