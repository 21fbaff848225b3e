import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openAppStore } from '../../../electron/store/app-store.ts';
import { openDatabase } from '../../../electron/store/open-database.ts';
import { openRunStore } from '../../../electron/store/run-store.ts';
import { asStoreFailure } from '../../../electron/store/store-failure.ts';
import { testFolder } from './test-folder.ts';

const first = 'CREATE TABLE leads (name TEXT)';
const second = 'ALTER TABLE leads ADD COLUMN city TEXT';

function failureOf(open: () => unknown): object | null {
  try {
    open();
    return null;
  } catch (cause) {
    return asStoreFailure(cause)?.appError ?? { bug: String(cause) };
  }
}

/** A store file with one lead, at version `migrations.length`. */
function makeFile(migrations: readonly string[]): string {
  const path = join(testFolder(), 'app.sqlite');
  const database = openDatabase(path, migrations);
  database.exec("INSERT INTO leads (name) VALUES ('Meera'); PRAGMA journal_mode=DELETE");
  database.close();
  return path;
}

describe('a store file', () => {
  it('is made with its folders when it is missing', () => {
    const path = join(testFolder(), 'a', 'b', 'app.sqlite');
    openDatabase(path, [first]).close();
    expect(existsSync(path)).toBe(true);
  });

  it('keeps its leads when it comes to a newer version', () => {
    const database = openDatabase(makeFile([first]), [first, second]);
    const row = database.prepare('SELECT * FROM leads').get();
    database.close();
    expect({ ...(row as object) }).toEqual({ name: 'Meera', city: null });
  });

  it('stays at its version when the step to the next one fails', () => {
    const path = makeFile([first]);
    const broken = `${second}; CREATE TABLE leads (name TEXT)`;
    expect(failureOf(() => openDatabase(path, [first, broken]))).not.toBeNull();
    const database = openDatabase(path, [first, second]);
    const row = database.prepare('SELECT * FROM leads').get();
    database.close();
    expect({ ...(row as object) }).toEqual({ name: 'Meera', city: null });
  });

  it('of a newer version is refused and left as it is, byte for byte', () => {
    const path = makeFile([first, second]);
    const before = readFileSync(path);
    expect(failureOf(() => openDatabase(path, [first]))).toEqual({
      kind: 'store-failed',
      reason: 'newer',
      detail: 'app.sqlite',
    });
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it.each<[string, (before: Buffer) => Buffer]>([
    ['is no database', () => Buffer.from('phone,name\n'.repeat(2000))],
    ['begins with zeros', (before) => Buffer.concat([Buffer.alloc(100), before.subarray(100)])],
    [
      'has pages of noise',
      (before) => Buffer.concat([before.subarray(0, 100), Buffer.alloc(before.length - 100, 0x5a)]),
    ],
  ])('that %s is called damaged and kept', (_, damage) => {
    const path = makeFile([first]);
    const damaged = damage(readFileSync(path));
    writeFileSync(path, damaged);
    const read = () => {
      const database = openDatabase(path, [first]);
      try {
        return database.prepare('SELECT * FROM leads').all();
      } finally {
        database.close();
      }
    };
    expect(failureOf(read)).toMatchObject({ kind: 'store-failed', reason: 'damaged' });
    expect(readFileSync(path).equals(damaged)).toBe(true);
  });

  it('that a folder has the name of cannot be opened', () => {
    const folder = testFolder();
    expect(failureOf(() => openDatabase(folder, [first]))).toMatchObject({
      kind: 'store-failed',
      reason: 'failed',
    });
  });

  it('of a run without its run is damaged', () => {
    const store = openRunStore(join(testFolder(), 'run.sqlite'));
    expect(failureOf(() => store.readRun())).toMatchObject({ reason: 'damaged' });
    store.close();
  });
});

describe('the store of the app', () => {
  it('remembers workspaces, settings and runs across a restart', () => {
    const path = join(testFolder(), 'app.sqlite');
    const profile = {
      name: 'Acme',
      enterpriseId: 'acme-0001',
      zone: 'Asia/Kolkata',
      country: 'IN',
      colour: 'blue' as const,
      asyncTokenCount: 1,
      syncTokenCount: 0,
    };
    const store = openAppStore(path);
    const settings = { ...store.settings(), budgetReserve: 0.25 };
    store.saveProfile({ ...profile, name: 'Zenith' });
    store.saveProfile({ ...profile, country: 'SG' });
    store.saveProfile(profile);
    store.saveSettings(settings);
    store.close();
    const again = openAppStore(path);
    again.removeProfile('Zenith');
    expect([again.profiles(), again.settings(), again.runs()]).toEqual([[profile], settings, []]);
    again.close();
  });
});
