import { describe, expect, it } from 'vitest';
import { openPractice } from '../open-practice.ts';
import type { OpenPractice } from '../open-practice.ts';
import { addActions, create, expo, loggedRemarks, payment } from './wire.ts';

const { phone } = expo;
const rating = 'Rating must be between 1 and 5';

/** 3.4 and 11.3: what each type of field says of a value that it does not take. */
const fieldRemarks: [apiName: string, value: unknown, remark: string][] = [
  ['rating', 0, rating],
  ['rating', '3', rating],
  ['email', 'meera@', 'Email is invalid'],
  ['second_phone', '99999', 'Phone number is invalid'],
  ['visitors', '156', 'Number is invalid'],
  ['visit_date', '2026-01-01', 'Date is invalid'],
  ['interests', 'VIP, Returning', 'Tags must be an array'],
  ['contact_source', ['Website'], 'Dropdown value is invalid'],
  ['budget', 1000, 'Money value is invalid'],
  ['website', 'example', 'URL is invalid'],
  ['brochure', '/a.pdf', 'URL is invalid'],
  ['assignee', 'nobody@practice.example', 'Team member not found'],
  ['relationship_manager', 'nobody@practice.example', 'Team member not found'],
  ['status', 'Unheard of', 'Status is invalid'],
  ['lost_reason', 'Unheard of', 'Lost reason is invalid'],
  ['nonsense', 'x', 'Field not found'],
  ['created_on', 1, 'Field not found'],
];

/** What an entry of `actions` is ignored for, and at which of its members. */
const actionRemarks: [entry: unknown, path: string, remark: string][] = [
  [{ type: '1001', fields: { email: 'no' } }, '.fields.email', 'Email is invalid'],
  [{ type: '1001', fields: { result: 1 } }, '.fields.result', 'Dropdown value is invalid'],
  [{ type: '1001', fields: { nonsense: 'x' } }, '.fields.nonsense', 'Field not found'],
  [{ type: '1003', fields: {} }, '.type', 'Custom action not found'],
  [{ type: '9', fields: {} }, '.type', 'Custom action not found'],
  [{ ...payment, status: undefined }, '.status', 'status is required'],
  [{ ...payment, currency: undefined }, '.currency', 'currency is required'],
  [{ ...payment, amount: undefined }, '.amount', 'amount is required'],
  [{ ...payment, status: 'completed' }, '.status', 'status is invalid'],
  [{ ...payment, currency: 'EUR' }, '.currency', 'currency is invalid'],
  [{ ...payment, amount: 1000 }, '.amount', 'amount is invalid'],
  [{ ...payment, amount: '0' }, '.amount', 'amount is invalid'],
];

const ignored = (field: string, remark: string) => ({ field, status: 'IGNORED', remark });

async function open(): Promise<OpenPractice> {
  const practice = await openPractice();
  await practice.control('fields', { add: { apiName: 'second_phone', type: 'PHONE' } });
  return practice;
}

describe('the remark', () => {
  it.each(fieldRemarks)(
    'of %s: %j is %j, in S1 and in the private log',
    async (apiName, value, remark) => {
      const practice = await open();
      const remarks = [ignored(`fields.${apiName}`, remark)];
      const { remarks: told } = await create(practice, { fields: { phone, [apiName]: value } });
      expect(told).toEqual(remarks);
      expect(await loggedRemarks(practice)).toEqual(remarks);
      await practice.process({ fields: { phone: '919000000002', [apiName]: value } });
      expect(await loggedRemarks(practice)).toEqual(remarks);
    },
  );

  it.each(actionRemarks)('of the action %j stands on %s and is %j', async (entry, path, remark) => {
    const practice = await open();
    const right = { type: '1002', fields: {} };
    const actions = [right, entry];
    const told = { remarks: [ignored(`actions[1]${path}`, remark)] };
    const created = await create(practice, { fields: { phone }, actions });
    expect(created).toMatchObject(told);
    expect(await addActions(practice, created.lead_id, actions)).toMatchObject(told);
    expect(await loggedRemarks(practice)).toEqual(told.remarks);
  });

  it('names every fault of a request, fields before actions, each in the order sent', async () => {
    const practice = await open();
    const { remarks } = await create(practice, {
      fields: { visitors: 'many', phone, Name: 'A', rating: 9 },
      actions: [
        { type: 'PAYMENT' },
        { type: '1001', fields: { result: 7, email: 'no', note: 'fine' } },
      ],
    });
    expect(remarks.map(({ field }) => field)).toEqual([
      'fields.visitors',
      'fields.Name',
      'fields.rating',
      'actions[0].status',
      'actions[0].currency',
      'actions[0].amount',
      'actions[1].fields.result',
      'actions[1].fields.email',
    ]);
  });

  it.each([null, 7, 'PAYMENT', [], {}])(
    'of an entry that is %j and names no type stands on its type or on the whole entry',
    async (entry) => {
      const practice = await open();
      const { actions, remarks } = await create(practice, { fields: { phone }, actions: [entry] });
      expect(actions).toEqual([{ action_id: null, status: 'IGNORED' }]);
      expect(remarks).toHaveLength(1);
      expect(remarks[0]?.field).toMatch(/^actions\[0\](\.type)?$/);
    },
  );
});
