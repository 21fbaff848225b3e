import { describe, expect, it } from 'vitest';
import type { SyncClient } from '../../../electron/telecrm/sync-client.ts';
import type { TeamMember } from '../../../electron/telecrm/team-page.ts';
import { readCatalogue } from '../../../electron/telecrm/workspace-catalogue.ts';
import { fail, ok } from '../../../shared/result.ts';
import { FakeClock } from '../../fakes/fake-clock.ts';

const field = (apiName: string, type: string, rest: object = {}) => ({
  id: `id-${apiName}`,
  type,
  apiName,
  description: apiName,
  lockAfterCreate: false,
  isIdentifier: false,
  options: [],
  maxLength: null,
  ...rest,
});

const pipeline = {
  statuses: ['Fresh'],
  archivedStatuses: ['Old'],
  lostReasons: ['No Need'],
  archivedLostReasons: [],
};

/** A workspace that answers from memory; the wire is tested with the client. */
function clientOf(team: TeamMember[], change: Partial<SyncClient> = {}): SyncClient {
  return {
    enterpriseId: 'ent',
    metadata: async () => ok({ name: 'Acme', leadIdentifierFieldId: 'id-phone' }),
    customFields: async () =>
      ok([
        field('phone', 'PHONE', { isIdentifier: true }),
        field('assignee', 'EMAIL'),
        field('created_on', 'DATE'),
        field('owner', 'ACTIVE_USERS'),
        field('why', 'LostReason'),
        field('place', 'GEO_POINT'),
      ]),
    customActions: async () =>
      ok([
        {
          code: 'ACTION_1001',
          displayName: 'Visit',
          isSystem: false,
          fields: [
            { key: 'note', type: 'TEXT', options: [] },
            { key: 'odd', type: 'WHATEVER', options: [] },
          ],
        },
        { code: 'ACTION_2', displayName: 'Built in', isSystem: true, fields: [] },
      ]),
    pipeline: async () => ok(pipeline),
    teamMembers: async (_token, skip) =>
      ok({ members: team.slice(skip, skip + 10), totalCount: team.length }),
    searchLeads: async () => ok({ leads: [], totalCount: 0 }),
    ...change,
  };
}

const teamOf = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ email: `u${n}@example.com`, status: 'Active' }));

async function read(client: SyncClient) {
  const result = await readCatalogue(client, 'not-a-real-token', new FakeClock(1_000));
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe('the catalogue of a workspace', () => {
  it('lists what can be written, and nothing else', async () => {
    const catalogue = await read(clientOf(teamOf(1)));
    expect(
      catalogue.fields.map(({ apiName, type, isIdentifier }) => [apiName, type, isIdentifier]),
    ).toEqual([
      ['name', 'text', false],
      ['email', 'email', false],
      ['rating', 'rating', false],
      ['status', 'status', false],
      ['phone', 'phone', true],
      ['assignee', 'active-users', false],
      ['owner', 'active-users', false],
      ['why', 'lost-reason', false],
      ['place', 'text', false],
    ]);
    expect({ ...catalogue, fields: [] }).toEqual({
      enterpriseId: 'ent',
      workspaceName: 'Acme',
      identifier: 'phone',
      fields: [],
      actions: [
        {
          code: 'ACTION_1001',
          displayName: 'Visit',
          fields: [
            { key: 'note', type: 'text', options: [] },
            { key: 'odd', type: 'text', options: [] },
          ],
        },
      ],
      ...pipeline,
      members: ['u0@example.com'],
      readAtMs: 1_000,
    });
  });

  it('says of a type it does not know that it is treated as text', async () => {
    const { fields } = await read(clientOf([]));
    expect(fields.at(-1)?.description).toBe(
      'place (type GEO_POINT is not known to Leadloader; treated as text)',
    );
  });

  it('reads every page of a team of 23 and leaves out who was deleted', async () => {
    const team = teamOf(23);
    team[22] = { email: 'gone@example.com', status: 'DELETED' };
    const { members } = await read(clientOf(team));
    expect(members).toEqual(teamOf(22).map(({ email }) => email));
  });

  it('ends with a team list that tells no total and ignores the page asked for', async () => {
    const members = teamOf(10);
    const client = clientOf([], { teamMembers: async () => ok({ members, totalCount: null }) });
    expect((await read(client)).members).toHaveLength(10);
  });

  it('takes a slot of the budget before each request', async () => {
    let taken = 0;
    const clock = new FakeClock();
    await readCatalogue(clientOf(teamOf(23)), 'not-a-real-token', clock, async () => {
      taken += 1;
    });
    expect(taken).toBe(4 + 3);
  });

  it.each(['metadata', 'customFields', 'customActions', 'pipeline', 'teamMembers'] as const)(
    'is not made up from the rest when %s cannot be read',
    async (call) => {
      const failure = { kind: 'no-answer' as const, reason: 'telecrm did not answer in time.' };
      const client = clientOf(teamOf(3), { [call]: async () => fail(failure) });
      expect(await readCatalogue(client, 'not-a-real-token', new FakeClock())).toEqual(
        fail(failure),
      );
    },
  );
});

describe('the lead identifier', () => {
  const identifierOf = (fields: ReturnType<typeof field>[], id: string | null) =>
    readCatalogue(
      clientOf([], {
        customFields: async () => ok(fields),
        metadata: async () => ok({ name: 'Acme', leadIdentifierFieldId: id }),
      }),
      'not-a-real-token',
      new FakeClock(),
    ).then((result) => (result.ok ? result.value.identifier : result.error));

  const email = field('email', 'EMAIL');
  const code = field('code', 'TEXT');
  const marked = { isIdentifier: true };

  it.each<[string, ReturnType<typeof field>[], string | null, string]>([
    ['the one field marked as such', [{ ...email, ...marked }, code], null, 'email'],
    ['the one marked, when the ID is unknown', [{ ...email, ...marked }], 'f-77', 'email'],
    ['the one whose ID the metadata gives', [email, code], 'id-code', 'code'],
    ['the one whose name the metadata gives', [email, code], 'email', 'email'],
    ['a standard field the list leaves out', [code], 'phone', 'phone'],
    [
      'among several marked the one of the metadata',
      [
        { ...email, ...marked },
        { ...code, ...marked },
      ],
      'id-code',
      'code',
    ],
  ])('is %s', async (_name, fields, id, expected) => {
    expect(await identifierOf(fields, id)).toBe(expected);
  });

  it.each<[string, ReturnType<typeof field>[], string | null, string]>([
    [
      'two answers disagree',
      [{ ...email, ...marked }, code],
      'id-code',
      'telecrm names two lead identifiers: "email" in its fields, "code" in its metadata.',
    ],
    [
      'several are marked',
      [
        { ...email, ...marked },
        { ...code, ...marked },
      ],
      null,
      'telecrm marks several fields as the lead identifier: "email", "code".',
    ],
    ['nothing tells it', [email], null, 'telecrm does not say which field makes a lead unique.'],
  ])('is not guessed when %s', async (_name, fields, id, reason) => {
    expect(await identifierOf(fields, id)).toEqual({ kind: 'refused', status: 200, reason });
  });
});
