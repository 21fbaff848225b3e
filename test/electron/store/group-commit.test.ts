import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createGroupCommit } from '../../../electron/store/group-commit.ts';
import { openDatabase } from '../../../electron/store/open-database.ts';
import { StoreFailure } from '../../../electron/store/store-failure.ts';
import { testFolder } from './test-folder.ts';

/** Two connections to one file: what the other one sees is committed. */
function openPair(): { database: DatabaseSyncInstance; seen: () => string } {
  const path = join(testFolder(), 'run.sqlite');
  const schema = ['CREATE TABLE rows (name TEXT UNIQUE)'];
  const database = openDatabase(path, schema);
  const other = openDatabase(path, schema);
  onTestFinished(() => {
    database.close();
    other.close();
  });
  const read = other.prepare("SELECT coalesce(group_concat(name, ''), '') AS names FROM rows");
  return { database, seen: () => (read.get() as { names: string }).names };
}

describe('writes asked for in one turn', () => {
  it('are one commit: nobody sees some of them', async () => {
    const { database, seen } = openPair();
    const commit = createGroupCommit(database);
    const views: string[] = [];
    const add = (name: string) =>
      commit(() => {
        database.exec(`INSERT INTO rows VALUES ('${name}')`);
        views.push(seen());
      });
    await Promise.all([add('a'), add('b'), add('c')]);
    expect([views, seen()]).toEqual([['', '', ''], 'abc']);
  });

  it('are on the disk when the call resolves, and not before', async () => {
    const { database, seen } = openPair();
    const commit = createGroupCommit(database);
    const asked = commit(() => database.exec("INSERT INTO rows VALUES ('a')"));
    expect(seen()).toBe('');
    await asked;
    expect(seen()).toBe('a');
  });

  it('all fail with the one that fails, and none is half written', async () => {
    const { database, seen } = openPair();
    const commit = createGroupCommit(database);
    const outcomes = await Promise.allSettled([
      commit(() => database.exec("INSERT INTO rows VALUES ('a')")),
      commit(() => {
        throw new StoreFailure('full', 'no room');
      }),
      commit(() => database.exec("INSERT INTO rows VALUES ('c')")),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(seen()).toBe('');
    await commit(() => database.exec("INSERT INTO rows VALUES ('d')"));
    expect(seen()).toBe('d');
  });

  it('say what the store says when it cannot be written', async () => {
    const { database } = openPair();
    const commit = createGroupCommit(database);
    database.close();
    const lost = commit(() => {});
    await expect(lost).rejects.toThrow('database is not open');
    onTestFinished(() => database.open());
  });

  it('asked for while a commit goes on come with the next one, in order', async () => {
    const { database, seen } = openPair();
    const commit = createGroupCommit(database);
    const add = (name: string) =>
      commit(() => database.exec(`INSERT INTO rows VALUES ('${name}')`));
    const later: Promise<void>[] = [];
    await commit(() => {
      database.exec("INSERT INTO rows VALUES ('a')");
      later.push(add('b'), add('c'));
    });
    expect(seen()).toBe('a');
    await Promise.all(later);
    expect(seen()).toBe('abc');
  });
});
