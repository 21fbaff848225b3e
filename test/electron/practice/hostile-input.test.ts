import { describe, expect, it } from 'vitest';
import { badRequest, fixtureLead, notAuthorized, refusal, said } from './conformance/wire.ts';
import { inherited, strange } from './hostile-words.ts';
import { openPractice, toReply } from './open-practice.ts';
import { expectStillWell } from './still-well.ts';

const json = 'application/json';
const nest = (levels: number) => `{"fields":{"name":${'['.repeat(levels)}${']'.repeat(levels)}}}`;
const invalidJson = badRequest('Invalid JSON body');
const tooLarge = refusal(413, 'PAYLOAD_TOO_LARGE', 'Request body is too large.');

/** Bodies that no endpoint takes. */
const bodies: [what: string, type: string | null, body: string | Uint8Array, told: unknown][] = [
  ['text that is no JSON', json, '{"fields":', invalidJson],
  ['nothing', json, '', invalidJson],
  ['a list', json, '[{"fields":{}}]', invalidJson],
  ['null', json, 'null', invalidJson],
  ['a text', json, '"fields"', invalidJson],
  ['a number', json, '1e999', invalidJson],
  ['a byte-order mark', json, '\uFEFF{"fields":{}}', invalidJson],
  ['a raw NUL', json, '{"fields":{"name":"a\u0000b"}}', invalidJson],
  ['bytes that are no text', json, new Uint8Array([0xff, 0xfe, 0x00, 0x7b]), invalidJson],
  ['the prototype', json, '{"fields":{"__proto__":{"a":1}}}', invalidJson],
  ['the prototype, escaped', json, String.raw`{"\u005f_proto__":1,"fields":{}}`, invalidJson],
  ['a deep nest', json, nest(40), invalidJson],
  ['a nest of ten thousand', json, nest(10_000), invalidJson],
  ['a nest without a bottom', json, nest(200_000), invalidJson],
  ['no content type', null, '{"fields":{}}', invalidJson],
  ['a form', 'application/x-www-form-urlencoded', 'fields=1', invalidJson],
  ['plain text', 'text/plain', '{"fields":{}}', invalidJson],
  ['nearly JSON', 'application/jsonp', '{"fields":{}}', invalidJson],
  ['a type that is none', ';;;', '{"fields":{}}', invalidJson],
  ['two megabytes', json, `{"fields":{"name":"${'x'.repeat(2_000_000)}"}}`, tooLarge],
  ['five megabytes', json, 'x'.repeat(5_000_000), tooLarge],
];

/** Every endpoint with a body; LEAD and ACTION stand for the practice lead and its custom action. */
const writers: [name: string, path: string][] = [
  ['A1', '/autoupdatelead'],
  ['S1', '/lead'],
  ['S3', '/lead/LEAD'],
  ['S4', '/lead/search'],
  ['S5', '/lead/LEAD/action'],
  ['S7', '/lead/LEAD/action/ACTION'],
  ['S8', '/lead/LEAD/action/search'],
  ['S10', '/team-members'],
  ['S12', '/teammember/state_change'],
];

async function openWriter(name: string, path: string) {
  const practice = await openPractice();
  const { id, actions } = await fixtureLead(practice);
  const action = actions.find(({ type }) => type === '1001')?.id ?? '';
  const full = path.replace('LEAD', id).replace('ACTION', action);
  const url = name === 'A1' ? practice.asyncUrl() : practice.syncUrl(full);
  const token = name === 'A1' ? 'practice-async-1' : 'practice-sync-1';
  const send = async (body: string | Uint8Array, type: string | null, bearer = token) =>
    toReply(
      await fetch(url, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${bearer}`,
          ...(type !== null && { 'content-type': type }),
        },
        // A body of bytes gets no content type of its own.
        body: Buffer.from(body),
      }),
    );
  return { practice, send };
}

describe.each(writers)('%s, sent what it does not take,', (name, path) => {
  it('refuses it in the usual envelope, each time, and stores nothing', async () => {
    const { practice, send } = await openWriter(name, path);
    const before = await practice.leads();
    for (const [what, type, body, told] of bodies) {
      expect([what, said(await send(body, type))]).toEqual([what, told]);
      // Beyond four megabytes nothing is read, not even the token.
      const first = body.length > 4_000_000 ? told : notAuthorized;
      expect([what, said(await send(body, type, 'unheard-of'))]).toEqual([what, first]);
    }
    await practice.runQueue();
    expect(await practice.leads()).toEqual(before);
    await expectStillWell(practice);
  });

  it('takes or refuses members of every wrong kind, and never breaks', async () => {
    const { practice, send } = await openWriter(name, path);
    const members =
      'fields actions type status created_on performed_by email state name phone_number role password'.split(
        ' ',
      );
    const values: unknown[] = [
      null,
      7,
      true,
      '',
      'x',
      [],
      {},
      [null],
      { from: [] },
      [[[]]],
      strange,
    ];
    for (const member of [...members, ...inherited]) {
      for (const value of values) {
        const { status } = await send(JSON.stringify({ [member]: value }), json);
        expect([member, value, status < 500]).toEqual([member, value, true]);
      }
    }
    await practice.runQueue();
    await expectStillWell(practice);
  });
});

const emptyOrders: unknown[] = [{}, { unknown: 1 }, null, [], 'text', 7, { constructor: 'x' }];
const hostileOrders: [order: string, body: unknown][] = [
  ...'fields pipeline actions identifier tokens limits queue clock settings faults'
    .split(' ')
    .flatMap((name) => emptyOrders.map((body): [string, unknown] => [name, body])),
  ['fields', '{"add":{"apiName":"__proto__","type":"TEXT"}}'],
  ['fields', { add: { apiName: 'name', type: 'TEXT' } }],
  ['fields', { add: { apiName: 'created_on', type: 'DATE' } }],
  ['fields', { rename: { from: 'toString', to: 'something' } }],
  ['fields', { delete: 'phone' }],
  ['pipeline', { archive: 'constructor' }],
  ['actions', { disable: 'toString' }],
  ['identifier', { apiName: '__proto__' }],
  ['identifier', { apiName: 'rating' }],
  ['tokens', { delete: 'hasOwnProperty' }],
  ['limits', { asyncLimit: -1 }],
  ['limits', '{"windowMs":1e999}'],
  ['clock', { advanceMs: -1 }],
  ['clock', '{"advanceMs":1e999}'],
  ['queue', { hold: 'yes' }],
  ['queue', { delayMs: { from: 300, to: 50 } }],
  ['faults', { next: -1, kind: '500' }],
  ['faults', { next: 1, kind: 'unheard of' }],
];

describe('an order of the control routes', () => {
  it.each(hostileOrders)('%s %j is refused and changes nothing', async (order, body) => {
    const practice = await openPractice();
    const before = (await practice.control('')).body;
    expect(await practice.control(order, body)).toMatchObject({
      status: 400,
      body: { error: { code: 'BAD_REQUEST', message: expect.any(String) } },
    });
    expect((await practice.control('')).body).toEqual(before);
    await expectStillWell(practice);
  });
});
