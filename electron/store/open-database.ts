import { basename, dirname } from 'node:path';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { makeFolder } from '../files/make-folder.ts';
import { asStoreFailure, StoreFailure, toStoreFailure } from './store-failure.ts';

/** Each entry brings a file from the version that is its index to the next; entries are never edited. */
export type Migrations = readonly string[];

/**
 * Opens a store file, makes it when missing, and brings it to the newest version.
 * A commit is on the disk when it returns (`synchronous=FULL`). Throws `StoreFailure`; a damaged or
 * newer file is left as it is.
 */
export function openDatabase(path: string, migrations: Migrations): DatabaseSyncInstance {
  let database: DatabaseSyncInstance | null = null;
  try {
    makeFolderOf(path);
    database = new DatabaseSync(path, { timeout: 5000 });
    // Asked before anything is written: even the journal mode would change a file of a newer version.
    refuseNewer(database, migrations, basename(path));
    database.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;');
    migrate(database, migrations, basename(path));
    return database;
  } catch (cause) {
    database?.close();
    throw toStoreFailure(cause);
  }
}

function makeFolderOf(path: string): void {
  try {
    makeFolder(dirname(path));
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw asStoreFailure(cause) ?? new StoreFailure('failed', detail, cause);
  }
}

function migrate(database: DatabaseSyncInstance, migrations: Migrations, file: string): void {
  if (readVersion(database) === migrations.length) return;
  transact(database, () => {
    // Another process may have been first.
    const version = refuseNewer(database, migrations, file);
    for (const migration of migrations.slice(version)) database.exec(migration);
    database.exec(`PRAGMA user_version=${migrations.length}`);
  });
}

function refuseNewer(database: DatabaseSyncInstance, known: Migrations, file: string): number {
  const version = readVersion(database);
  if (version > known.length) throw new StoreFailure('newer', file);
  return version;
}

function readVersion(database: DatabaseSyncInstance): number {
  const row = database.prepare('PRAGMA user_version').get() as { user_version: number };
  return row.user_version;
}

/** All of `work` or nothing of it; throws what `work` throws, after rolling back. */
export function transact<T>(database: DatabaseSyncInstance, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const value = work();
    database.exec('COMMIT');
    return value;
  } catch (cause) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw cause;
  }
}
