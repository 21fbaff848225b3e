import { beforeEach, describe, expect, it } from 'vitest';
import { openPractice, toReply } from '../open-practice.ts';
import type { OpenPractice, Reply } from '../open-practice.ts';
import { create, expo, notAuthorized, notFound, payment, queued, refusal, said } from './wire.ts';

interface Sent {
  method?: string;
  enterpriseId?: string;
  token?: string | null;
  body?: unknown;
}

interface Row {
  name: string;
  method: 'GET' | 'POST';
  path: string;
  body?: unknown;
  status: number;
}

const member = {
  name: 'Leela Das',
  email: 'leela.das@practice.example',
  phone_number: '919800001099',
  role: 'CALLER',
};
const available = { state: 'Working', email: expo.asha };
const note = { type: '1001', fields: { note: 'a' } };

/** Section 1.1, line by line; LEAD and ACTION stand for a lead with one custom action. */
const rows: Row[] = [
  { name: 'A1', method: 'POST', path: '/autoupdatelead', body: { fields: {} }, status: 200 },
  {
    name: 'S1',
    method: 'POST',
    path: '/lead',
    body: { fields: { phone: expo.phone } },
    status: 201,
  },
  { name: 'S2', method: 'GET', path: '/lead/LEAD', status: 200 },
  { name: 'S3', method: 'POST', path: '/lead/LEAD', body: { fields: {} }, status: 200 },
  { name: 'S4', method: 'POST', path: '/lead/search', body: {}, status: 200 },
  { name: 'S5', method: 'POST', path: '/lead/LEAD/action', body: { actions: [note] }, status: 200 },
  { name: 'S6', method: 'GET', path: '/lead/LEAD/action/ACTION', status: 200 },
  { name: 'S7', method: 'POST', path: '/lead/LEAD/action/ACTION', body: note, status: 200 },
  { name: 'S8', method: 'POST', path: '/lead/LEAD/action/search', body: {}, status: 200 },
  { name: 'S9', method: 'GET', path: '/team-members', status: 200 },
  { name: 'S10', method: 'POST', path: '/team-members', body: member, status: 201 },
  { name: 'S11', method: 'GET', path: `/team-members/${expo.asha}`, status: 200 },
  { name: 'S12', method: 'POST', path: '/teammember/state_change', body: available, status: 200 },
  { name: 'S13', method: 'GET', path: '/metadata', status: 200 },
  { name: 'S14', method: 'GET', path: '/custom-fields', status: 200 },
  { name: 'S15', method: 'GET', path: '/custom-fields/phone', status: 200 },
  { name: 'S16', method: 'GET', path: '/custom-actions', status: 200 },
  { name: 'S17', method: 'GET', path: '/custom-actions/ACTION_1001', status: 200 },
  { name: 'S18', method: 'GET', path: '/lead-stage-pipeline', status: 200 },
];
const isAsync = ({ name }: Row) => name === 'A1';
const metadata = ['S13', 'S14', 'S15', 'S16', 'S17', 'S18'];

let practice: OpenPractice;
let ids: [string, string];

beforeEach(async () => {
  practice = await openPractice();
  const { lead_id, actions } = await create(practice, {
    fields: { phone: '919000000007' },
    actions: [note],
  });
  ids = [lead_id, actions[0]?.action_id ?? ''];
});

/** Sends a line of the table, or something like it. */
async function send(row: Row, changed: Sent = {}): Promise<Reply> {
  const { asyncBaseUrl, syncBaseUrl, enterpriseId } = practice.address;
  const token = isAsync(row) ? 'practice-async-1' : 'practice-sync-1';
  const sent = { method: row.method, enterpriseId, token, ...changed };
  const path = row.path.replace('LEAD', ids[0]).replace(/ACTION$/, ids[1]);
  const base = isAsync(row) ? asyncBaseUrl : syncBaseUrl;
  const hasBody = sent.method !== 'GET';
  const response = await fetch(`${base}/enterprise/${sent.enterpriseId}${path}`, {
    method: sent.method,
    headers: {
      ...(sent.token !== null && { authorization: `Bearer ${sent.token}` }),
      ...(hasBody && { 'content-type': 'application/json' }),
    },
    ...(hasBody && { body: JSON.stringify(row.body ?? {}) }),
  });
  return toReply(response);
}

describe.each(rows)('$name, $method $path', (row) => {
  it(`answers ${row.status} in JSON, and its request is in the private log`, async () => {
    const { status, headers } = await send(row);
    expect(status).toBe(row.status);
    expect(headers.get('content-type')).toMatch(/^application\/json/);
    expect((await practice.log()).at(-1)).toMatchObject({
      api: isAsync(row) ? 'async' : 'sync',
      method: row.method,
      status,
      tokenEnd: 'nc-1',
    });
  });

  it('refuses a missing, unknown or wrong token with 401 and changes nothing', async () => {
    const before = (await practice.control('leads')).body;
    const other = isAsync(row) ? 'practice-sync-1' : 'practice-async-1';
    for (const token of [null, 'unheard-of', other]) {
      expect(said(await send(row, { token }))).toEqual(notAuthorized);
    }
    await practice.runQueue();
    expect((await practice.control('leads')).body).toEqual(before);
  });

  it('12.6: does not serve another enterprise', async () => {
    const foreign = { enterpriseId: 'elsewhere' };
    const isTold = metadata.includes(row.name);
    const unknown = refusal(
      404,
      'ENTERPRISE_NOT_FOUND',
      'The enterprise with ID elsewhere was not found.',
    );
    expect(said(await send(row, foreign))).toEqual(isTold ? unknown : notAuthorized);
    expect(said(await send(row, { ...foreign, token: 'unheard-of' }))).toEqual(notAuthorized);
    await practice.control('settings', { hidesForeignEnterprise: true });
    expect(said(await send(row, foreign))).toEqual(notAuthorized);
  });

  it('knows no other method but those of its neighbours in the table', async () => {
    const shapeOf = ({ path }: Row) => path.replace(/(?<=\/team-members\/).*/, 'EMAIL');
    // A GET on a search path asks for a lead or an action named `search` (P12).
    const neighbours = rows.filter((one) => shapeOf(one) === shapeOf(row));
    const known = [
      ...neighbours.map(({ method }) => method),
      ...(row.path.endsWith('/search') ? ['GET'] : []),
    ];
    const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
    for (const method of methods.filter((one) => !known.includes(one))) {
      expect([method, said(await send(row, { method }))]).toEqual([method, notFound]);
    }
  });
});

describe('the paths', () => {
  it('give the search precedence over a lead or an action named search', async () => {
    const [lead] = ids;
    expect((await practice.ask('/lead/search', {})).body).toMatchObject({ total_count: 2 });
    expect((await practice.ask(`/lead/${lead}/action/search`, {})).body).toMatchObject({
      total_count: 1,
    });
    expect(said(await practice.ask('/lead/search'))).toEqual(
      refusal(404, 'LEAD_NOT_FOUND', 'The lead with ID search was not found.'),
    );
    expect(said(await practice.ask(`/lead/${lead}/action/search`))).toEqual(
      refusal(404, 'ACTION_NOT_FOUND', 'Action with ID search was not found.'),
    );
    expect(said(await practice.ask('/lead/search/action', { actions: [payment] }))).toMatchObject({
      status: 404,
      body: { error: { code: 'LEAD_NOT_FOUND' } },
    });
  });

  it.each(['/leads', '/lead/bulk', '/actions', '/action/search', '/lead/search/1', '', '/'])(
    'do not include POST %j, for telecrm has nothing in bulk and nothing account-wide',
    async (path) => {
      const { status } = await practice.ask(path, { fields: {} });
      expect(status).toBe(404);
    },
  );

  it.each(['application/json', 'Application/JSON', 'application/json; charset=utf-8'])(
    'take a body of the type %s',
    async (type) => {
      const headers = { authorization: 'Bearer practice-async-1', 'content-type': type };
      const init = { method: 'POST', headers, body: '{"fields":{}}' };
      expect(said(await toReply(await fetch(practice.asyncUrl(), init)))).toEqual(queued);
    },
  );
});
