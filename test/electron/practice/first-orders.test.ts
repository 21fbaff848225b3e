import { DatabaseSync } from '@photostructure/sqlite';
import { describe, expect, it } from 'vitest';
import { makeStoreFile } from './make-store-file.ts';
import { listenOnce, openPractice } from './open-practice.ts';
import type { OpenPractice } from './open-practice.ts';

const body = { fields: { phone: '919000000001' } };

describe('orders given at the start', () => {
  it('stand before the first request, and again after a reset', async () => {
    const orders = [
      { name: 'settings', sent: { searchReturnsId: true } },
      { name: 'fields', sent: { rename: { from: 'city', to: 'town' } } },
      { name: 'queue', sent: { hold: true } },
      { name: 'faults', sent: { next: 1, kind: '500', api: 'async' } },
    ];
    const practice = await openPractice({ orders });
    const stand = async () => {
      expect(await practice.upsert(body)).toMatchObject({ status: 500 });
      expect(await practice.upsert(body)).toMatchObject({ status: 200 });
      await practice.runQueue();
      expect(await practice.newLeads()).toEqual([]);
      await practice.control('queue', { hold: false });
      expect((await practice.ask('/lead/search', { fields: { town: 'Pune' } })).body).toMatchObject(
        { data: [{ id: expect.any(String) }] },
      );
    };
    await stand();
    expect((await practice.control('reset', {})).body).toEqual({});
    await stand();
  });

  it('are skipped after a reset to a workspace they do not fit, which is told', async () => {
    const orders = [
      { name: 'fields', sent: { rename: { from: 'budget', to: 'price' } } },
      { name: 'settings', sent: { searchReturnsId: true } },
    ];
    const practice = await openPractice({ orders });
    expect((await practice.control('reset', { fixture: 'email-identifier' })).body).toEqual({
      skipped: ['fields: There is no field budget.'],
    });
    expect((await practice.control('')).body).toMatchObject({
      now: { fixture: 'email-identifier', settings: { searchReturnsId: true } },
    });
  });

  it('that cannot be carried out keep the workspace from starting', async () => {
    const orders = [{ name: 'fields', sent: { delete: 'none' } }];
    await expect(openPractice({ orders })).rejects.toThrow(
      'The order fields cannot be carried out: There is no field none.',
    );
  });

  it('do not hold a queue that nobody could let go', async () => {
    const orders = [{ name: 'queue', sent: { hold: true } }];
    await expect(openPractice({ orders, withControl: false })).rejects.toThrow(
      'The order queue cannot be carried out: Start with --control as well, or nobody can let the queue go.',
    );
  });

  it('are given once to a workspace that is kept, and again where they were undone', async () => {
    const storeFile = makeStoreFile();
    const orders = [
      { name: 'settings', sent: { searchReturnsId: true } },
      { name: 'fields', sent: { rename: { to: 'town', from: 'city' }, delete: 'budget' } },
      { name: 'fields', sent: { add: { type: 'TEXT', apiName: 'village' } } },
      { name: 'pipeline', sent: { archive: 'Won' } },
      { name: 'actions', sent: { disable: 'ACTION_1001' } },
      { name: 'identifier', sent: { apiName: 'email' } },
      { name: 'tokens', sent: { delete: 'practice-async-1' } },
      { name: 'tokens', sent: { create: 'async' } },
      { name: 'queue', sent: { hold: true } },
    ];
    const restart = async (undo: (open: OpenPractice) => Promise<unknown>) => {
      const { practice, open } = await listenOnce({ storeFile, orders });
      const stands = (await open.control('')).body;
      await undo(open);
      await practice.close();
      return {
        stands,
        address: { ...open.address, asyncBaseUrl: '', syncBaseUrl: '', controlUrl: '' },
      };
    };
    const orderCount = () => {
      const store = new DatabaseSync(storeFile);
      const row = store.prepare("SELECT count(*) AS n FROM events WHERE kind <> 'processed'").get();
      store.close();
      return row?.['n'];
    };
    const first = await restart(async () => {});
    const given = orderCount();
    expect(given).toBe(orders.length);
    expect(await restart(async () => {})).toEqual(first);
    expect(orderCount()).toBe(given);
    await restart(async (open) => {
      await open.control('settings', { searchReturnsId: false });
      await open.control('actions', { enable: 'ACTION_1001' });
    });
    expect(await restart(async () => {})).toEqual(first);
    const open = await openPractice({ storeFile, orders });
    expect(await open.ask('/custom-actions/ACTION_1001')).toMatchObject({ status: 404 });
  });
});
