import { describe, expect, it } from 'vitest';
import { openPractice } from '../open-practice.ts';
import type { OpenPractice } from '../open-practice.ts';
import { create, expo, onlyNewLead, readFields } from './wire.ts';

/** 5.3 row by row: what is sent, and the digits that are stored; null for a number that is dropped. */
const numbers: [rule: string, sent: unknown, stored: string | null][] = [
  ['1: no string', 919000000001, null],
  ['1: no string', ['919000000001'], null],
  ['1: no string', null, null],
  ['2: spreadsheet damage', '9.19E+11', null],
  ['2: spreadsheet damage', '919000000001.0', null],
  ['3: a plus and digits', '+919000000001', '919000000001'],
  ['3: blanks', '91 90000 00001', null],
  ['3: blanks', ' 919000000001', null],
  ['3: a blank that does not break', '91\u00a09000000001', null],
  ['3: hyphens', '91-9000000001', null],
  ['3: dots', '91.9000000001', null],
  ['3: parentheses', '(91)9000000001', null],
  ['3: a plus in the middle', '91+9000000001', null],
  ['3: two pluses', '++919000000001', null],
  ['3: letters', '91900000000l', null],
  ['3: digits of another script', '९१९०००००००००', null],
  ['3: digits of another script', '٩١٩٠٠٠٠٠٠٠٠١', null],
  ['3: nothing', '', null],
  ['3: a plus alone', '+', null],
  ['3: two zeros for the plus', '00919000000001', null],
  ['4: a trunk zero', '09000000001', null],
  ['4: a trunk zero', '+09000000001', null],
  ['5: ten digits are national', '9000000001', '919000000001'],
  ['5: ten digits are national, even from 91', '9100000001', '919100000001'],
  ['5: a plus and ten digits are not', '+4412345678', '4412345678'],
  ['5: code and number', '919000000001', '919000000001'],
  ['5: another country', '+14155550123', '14155550123'],
  ['5: another country without plus', '14155550123', '14155550123'],
  ['6: too short (the seed)', '99999', null],
  ['6: seven digits', '+4412345', null],
  ['6: eight digits', '+44123456', '44123456'],
  ['6: fifteen digits', '441234567890123', '441234567890123'],
  ['6: sixteen digits', '4412345678901234', null],
  ['6: eleven digits from 91', '+91900000000', null],
  ['6: thirteen digits from 91', '9190000000011', null],
];

/** 5.1: two spellings of an identifier, and whether they mean one lead. */
const spellings: [
  fixture: 'default' | 'email-identifier' | 'text-identifier',
  first: string,
  second: string,
  areOne: boolean,
][] = [
  ['default', '919000000001', '+919000000001', true],
  ['default', '919000000001', '9000000001', true],
  ['default', '919000000001', '919000000002', false],
  ['email-identifier', 'meera@example.com', 'MEERA@Example.com', true],
  ['email-identifier', 'meera@example.com', '  meera@example.com ', true],
  ['email-identifier', 'meera@example.com', 'meera+1@example.com', false],
  ['text-identifier', 'Cust-77', 'CUST-77', true],
  ['text-identifier', 'Cust-77', 'Cust-77 ', false],
  ['text-identifier', 'Cust-77', ' Cust-77', false],
  ['text-identifier', 'Cust-77', 'Cust 77', false],
  ['text-identifier', 'Cust-77', 'Cust-7', false],
];

async function identifierOf(practice: OpenPractice): Promise<string> {
  const { body } = await practice.ask('/custom-fields');
  const name = /"apiName":"([^"]+)","lockAfterCreate":(?:true|false),"isLeadid":true/.exec(
    JSON.stringify(body),
  )?.[1];
  if (name === undefined) throw new Error('No field is the identifier.');
  return name;
}

describe('a phone', () => {
  it.each(numbers)('by rule %s: %j is stored as %j', async (_rule, sent, stored) => {
    const practice = await openPractice();
    await practice.control('fields', { add: { apiName: 'second_phone', type: 'PHONE' } });
    const fields = { phone: expo.phone, second_phone: sent };
    const { lead_id, remarks } = await create(practice, { fields });
    const { second_phone = null } = await readFields(practice, lead_id);
    expect(second_phone).toBe(stored);
    expect(remarks).toHaveLength(stored === null ? 1 : 0);
    // As the identifier, the same number names its lead or none at all.
    const result = await practice.process({ fields: { phone: sent, name: 'by Async' } });
    expect(result?.lead === 'discarded').toBe(stored === null);
    if (stored === null) return;
    const found = await practice.ask('/lead/search', { fields: { phone: stored } });
    expect(found.body).toMatchObject({ data: [{ fields: { name: 'by Async', phone: stored } }] });
  });
});

describe('an identifier', () => {
  it.each(spellings)(
    'of %s: %j and %j name one lead: %j',
    async (fixture, first, second, areOne) => {
      const practice = await openPractice({ fixture });
      const apiName = await identifierOf(practice);
      const known = (await practice.leads()).map(({ id }) => id);
      const { lead_id } = await create(practice, { fields: { [apiName]: first, name: 'First' } });
      const result = await practice.process({ fields: { [apiName]: second, name: 'Second' } });
      expect(result).toMatchObject({ lead: areOne ? 'updated' : 'created' });
      const created = await practice.ask('/lead', { fields: { [apiName]: second } });
      expect(created).toMatchObject({ status: 409 });
      expect(await readFields(practice, lead_id)).toMatchObject({
        name: areOne ? 'Second' : 'First',
      });
      const leads = (await practice.leads()).filter(({ id }) => !known.includes(id));
      expect(leads).toHaveLength(areOne ? 1 : 2);
    },
  );

  it.each(['default', 'email-identifier', 'text-identifier'] as const)(
    'of %s that is absent, empty or of another type names no lead',
    async (fixture) => {
      const practice = await openPractice({ fixture });
      const apiName = await identifierOf(practice);
      const before = await practice.leads();
      for (const fields of [
        { name: 'Nobody' },
        ...['', null, 7, []].map((id) => ({ [apiName]: id })),
      ]) {
        expect(await practice.ask('/lead', { fields })).toMatchObject({ status: 400 });
        expect(await practice.process({ fields })).toMatchObject({ lead: 'discarded' });
      }
      expect(await practice.leads()).toEqual(before);
    },
  );

  it('of text keeps its blanks and its case as they were first sent', async () => {
    const practice = await openPractice({ fixture: 'text-identifier' });
    const apiName = await identifierOf(practice);
    const { lead_id } = await create(practice, { fields: { [apiName]: ' Cust-77 ' } });
    await practice.process({ fields: { [apiName]: ' CUST-77 ', name: 'A' } });
    expect(await readFields(practice, lead_id)).toMatchObject({
      [apiName]: ' Cust-77 ',
      name: 'A',
    });
  });

  it('decides which lead an update means, and is never changed by it', async () => {
    const practice = await openPractice();
    await create(practice, { fields: { phone: expo.phone } });
    await practice.process({ fields: { phone: `+${expo.phone}` } });
    expect((await onlyNewLead(practice)).fields).toMatchObject({ phone: expo.phone });
  });
});
