import { DatabaseSync } from '@photostructure/sqlite';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import type { Beginning, WantedBeginning } from '../fixtures/beginning.ts';
import { PracticeBusyError } from '../practice-busy-error.ts';
import { settleBeginning } from './stored-beginning.ts';

/** Raised with every change of the tables or of a fixture: a replay needs both as they were. */
const schemaVersion = 4;
/** SQLite's code for a file that another connection holds. */
const busyCode = 5;

const schema = `
  CREATE TABLE meta (fixture TEXT NOT NULL, leads INTEGER NOT NULL) STRICT;
  CREATE TABLE requests (
    n INTEGER PRIMARY KEY,
    at_ms INTEGER NOT NULL,
    api TEXT NOT NULL,
    method TEXT NOT NULL,
    path TEXT NOT NULL,
    status INTEGER,
    token TEXT,
    token_end TEXT,
    is_counted INTEGER NOT NULL,
    is_queued INTEGER NOT NULL,
    is_write INTEGER NOT NULL,
    body TEXT
  ) STRICT;
  CREATE TABLE events (
    sequence INTEGER PRIMARY KEY,
    at_ms INTEGER NOT NULL,
    kind TEXT NOT NULL,
    request INTEGER REFERENCES requests (n),
    has_drops INTEGER NOT NULL,
    detail TEXT NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX events_by_request ON events (request) WHERE request IS NOT NULL;
  CREATE INDEX events_with_drops ON events (request) WHERE has_drops = 1;
  CREATE INDEX writes ON requests (n) WHERE is_write = 1;
  CREATE INDEX refused_requests ON requests (n) WHERE status IS NULL OR status >= 400;
  PRAGMA user_version = ${schemaVersion};
`;

interface OpenedStore {
  store: DatabaseSyncInstance;
  beginning: Beginning;
}

/** Opens the store for this process alone. The lock is SQLite's own, so the system frees it when the process dies. */
export function openStore(storeFile: string, wanted: WantedBeginning): OpenedStore {
  const store = new DatabaseSync(storeFile);
  try {
    store.exec('PRAGMA locking_mode = EXCLUSIVE');
    store.exec('PRAGMA journal_mode = WAL');
    store.exec('PRAGMA synchronous = FULL');
    store.exec('BEGIN IMMEDIATE');
    prepareSchema(store);
    const beginning = settleBeginning(store, wanted);
    store.exec('COMMIT');
    return { store, beginning };
  } catch (cause) {
    store.close();
    if (isBusy(cause)) throw new PracticeBusyError({ cause });
    throw cause;
  }
}

/** A store of another version begins afresh: it holds practice only, and to refuse it would keep nothing that anybody needs. */
function prepareSchema(store: DatabaseSyncInstance): void {
  const version = Number(store.prepare('PRAGMA user_version').get()?.['user_version']);
  if (version === schemaVersion) return;
  // In the order of creation backwards: what refers to another table goes before it.
  const tables = store.prepare(
    "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY rowid DESC",
  );
  for (const { name } of tables.all()) store.exec(`DROP TABLE "${String(name)}"`);
  store.exec(schema);
}

function isBusy(cause: unknown): boolean {
  return cause instanceof Error && 'errcode' in cause && cause.errcode === busyCode;
}
