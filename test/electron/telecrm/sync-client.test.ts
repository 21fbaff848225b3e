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

const seenPath = () => server?.seen.map(({ method, path }) => `${method} ${path}`);

const undocumented = {
  ok: false,
  error: {
    kind: 'no-answer',
    reason: 'telecrm answered 200: not as documented, but with JSON of another shape.',
  },
};

describe('reading a workspace', () => {
  it('reads its name and identifier', async () => {
    const client = await clientOf({ name: 'Acme', id: 'e', leadIdentifierFieldId: 'f2' });
    expect(await client.metadata(token)).toEqual({
      ok: true,
      value: { name: 'Acme', leadIdentifierFieldId: 'f2' },
    });
    expect(seenPath()).toEqual(['GET /enterprise/ent/metadata']);
  });

  it('reads fields in detail, labels as strings or objects, of tags under either key', async () => {
    const client = await clientOf({
      customFields: [
        {
          id: 'f1',
          type: 'DROPDOWN',
          apiName: 'source',
          description: 'Source',
          lockAfterCreate: true,
          isLeadid: false,
          options: [
            { id: 'o1', label: 'Website ' },
            { id: 'o2', label: 'Expo' },
          ],
        },
        { type: 'TAGS', apiName: 'interests', tags: ['VIP'], maxLength: null },
        { type: 'TEXT', apiName: 'code', isLeadid: true, maxLength: 20 },
        { type: 'TEXT', description: 'without a name' },
      ],
    });
    const rest = { id: null, description: '', lockAfterCreate: false, options: [] };
    expect(await client.customFields(token)).toEqual({
      ok: true,
      value: [
        {
          id: 'f1',
          type: 'DROPDOWN',
          apiName: 'source',
          description: 'Source',
          lockAfterCreate: true,
          isIdentifier: false,
          options: ['Website ', 'Expo'],
          maxLength: null,
        },
        {
          ...rest,
          type: 'TAGS',
          apiName: 'interests',
          isIdentifier: false,
          options: ['VIP'],
          maxLength: null,
        },
        { ...rest, type: 'TEXT', apiName: 'code', isIdentifier: true, maxLength: 20 },
      ],
    });
    expect(seenPath()).toEqual(['GET /enterprise/ent/custom-fields?detail=true']);
  });

  it('reads actions with the fields of their schema', async () => {
    const client = await clientOf({
      customActions: [
        {
          code: 'ACTION_1001',
          displayName: 'Site visit',
          source: 'USER',
          fieldSchema: {
            note: { type: 'TEXT' },
            result: { type: 'DROPDOWN', options: ['Good', 'Bad'] },
          },
        },
        { code: '1002', source: 'SYSTEM' },
      ],
    });
    expect(await client.customActions(token)).toEqual({
      ok: true,
      value: [
        {
          code: 'ACTION_1001',
          displayName: 'Site visit',
          isSystem: false,
          fields: [
            { key: 'note', type: 'TEXT', options: [] },
            { key: 'result', type: 'DROPDOWN', options: ['Good', 'Bad'] },
          ],
        },
        { code: 'ACTION_1002', displayName: '1002', isSystem: true, fields: [] },
      ],
    });
    expect(seenPath()).toEqual(['GET /enterprise/ent/custom-actions?detail=true']);
  });

  it.each<[string, object, object]>([
    [
      'by stages',
      {
        leadStages: [
          {
            stageType: 'OPEN',
            activeStatuses: [
              { statusid: 1, label: 'Fresh' },
              { statusid: 2, label: 'Visit ' },
            ],
            archivedStatuses: [{ statusid: 3, label: 'Old' }],
          },
          { stageType: 'WON', activeStatuses: [{ label: 'Won' }, { label: 'Fresh' }] },
        ],
        activeLeadLostReasons: [{ reasonid: 1, reasonLabel: 'No Need' }],
        archivedLeadLostReasons: [{ reasonid: 2, reasonLabel: 'Spam' }],
      },
      {
        statuses: ['Fresh', 'Visit ', 'Won'],
        archivedStatuses: ['Old'],
        lostReasons: ['No Need'],
        archivedLostReasons: ['Spam'],
      },
    ],
    [
      'flat',
      { statuses: [{ label: 'Fresh' }, { name: 'Won' }], lostReasons: [{ name: 'No Need' }] },
      {
        statuses: ['Fresh', 'Won'],
        archivedStatuses: [],
        lostReasons: ['No Need'],
        archivedLostReasons: [],
      },
    ],
  ])('reads a pipeline that is told %s', async (_name, body, pipeline) => {
    const client = await clientOf(body);
    expect(await client.pipeline(token)).toEqual({ ok: true, value: pipeline });
    expect(seenPath()).toEqual(['GET /enterprise/ent/lead-stage-pipeline']);
  });

  it.each([{ leadStages: [] }, { stages: [] }, { statuses: [] }])(
    'says so when no status can be found in %j',
    async (body) => {
      const client = await clientOf(body);
      expect(await client.pipeline(token)).toEqual(undocumented);
    },
  );

  it('reads one page of the team', async () => {
    const data = [{ name: 'Meera', email: 'meera@example.com', status: 'Active' }, { name: 'X' }];
    const client = await clientOf({ data, total_count: 12 });
    expect(await client.teamMembers(token, 10)).toEqual({
      ok: true,
      value: { members: [{ email: 'meera@example.com', status: 'Active' }], totalCount: 12 },
    });
    expect(seenPath()).toEqual(['GET /enterprise/ent/team-members?skip=10&limit=10']);
  });

  it('passes on what a refusal means', async () => {
    server = await startScriptedServer(
      answerWith(404, {
        error: { code: 'ENTERPRISE_NOT_FOUND', message: 'The enterprise with ID e was not found.' },
      }),
    );
    const { baseUrl } = server;
    const clock = new FakeClock();
    const client = createSyncClient({ baseUrl, enterpriseId: 'e', timeoutMs: 5_000, clock });
    expect(await client.metadata(token)).toEqual({
      ok: false,
      error: { kind: 'refused', status: 404, reason: 'The enterprise with ID e was not found.' },
    });
  });
});
