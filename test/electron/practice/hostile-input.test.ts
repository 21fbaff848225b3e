import { describe, expect, it } from 'vitest';
import { openPractice, toReply } from './open-practice.ts';

const json = 'application/json';
const nest = (levels: number) => `{"fields":{"name":${'['.repeat(levels)}${']'.repeat(levels)}}}`;
const hostile: [string, { type: string | null; body: string; status: number }][] = [
  ['text that is no JSON', { type: json, body: '{"fields":', status: 400 }],
  ['nothing', { type: json, body: '', status: 400 }],
  ['a list', { type: json, body: '[{"fields":{}}]', status: 400 }],
  ['null', { type: json, body: 'null', status: 400 }],
  ['no fields', { type: json, body: '{"actions":[]}', status: 400 }],
  ['fields as a list', { type: json, body: '{"fields":[]}', status: 400 }],
  ['the prototype', { type: json, body: '{"fields":{"__proto__":{"a":1}}}', status: 400 }],
  [
    'the prototype, escaped',
    { type: json, body: String.raw`{"\u005f_proto__":1,"fields":{}}`, status: 400 },
  ],
  ['a deep nest', { type: json, body: nest(40), status: 400 }],
  ['a nest without a bottom', { type: json, body: nest(100_000), status: 400 }],
  [
    'two megabytes',
    { type: json, body: `{"fields":{"name":"${'x'.repeat(2_000_000)}"}}`, status: 413 },
  ],
  ['five megabytes', { type: json, body: 'x'.repeat(5_000_000), status: 413 }],
  ['a form', { type: 'application/x-www-form-urlencoded', body: 'fields=1', status: 400 }],
  ['plain text', { type: 'text/plain', body: '{"fields":{}}', status: 400 }],
  ['a type that is none', { type: ';;;', body: '{"fields":{}}', status: 400 }],
  ['a byte-order mark', { type: json, body: '\uFEFF{"fields":{}}', status: 400 }],
];

describe('a practice workspace that is sent', () => {
  it.each(hostile)('%s refuses it in the usual envelope and lives on', async (_name, one) => {
    const practice = await openPractice();
    const response = await fetch(practice.asyncUrl(), {
      method: 'POST',
      headers: {
        authorization: 'Bearer practice-async-1',
        ...(one.type !== null && { 'content-type': one.type }),
      },
      body: one.body,
    });
    expect(await toReply(response)).toMatchObject({
      status: one.status,
      body: { error: { code: expect.any(String), message: expect.any(String) } },
    });
    expect(await practice.upsert({ fields: {} })).toMatchObject({ status: 200 });
    expect(await practice.log()).toMatchObject([{ status: one.status }, { status: 200 }]);
  });

  it('a broken path or parameter refuses it, too', async () => {
    const practice = await openPractice();
    const get = (url: string) =>
      fetch(url, { headers: { authorization: 'Bearer practice-sync-1' } }).then(toReply);
    expect(await get(practice.syncUrl('/lead/%E0%A4%A'))).toMatchObject({
      status: 400,
      body: { error: { code: 'BAD_REQUEST' } },
    });
    expect(await get(practice.syncUrl('/team-members?limit=1&limit=2'))).toMatchObject({
      status: 400,
    });
    expect(await get(practice.syncUrl('/lead/__proto__'))).toMatchObject({ status: 404 });
  });

  it('keys of every object stores none of them', async () => {
    const practice = await openPractice();
    const fields = { phone: '919000000001', constructor: 'x', toString: 'y', hasOwnProperty: 1 };
    expect(await practice.process({ fields })).toMatchObject({
      lead: 'created',
      dropped: ['fields.constructor', 'fields.toString', 'fields.hasOwnProperty'],
    });
  });

  it.each([
    ['queue', { hold: 'yes' }],
    ['faults', { next: -1, kind: '500' }],
    ['faults', { next: 1, kind: 'unheard' }],
    ['settings', { unknown: true }],
    ['fields', { add: { apiName: '__proto__', type: 'TEXT' } }],
    ['fields', { add: { apiName: 'name', type: 'TEXT' } }],
    ['fields', { rename: { from: 'nothing', to: 'something' } }],
    ['fields', { delete: 'phone' }],
  ])('the order %s %j refuses it', async (path, order) => {
    const practice = await openPractice();
    expect(await practice.control(path, order)).toMatchObject({ status: 400 });
  });
});
