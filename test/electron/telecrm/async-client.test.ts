import { afterEach, describe, expect, it } from 'vitest';
import { createAsyncClient } from '../../../electron/telecrm/async-client.ts';
import { FakeClock } from '../../fakes/fake-clock.ts';
import {
  answerWith,
  startScriptedServer,
  type Answer,
  type ScriptedServer,
} from './scripted-server.ts';

const token = 'not-a-real-token';
const record = { fields: { phone: '919000000001', rating: 4, interests: ['VIP'] } };

let server: ScriptedServer | null = null;

afterEach(async () => {
  await server?.close();
  server = null;
});

async function upsertAt(answer: Answer, timeoutMs = 5_000) {
  server = await startScriptedServer(answer);
  return upsertTo(server.baseUrl, timeoutMs);
}

function upsertTo(baseUrl: string, timeoutMs = 5_000) {
  const clock = new FakeClock();
  const client = createAsyncClient({ baseUrl, enterpriseId: 'ent/1', timeoutMs, clock });
  return client.upsert(token, record);
}

const failure = (kind: string, reason: string) => ({ ok: false, error: { kind, reason } });

describe('the Async client', () => {
  it('sends one record to the path of the enterprise and takes QUEUED as all it will hear', async () => {
    expect(await upsertAt(answerWith(200, { status: 'QUEUED' }))).toEqual({
      ok: true,
      value: null,
    });
    expect(server?.seen).toEqual([
      {
        method: 'POST',
        path: '/enterprise/ent%2F1/autoupdatelead',
        authorization: `Bearer ${token}`,
        body: record,
      },
    ]);
  });

  it.each<[string, Answer, object]>([
    [
      '200 that says something else',
      answerWith(200, { status: 'DONE' }),
      failure(
        'no-answer',
        'telecrm answered 200: not as documented, but with JSON of another shape.',
      ),
    ],
    [
      '200 with the sign-in page of a hotel',
      answerWith(200, '<html><head><title>Welcome, guest</title></head></html>'),
      failure('no-answer', 'telecrm answered 200: not as documented, but with "Welcome, guest".'),
    ],
    [
      '200 with an error in it',
      answerWith(200, { error: 'try later' }),
      failure('no-answer', 'telecrm answered 200: not as documented, but with "try later".'),
    ],
    [
      '204 without a body',
      (response) => response.writeHead(204).end(),
      failure('no-answer', 'telecrm answered 204: not as documented, but with nothing.'),
    ],
    [
      'a redirect, which is not followed',
      answerWith(302, '', { location: '/elsewhere' }),
      failure(
        'no-answer',
        'telecrm answered 302: it points to another address, which telecrm never does.',
      ),
    ],
    [
      'a 502 of a gateway in HTML',
      answerWith(502, '<html><title>502 Bad Gateway</title><body><h1>nginx</h1></body></html>'),
      failure('no-answer', 'telecrm answered 502: 502 Bad Gateway'),
    ],
    [
      'a 500 without a word',
      answerWith(500, ''),
      failure('no-answer', 'telecrm answered 500: it gave no reason.'),
    ],
    [
      'a 408',
      answerWith(408, ''),
      failure('no-answer', 'telecrm answered 408: it gave no reason.'),
    ],
    [
      'a socket reset before an answer',
      (response) => response.socket?.resetAndDestroy(),
      failure('no-answer', 'The connection broke before telecrm answered (ECONNRESET).'),
    ],
    [
      'a socket closed before an answer',
      (response) => response.socket?.destroy(),
      failure('no-answer', 'The connection broke before telecrm answered (UND_ERR_SOCKET).'),
    ],
    [
      'a socket closed in the middle of an answer',
      (response) => {
        response.writeHead(200, { 'content-length': '100' });
        response.write('{"status":"QUE', () => response.socket?.destroy());
      },
      failure('no-answer', 'The connection broke before telecrm answered (UND_ERR_SOCKET).'),
    ],
  ])('leaves the row in doubt after %s', async (_name, answer, expected) => {
    expect(await upsertAt(answer)).toEqual(expected);
    expect(server?.seen).toHaveLength(1);
  });

  it.each<[string, Answer]>([
    ['hangs without a word', () => undefined],
    [
      'hangs in the middle of its answer',
      (response) => {
        response.writeHead(200, { 'content-length': '100' });
        response.write('{"status":');
      },
    ],
  ])('leaves the row in doubt when telecrm %s', async (_name, answer) => {
    expect(await upsertAt(answer, 150)).toEqual(
      failure('no-answer', 'telecrm did not answer in time.'),
    );
  });

  it.each<[string, Answer, object]>([
    [
      'a 401',
      answerWith(401, {
        error: { code: 'NOT_AUTHORIZED', message: 'Invalid or missing access token.' },
      }),
      { kind: 'unauthorized', reason: 'Invalid or missing access token.' },
    ],
    [
      'a 429 that names seconds',
      answerWith(429, {}, { 'retry-after': '7' }),
      { kind: 'throttled', retryAfterMs: 7_000 },
    ],
    [
      'a 429 that names a time',
      answerWith(429, {}, { 'retry-after': 'Thu, 01 Jan 2026 00:01:00 GMT' }),
      { kind: 'throttled', retryAfterMs: 60_000 },
    ],
    ['a 429 that names nothing', answerWith(429, ''), { kind: 'throttled', retryAfterMs: null }],
    [
      'a 400 with the usual envelope',
      answerWith(400, { error: { code: 'BAD_REQUEST', message: 'Invalid JSON body' } }),
      { kind: 'refused', status: 400, reason: 'Invalid JSON body' },
    ],
    [
      'a 403 whose error is a string',
      answerWith(403, { error: 'No.' }),
      { kind: 'refused', status: 403, reason: 'No.' },
    ],
    [
      'a 404 in HTML',
      answerWith(404, '<!DOCTYPE html><body><h1>Cannot POST</h1> <p>/enterprise</p></body>'),
      { kind: 'refused', status: 404, reason: 'Cannot POST /enterprise' },
    ],
    [
      'a 413 without a word',
      answerWith(413, ''),
      { kind: 'refused', status: 413, reason: 'telecrm gave no reason (413).' },
    ],
  ])('says what %s means', async (_name, answer, error) => {
    expect(await upsertAt(answer)).toEqual({ ok: false, error });
  });

  it('knows that nothing left when nobody listens', async () => {
    const gone = await startScriptedServer(() => undefined);
    await gone.close();
    expect(await upsertTo(gone.baseUrl)).toEqual(
      failure('not-sent', 'telecrm could not be reached (ECONNREFUSED).'),
    );
  });

  it('knows that nothing left when the port is one that fetch refuses', async () => {
    expect(await upsertTo('http://127.0.0.1:1')).toEqual(
      failure('not-sent', 'telecrm could not be reached.'),
    );
  });

  it('knows that nothing left when the name does not exist', async () => {
    const reply = await upsertTo('http://no-such-host.invalid');
    expect(reply.ok ? null : reply.error.kind).toBe('not-sent');
  });

  it('does not repeat what it cannot know to be unsent', async () => {
    await upsertAt(answerWith(503, ''));
    expect(server?.seen).toHaveLength(1);
  });

  it('never lets its token into a reason, even if telecrm repeats it', async () => {
    const reply = await upsertAt(answerWith(401, { error: `Unknown token ${token}` }));
    expect(reply).toEqual(failure('unauthorized', 'Unknown token [token]'));
  });

  it.each(['', 'two words', 'line\nbreak', 'quoted”'])(
    'refuses the token %j without sending it',
    async (badToken) => {
      server = await startScriptedServer(answerWith(200, { status: 'QUEUED' }));
      const { baseUrl } = server;
      const clock = new FakeClock();
      const client = createAsyncClient({ baseUrl, enterpriseId: 'e', timeoutMs: 5_000, clock });
      expect(await client.upsert(badToken, record)).toEqual(
        failure('unauthorized', 'The token holds a blank or a character that no token can have.'),
      );
      expect(server.seen).toEqual([]);
    },
  );
});
