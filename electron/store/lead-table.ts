import type { DatabaseSyncInstance } from '@photostructure/sqlite';

/** A row that is not the only one of its lead in the file. */
export interface LeadRow {
  row: number;
  /** Row number of the lead's first row. */
  lead: number;
  /** From 0 in file order. */
  place: number;
  /** The chosen policy sends this row; false for all rows of the lead while none is chosen. */
  isKept: boolean;
}

/** Which rows belong to one lead; rows that are alone are not in it. */
export interface LeadTable {
  /** Part of a transaction of the caller. */
  add(row: LeadRow): void;
  clear(): void;
  of(rowNumber: number): LeadRow | null;
  /** Every row of a lead, in file order. */
  rowsOf(lead: number): number[];
  all(): Iterable<LeadRow>;
  /** How many rows the largest lead has; 1 when every row stands alone. */
  deepest(): number;
}

export function createLeadTable(database: DatabaseSyncInstance): LeadTable {
  const insert = database.prepare(
    'INSERT INTO lead_rows (row, lead, place, is_kept) VALUES (?, ?, ?, ?)',
  );
  const one = database.prepare('SELECT row, lead, place, is_kept FROM lead_rows WHERE row = ?');
  const all = database.prepare('SELECT row, lead, place, is_kept FROM lead_rows ORDER BY row');
  const rowsOf = database.prepare('SELECT row FROM lead_rows WHERE lead = ? ORDER BY place');
  const deepest = database.prepare('SELECT coalesce(max(place), 0) + 1 AS deepest FROM lead_rows');
  return {
    add: ({ row, lead, place, isKept }) => void insert.run(row, lead, place, isKept ? 1 : 0),
    clear: () => database.exec('DELETE FROM lead_rows'),
    of(rowNumber) {
      const stored = one.get(rowNumber) as StoredLeadRow | undefined;
      return stored ? toLeadRow(stored) : null;
    },
    rowsOf: (lead) => (rowsOf.all(lead) as { row: number }[]).map(({ row }) => row),
    *all() {
      for (const stored of all.iterate() as Iterable<StoredLeadRow>) yield toLeadRow(stored);
    },
    deepest: () => (deepest.get() as { deepest: number }).deepest,
  };
}

interface StoredLeadRow {
  row: number;
  lead: number;
  place: number;
  is_kept: number;
}

function toLeadRow({ is_kept, ...row }: StoredLeadRow): LeadRow {
  return { ...row, isKept: is_kept === 1 };
}
