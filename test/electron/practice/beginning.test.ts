import { DatabaseSync } from '@photostructure/sqlite';
import { describe, expect, it } from 'vitest';
import type { PracticeOptions } from '../../../electron/practice/create-practice.ts';
import { OtherBeginningError } from '../../../electron/practice/other-beginning-error.ts';
import { makeStoreFile } from './make-store-file.ts';
import { listenOnce, openPractice } from './open-practice.ts';

/** Opens the store, tells what is in it, and closes it again. */
async function look(options: Pick<Partial<PracticeOptions>, 'storeFile' | 'fixture' | 'leads'>) {
  const { practice, open } = await listenOnce(options);
  const { body } = await open.ask('/metadata');
  const { body: found } = await open.ask('/lead/search?limit=1', {});
  await practice.close();
  return { metadata: body, found };
}

const academy = { leadIdentifierFieldId: 'email' };
const estate = { leadIdentifierFieldId: 'phone' };

describe('the store of a practice workspace', () => {
  it('remembers the fixture and the made-up leads it began with', async () => {
    const storeFile = makeStoreFile();
    const beginning = { fixture: 'email-identifier', leads: 5 } as const;
    const first = await look({ storeFile, ...beginning });
    expect(first).toMatchObject({ metadata: academy, found: { total_count: 9 } });
    expect(await look({ storeFile })).toEqual(first);
    expect(await look({ storeFile, ...beginning })).toEqual(first);
  });

  it.each([
    { fixture: 'default' },
    { fixture: 'email-identifier', leads: 6 },
    { leads: 0 },
  ] as const)('is not opened as %j when it began otherwise', async (other) => {
    const storeFile = makeStoreFile();
    const before = await look({ storeFile, fixture: 'email-identifier', leads: 5 });
    await expect(look({ storeFile, ...other })).rejects.toThrow(OtherBeginningError);
    await expect(look({ storeFile, ...other })).rejects.toThrow(
      'The practice workspace began as email-identifier with 5 made-up leads.',
    );
    expect(await look({ storeFile })).toEqual(before);
  });

  it('begins as the default workspace if nothing else is said', async () => {
    expect(await look({})).toMatchObject({ metadata: estate, found: { total_count: 1 } });
  });

  it('begins afresh if another version of the app wrote it', async () => {
    const storeFile = makeStoreFile();
    const old = new DatabaseSync(storeFile);
    old.exec(`CREATE TABLE requests (n INTEGER PRIMARY KEY, at_ms INTEGER);
      INSERT INTO requests VALUES (1, 2);
      CREATE TABLE events (request INTEGER REFERENCES requests (n));
      INSERT INTO events VALUES (1);
      PRAGMA user_version = 1`);
    old.close();
    const practice = await openPractice({ storeFile, fixture: 'text-identifier' });
    expect(await practice.log()).toEqual([]);
    const fields = { customer_number: 'A-1' };
    expect(await practice.process({ fields })).toMatchObject({ lead: 'created' });
  });
});

describe('a reset', () => {
  it('may begin another workspace, which the store remembers', async () => {
    const storeFile = makeStoreFile();
    const { practice, open } = await listenOnce({ storeFile, leads: 3 });
    await open.process({ fields: { phone: '919000000001' } });
    const reset = await open.control('reset', { fixture: 'text-identifier' });
    expect(reset).toMatchObject({ status: 200 });
    expect((await open.ask('/metadata')).body).toMatchObject({
      name: 'Leadloader practice agency',
    });
    const stays = { fields: { customer_number: 'practice-0000002', city: 'Pune' } };
    expect(await open.process(stays)).toMatchObject({ lead: 'updated' });
    await practice.close();
    expect(await look({ storeFile })).toMatchObject({
      metadata: { name: 'Leadloader practice agency' },
      found: { total_count: 4 + 3 },
    });
  });

  it('may change the number of made-up leads', async () => {
    const practice = await openPractice({ leads: 3 });
    await practice.control('reset', { leads: 0 });
    expect(await practice.newLeads()).toEqual([]);
  });

  it.each([{ fixture: 'huge' }, { leads: -1 }, { leads: 2_000_001 }, { leads: '5' }, { more: 1 }])(
    'refuses %j and leaves everything as it was',
    async (wanted) => {
      const practice = await openPractice();
      await practice.process({ fields: { phone: '919000000001' } });
      expect(await practice.control('reset', wanted)).toMatchObject({ status: 400 });
      expect(await practice.newLeads()).toHaveLength(1);
    },
  );
});
