import { describe, expect, it } from 'vitest';
import { createAsyncClient } from '../../../electron/telecrm/async-client.ts';
import { createSyncClient } from '../../../electron/telecrm/sync-client.ts';
import { readCatalogue } from '../../../electron/telecrm/workspace-catalogue.ts';
import { openPractice, type OpenPractice } from '../practice/open-practice.ts';

const timeoutMs = 10_000;

function clientsOf({ address, clock }: OpenPractice) {
  const { enterpriseId, asyncBaseUrl, syncBaseUrl } = address;
  return {
    asyncClient: createAsyncClient({ baseUrl: asyncBaseUrl, enterpriseId, timeoutMs, clock }),
    syncClient: createSyncClient({ baseUrl: syncBaseUrl, enterpriseId, timeoutMs, clock }),
    asyncToken: address.asyncTokens[0] ?? '',
    syncToken: address.syncTokens[0] ?? '',
  };
}

describe('with the practice workspace', () => {
  it('the catalogue holds every field, action, status and member', async () => {
    const practice = await openPractice();
    const { syncClient, syncToken } = clientsOf(practice);
    const read = await readCatalogue(syncClient, syncToken, practice.clock);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    const { fields, actions, ...rest } = read.value;
    expect(fields.slice(0, 6).map(({ apiName, type }) => `${apiName}: ${type}`)).toEqual([
      'name: text',
      'phone: phone',
      'email: email',
      'rating: rating',
      'status: status',
      'assignee: active-users',
    ]);
    expect(fields.find(({ apiName }) => apiName === 'interests')?.options).toEqual([
      'VIP',
      'Returning',
      'Walk-in',
    ]);
    expect(fields.filter(({ description }) => description.includes('not known'))).toEqual([]);
    expect(actions.map(({ code }) => code)).toContain('ACTION_1001');
    expect(rest.identifier).toBe('phone');
    expect(rest.statuses).toContain('Site visit ');
    expect(rest.members).toHaveLength(22);
  });

  it('a lead that was queued is found with its values once the queue has run', async () => {
    const practice = await openPractice();
    const { asyncClient, syncClient, asyncToken, syncToken } = clientsOf(practice);
    const fields = { phone: '919000000001', name: 'Meera Iyer', rating: 4, status: 'Fresh' };
    expect(await asyncClient.upsert(asyncToken, { fields })).toEqual({ ok: true, value: null });
    await practice.runQueue();
    const search = { fields: { phone: ['919000000001', '919000000002'] } };
    const found = await syncClient.searchLeads(syncToken, search, { skip: 0, limit: 100 });
    if (!found.ok) throw new Error(JSON.stringify(found.error));
    expect(found.value.totalCount).toBe(1);
    expect(found.value.leads[0]?.fields).toMatchObject(fields);
  });

  it('a Sync token is not accepted where an Async token belongs (P6)', async () => {
    const { asyncClient, syncToken } = clientsOf(await openPractice());
    expect(await asyncClient.upsert(syncToken, { fields: { phone: '919000000001' } })).toEqual({
      ok: false,
      error: { kind: 'unauthorized', reason: 'Invalid or missing access token.' },
    });
  });
});
