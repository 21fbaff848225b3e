import { DatabaseSync } from '@photostructure/sqlite';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { PracticeBusyError } from '../practice-busy-error.ts';

/** Raised with every change of the tables or of the default fixture: a replay needs both as they were. */
const schemaVersion = 2;
/** SQLite's code for a file that another connection holds. */
const busyCode = 5;

const schema = `
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
  PRAGMA user_version = ${schemaVersion};
`;

/** Opens the store for this process alone. The lock is SQLite's own, so the system frees it when the process dies. */
export function openStore(storeFile: string): DatabaseSyncInstance {
  const store = new DatabaseSync(storeFile);
  try {
    store.exec('PRAGMA locking_mode = EXCLUSIVE');
    store.exec('PRAGMA journal_mode = WAL');
    store.exec('PRAGMA synchronous = FULL');
    store.exec('BEGIN IMMEDIATE');
    prepareSchema(store);
    store.exec('COMMIT');
    return store;
  } catch (cause) {
    store.close();
    if (isBusy(cause)) throw new PracticeBusyError({ cause });
    throw cause;
  }
}

function prepareSchema(store: DatabaseSyncInstance): void {
  const version = Number(store.prepare('PRAGMA user_version').get()?.['user_version']);
  if (version === 0) store.exec(schema);
  else if (version !== schemaVersion) {
    throw new Error(
      `The practice workspace was stored in version ${version}, this is ${schemaVersion}.`,
    );
  }
}

function isBusy(cause: unknown): boolean {
  return cause instanceof Error && 'errcode' in cause && cause.errcode === busyCode;
}
