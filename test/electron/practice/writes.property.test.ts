import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { defaultWorkspace } from '../../../electron/practice/fixtures/default-workspace.ts';
import type { JsonObject } from '../../../electron/practice/json-object.ts';
import { endpoints } from '../../../electron/practice/resources/endpoints.ts';
import { createWorkspaceState } from '../../../electron/practice/workspace/create-workspace-state.ts';
import { toUpsertBody } from '../../../electron/practice/workspace/to-upsert-body.ts';
import { upsertLead } from '../../../electron/practice/workspace/upsert-lead.ts';
import type { WorkspaceState } from '../../../electron/practice/workspace/workspace-state.ts';

/** A write that names leads and actions by their place in the book, so that it can be made before they exist. */
interface Write {
  endpoint: 'A1' | 'S1' | 'S3' | 'S5' | 'S7';
  lead: number;
  action: number;
  body: JsonObject;
}

const { constantFrom, integer, oneof, record } = fc;
const anything = fc.jsonValue({ maxDepth: 2 });
const mostly = <T, U>(arbitrary: fc.Arbitrary<T>, otherwise: fc.Arbitrary<U>) =>
  oneof({ weight: 9, arbitrary }, { weight: 1, arbitrary: otherwise });
const label = constantFrom('Pune', 'Radio', 'Fresh', 'Old lead', '2026-01-01', 'a@b.example', '');
const phone = mostly(constantFrom('9000000001', '+919000000002', '9000000003'), anything);
const fields = record(
  {
    city: mostly(label, anything),
    status: mostly(label, anything),
    rating: mostly(integer({ min: 1, max: 5 }), anything),
    contact_source: mostly(constantFrom('Radio', 'Website', 'Expo'), anything),
    interests: mostly(fc.array(label.filter(Boolean), { maxLength: 3 }), label),
    visit_date: mostly(integer(), label),
    nonsense: anything,
  },
  { requiredKeys: [] },
);
const type = mostly(
  constantFrom('1001', '1002', 'PAYMENT', 1001, '9'),
  oneof(constantFrom('ACTION_1001', 'OUTGOING_CALL'), anything),
);
const action = record(
  {
    type,
    fields: record({ note: label, result: mostly(label, anything) }, { requiredKeys: [] }),
    status: mostly(constantFrom('PENDING', 'CANCELLED'), anything),
    currency: mostly(constantFrom('INR'), anything),
    amount: mostly(constantFrom('1'), anything),
    created_on: oneof(integer(), label),
  },
  { requiredKeys: ['type'] },
);
const actions = mostly(fc.array(action, { minLength: 1, maxLength: 3 }), anything);
const whole = record({ phone, fields }).map(({ phone, fields }) => ({ phone, ...fields }));
/** The fixture's lead is the first, with three actions; two more may be created. */
const place = { lead: constantFrom(0, 0, 1, 2), action: constantFrom(0, 1, 1, 2, 2, 3) };
const change = record(
  {
    type: mostly(constantFrom('1001', 'PAYMENT'), type),
    status: mostly(constantFrom('PENDING', 'CANCELLED'), anything),
    fields: record({ note: label, result: mostly(label, anything) }, { requiredKeys: [] }),
    amount: mostly(fc.constant(undefined), anything),
  },
  { requiredKeys: ['type'] },
).map(({ amount, ...rest }) => ({ ...rest, ...(amount !== undefined && { amount }) }));
const write: fc.Arbitrary<Write> = oneof(
  record({
    endpoint: constantFrom('A1', 'S1'),
    ...place,
    body: record({ fields: whole, actions }),
  }),
  record({
    endpoint: constantFrom('S3'),
    ...place,
    body: record({ fields: mostly(fields, whole) }),
  }),
  record({ endpoint: constantFrom('S5'), ...place, body: record({ actions }) }),
  record({ endpoint: constantFrom('S7'), ...place, body: change }),
  record({
    endpoint: constantFrom('S1', 'S3', 'S5', 'S7'),
    ...place,
    body: fc.dictionary(constantFrom('fields', 'actions', 'type'), anything),
  }),
);

/** Carries a write out, on a copy of its body, as a replay does; tells the answer in the words of the wire. */
function carryOut(state: WorkspaceState, { endpoint, ...sent }: Write, atMs: number) {
  const body: JsonObject = structuredClone(sent.body);
  if (endpoint === 'A1') {
    return { isRefused: false, told: upsertLead(state, toUpsertBody(body), atMs) };
  }
  const lead = state.leads.inOrder[sent.lead];
  const params = { leadId: lead?.id ?? 'none', actionId: lead?.actions[sent.action]?.id ?? 'none' };
  const known = endpoints.find(({ name }) => name === endpoint);
  if (!known) throw new Error(`There is no ${endpoint}.`);
  const answer = known.answer(state, { params, query: {}, body, atMs });
  return { isRefused: answer.status >= 400, told: structuredClone(answer) };
}

const freshState = () => createWorkspaceState(defaultWorkspace);

/** All that a state holds, as it is now. */
function pictureOf({ leads, ...rest }: WorkspaceState): unknown {
  const { inOrder, byIdentifier } = leads;
  return structuredClone({ ...rest, inOrder, byIdentifier });
}

it('the same writes in the same order give the same answers and the same workspace, and a refused one changes nothing', () => {
  const seen: Record<string, number> = {};
  fc.assert(
    fc.property(fc.array(write, { minLength: 4, maxLength: 12 }), (writes) => {
      const [one, other] = [freshState(), freshState()];
      const broken: unknown[] = [];
      const answers = writes.map((each, index) => {
        const before = pictureOf(one);
        const answer = carryOut(one, each, index);
        const name = `${each.endpoint} ${answer.isRefused ? 'refused' : 'taken'}`;
        seen[name] = (seen[name] ?? 0) + 1;
        if (answer.isRefused && !isDeepStrictEqual(pictureOf(one), before))
          broken.push([each, answer]);
        return answer;
      });
      expect(broken).toEqual([]);
      expect(writes.map((each, index) => carryOut(other, each, index))).toEqual(answers);
      expect(pictureOf(other)).toEqual(pictureOf(one));
    }),
    { numRuns: 300 },
  );
  // A property over nothing but refusals, or without any, would prove little; A1 refuses nothing that it queued.
  const names = ['S1', 'S3', 'S5', 'S7'].flatMap((name) => [`${name} taken`, `${name} refused`]);
  const rare = ['A1 taken', ...names].filter((name) => (seen[name] ?? 0) < 20);
  expect(rare).toEqual([]);
});
