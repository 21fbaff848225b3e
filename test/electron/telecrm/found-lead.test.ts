import { afterEach, describe, expect, it } from 'vitest';
import { createSyncClient, type SyncClient } from '../../../electron/telecrm/sync-client.ts';
import { FakeClock } from '../../fakes/fake-clock.ts';
import { answerWith, startScriptedServer, type ScriptedServer } from './scripted-server.ts';

const token = 'not-a-real-token';

let server: ScriptedServer | null = null;

afterEach(async () => {
  await server?.close();
  server = null;
});

async function clientOf(body: unknown): Promise<SyncClient> {
  server = await startScriptedServer(answerWith(200, body));
  const { baseUrl } = server;
  const clock = new FakeClock();
  return createSyncClient({ baseUrl, enterpriseId: 'ent', timeoutMs: 5_000, clock });
}

const undocumented = {
  ok: false,
  error: {
    kind: 'no-answer',
    reason: 'telecrm answered 200: not as documented, but with JSON of another shape.',
  },
};

describe('searching leads', () => {
  it('sends its filters in the body and its page in the query (P12)', async () => {
    const client = await clientOf({ data: [], total_count: 0, skip: 50, limit: 100 });
    const search = { fields: { phone: ['919000000001'] } };
    expect(await client.searchLeads(token, search, { skip: 50, limit: 100 })).toEqual({
      ok: true,
      value: { leads: [], totalCount: 0 },
    });
    expect(server?.seen).toEqual([
      {
        method: 'POST',
        path: '/enterprise/ent/lead/search?skip=50&limit=100',
        authorization: `Bearer ${token}`,
        body: search,
      },
    ]);
  });

  it.each<[string, object, object]>([
    ['no ID at all', { fields: { name: 'A' } }, { id: null, fields: { name: 'A' } }],
    ['id', { id: 'x1', fields: {} }, { id: 'x1', fields: {} }],
    ['_id', { _id: 'x1', fields: {} }, { id: 'x1', fields: {} }],
    ['lead_id', { lead_id: 'x1', fields: {} }, { id: 'x1', fields: {} }],
    ['leadId', { leadId: 'x1', fields: {} }, { id: 'x1', fields: {} }],
    ['an ID that is a number', { id: 7, fields: {} }, { id: '7', fields: {} }],
    ['an ID that is null', { id: null, _id: 'x2', fields: {} }, { id: 'x2', fields: {} }],
    [
      'status and assignee beside the fields',
      { fields: { name: 'A' }, status: 'Fresh', employeeid: 'meera@example.com' },
      {
        id: null,
        fields: {
          name: 'A',
          status: 'Fresh',
          employeeid: 'meera@example.com',
          assignee: 'meera@example.com',
        },
      },
    ],
    [
      'status and assignee in both places',
      {
        fields: { status: 'Won', assignee: 'ravi@example.com' },
        status: 'Fresh',
        employeeid: 'meera@example.com',
      },
      {
        id: null,
        fields: {
          status: 'Won',
          assignee: 'ravi@example.com',
          employeeid: 'meera@example.com',
        },
      },
    ],
    [
      'the assignee as employeeid inside the fields',
      { fields: { employeeid: 'meera@example.com' } },
      {
        id: null,
        fields: { employeeid: 'meera@example.com', assignee: 'meera@example.com' },
      },
    ],
  ])('reads a lead with %s', async (_name, row, lead) => {
    const client = await clientOf({ data: [row] });
    expect(await client.searchLeads(token, {}, { skip: 0, limit: 10 })).toEqual({
      ok: true,
      value: { leads: [lead], totalCount: null },
    });
  });

  it.each([{ data: [{ name: 'no fields' }] }, { data: {} }, {}, [], null, 'QUEUED'])(
    'takes %j for no answer, not for an empty page',
    async (body) => {
      const client = await clientOf(JSON.stringify(body));
      expect(await client.searchLeads(token, {}, { skip: 0, limit: 10 })).toEqual(undocumented);
    },
  );
});
