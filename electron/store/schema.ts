import type { Migrations } from './open-database.ts';

/** One file for the app: what is known beside any single run. */
export const appMigrations: Migrations = [
  `CREATE TABLE profiles (name TEXT PRIMARY KEY, profile TEXT NOT NULL) STRICT;
   CREATE TABLE settings (only INTEGER PRIMARY KEY CHECK (only = 1), settings TEXT NOT NULL) STRICT;
   CREATE TABLE runs (run_id TEXT PRIMARY KEY, summary TEXT NOT NULL, started_at INTEGER NOT NULL) STRICT;
   -- One record a request: until free_at (epoch ms) it takes a slot of its token's budget.
   CREATE TABLE spends (id INTEGER PRIMARY KEY, token TEXT NOT NULL, free_at INTEGER NOT NULL) STRICT;
   CREATE INDEX spends_by_token ON spends (token, free_at);`,
  `CREATE TABLE templates (workspace TEXT NOT NULL, name TEXT NOT NULL, template TEXT NOT NULL,
     saved_at INTEGER NOT NULL, PRIMARY KEY (workspace, name)) STRICT;`,
];

/**
 * One file a run. Cells and issues lie in column blocks of 1,000 rows, because SQLite costs by
 * records and not by bytes; outcomes are few a second and are one record each.
 */
export const runMigrations: Migrations = [
  `CREATE TABLE run (only INTEGER PRIMARY KEY CHECK (only = 1), run TEXT NOT NULL) STRICT;
   -- id = block * 4096 + column.
   CREATE TABLE cells (id INTEGER PRIMARY KEY, data TEXT NOT NULL) STRICT;
   -- row_numbers: u32 a row, NULL when they count up from first_row; widths: u16 a row, NULL when all
   -- rows are as wide as the header; states: u8 a row (0 ready, 1 held, 2 excluded).
   CREATE TABLE blocks (block INTEGER PRIMARY KEY, n INTEGER NOT NULL, first_row INTEGER NOT NULL,
     row_numbers BLOB, widths BLOB, states BLOB NOT NULL, held INTEGER NOT NULL,
     excluded INTEGER NOT NULL) STRICT;
   -- positions: u16 a row, its place in the block.
   CREATE TABLE issues (link INTEGER NOT NULL, code TEXT NOT NULL, block INTEGER NOT NULL,
     n INTEGER NOT NULL, positions BLOB NOT NULL, PRIMARY KEY (link, code, block)) STRICT;
   CREATE INDEX issues_by_block ON issues (block);
   -- Rows of one lead: lead = row number of the first, place counts from 0 in file order.
   CREATE TABLE lead_rows (row INTEGER PRIMARY KEY, lead INTEGER NOT NULL, place INTEGER NOT NULL,
     is_kept INTEGER NOT NULL) STRICT;
   CREATE INDEX lead_rows_by_lead ON lead_rows (lead, place);
   -- state: 'sending' (the intent), or the kind of the outcome.
   CREATE TABLE outcomes (row INTEGER PRIMARY KEY, state TEXT NOT NULL, identifier TEXT NOT NULL,
     dropped TEXT NOT NULL DEFAULT '[]', reason TEXT NOT NULL DEFAULT '', lead_id TEXT,
     sent_at INTEGER, verified_at INTEGER) STRICT;
   CREATE INDEX outcomes_by_state ON outcomes (state, row);`,
];
