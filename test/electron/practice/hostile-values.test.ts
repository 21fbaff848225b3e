import { describe, expect, it } from 'vitest';
import {
  badRequest,
  create,
  expo,
  onlyNewLead,
  optionsOf,
  queued,
  readFields,
  said,
  search,
} from './conformance/wire.ts';
import { inherited, strange } from './hostile-words.ts';
import { openPractice } from './open-practice.ts';
import { expectStillWell } from './still-well.ts';

describe('names that every object has', () => {
  it('are no fields, actions, members or criteria', async () => {
    const practice = await openPractice();
    const object = Object.fromEntries(inherited.map((name) => [name, 'x']));
    const fields = { phone: expo.phone, ...object };
    const actions = inherited.map((type) => ({ type, fields: {} }));
    const paths = inherited.map((name) => `fields.${name}`);
    const { lead_id, remarks } = await create(practice, { fields, actions });
    expect(remarks.slice(0, paths.length).map(({ field }) => field)).toEqual(paths);
    expect(remarks).toHaveLength(paths.length + actions.length);
    expect(await readFields(practice, lead_id)).toEqual({ phone: expo.phone, status: 'Fresh' });
    expect(await practice.process({ fields })).toMatchObject({ dropped: paths });
    const note = { actions: [{ type: '1001', fields: object }] };
    expect((await practice.ask(`/lead/${lead_id}/action`, note)).body).toMatchObject({
      actions: [{ status: 'IGNORED' }],
    });
    for (const name of inherited) {
      expect(await search(practice, { fields: { [name]: 'x' } })).toMatchObject({ data: [] });
      expect(await practice.ask(`/lead/${lead_id}/action/search`, { [name]: 'x' })).toMatchObject(
        badRequest('Invalid filter'),
      );
    }
    await expectStillWell(practice);
  });

  it('can be labels and texts like any other, as can every strange text', async () => {
    const practice = await openPractice();
    const texts = [...inherited, '__proto__', ...strange];
    for (const [index, text] of texts.entries()) {
      const phone = `91900000${String(index).padStart(4, '0')}`;
      const fields = { name: text, contact_source: text, interests: [text] };
      const actions = [{ type: '1001', fields: { note: text, result: text } }];
      const { lead_id, remarks } = await create(practice, {
        fields: { phone, ...fields },
        actions,
      });
      expect(remarks).toEqual([]);
      expect(await readFields(practice, lead_id)).toMatchObject(fields);
      expect(await search(practice, { fields: { contact_source: text } })).toMatchObject({
        total_count: 1,
      });
    }
    expect(await optionsOf(practice, 'contact_source')).toEqual(expect.arrayContaining(texts));
    await expectStillWell(practice);
  });

  it('can identify a lead where a text does', async () => {
    const practice = await openPractice({ fixture: 'text-identifier' });
    const short = strange.filter((text) => text.length < 100);
    for (const customer_number of [...inherited, '__proto__', ...short]) {
      await create(practice, { fields: { customer_number } });
      expect(await practice.ask('/lead', { fields: { customer_number } })).toMatchObject({
        status: 409,
      });
      expect(await practice.process({ fields: { customer_number } })).toMatchObject({
        lead: 'updated',
      });
    }
  });
});

describe('a value of half a megabyte', () => {
  const many = (text: string) => text.repeat(500_000 / text.length);

  it.each([
    ['email', `${many('a')}@example.com`, false],
    ['email', `a@${many('a-')}.com`, false],
    ['website', `https://example.com/${many('a')}`, true],
    ['budget', many('1'), true],
    ['budget', `${many('1')}.`, false],
    ['second_phone', `+${many('1')}`, false],
    ['visit_date', many('01/'), false],
    ['assignee', many('a'), false],
    ['status', many('Fresh'), false],
    ['contact_source', many('Website'), true],
  ])('of %s is judged like a short one, and at once', async (apiName, value, isKept) => {
    const practice = await openPractice();
    await practice.control('fields', { add: { apiName: 'second_phone', type: 'PHONE' } });
    const body = { fields: { phone: expo.phone, [apiName]: value } };
    const startedMs = performance.now();
    const { status } = await practice.ask('/lead', body);
    expect(performance.now() - startedMs).toBeLessThan(10_000);
    expect(status).toBe(201);
    await practice.process({ fields: { phone: expo.phone, name: 'A' } });
    const stored = (await readFields(practice, (await onlyNewLead(practice)).id))[apiName];
    expect(stored === value).toBe(isKept);
    await expectStillWell(practice);
  });
});

describe('numbers and lists at the edge', () => {
  it.each(['1e999', '-1e999', '-0', '5e-324', '9007199254740993', '1E400'])(
    'of %s: a number that JSON cannot say again is dropped',
    async (number) => {
      const practice = await openPractice();
      const value = Number(number);
      const kept: Record<string, unknown> = {
        ...(Number.isFinite(value) && { visitors: value === 0 ? 0 : value }),
        ...(Number.isSafeInteger(value) && { follow_up: 0 }),
      };
      const names = ['visitors', 'rating', 'follow_up', 'budget', 'name', 'status'];
      const members = names.map((apiName) => `"${apiName}":${number}`).join();
      const sent = `{"fields":{"phone":"${expo.phone}",${members}}}`;
      expect(await practice.ask('/lead', sent)).toMatchObject({ status: 201 });
      const { id } = await onlyNewLead(practice);
      expect(await readFields(practice, id)).toEqual({
        phone: expo.phone,
        status: 'Fresh',
        ...kept,
      });
      await practice.process(sent);
      expect(await readFields(practice, id)).toMatchObject(kept);
      const filter = `{"fields":{"rating":${number},"created_on":{"from":${number}}}}`;
      expect(await practice.ask('/lead/search', filter)).toMatchObject({ status: 200 });
      await expectStillWell(practice);
    },
  );

  it('ten thousand fields or actions are taken, ten thousand values in a filter refused', async () => {
    const practice = await openPractice();
    const many = Array.from({ length: 10_000 }, (_one, index) => index);
    const fields = Object.fromEntries(many.map((index) => [`field_${index}`, index]));
    const { lead_id, remarks } = await create(practice, {
      fields: { phone: expo.phone, ...fields },
    });
    expect(remarks).toHaveLength(10_000);
    const actions = many.map(() => ({ type: 'ACTION_1001' }));
    expect(
      said(await practice.upsert({ fields: { phone: expo.phone, ...fields }, actions })),
    ).toEqual(queued);
    await practice.runQueue();
    expect((await practice.log()).at(-1)?.result?.actions).toEqual(many.map(() => 'stored'));
    const bare = { actions: many.map(() => ({ type: '1001' })) };
    expect((await practice.ask(`/lead/${lead_id}/action`, bare)).body).toMatchObject({
      actions: { length: 10_000 },
      remarks: [],
    });
    const found = await practice.ask(`/lead/${lead_id}/action/search?skip=19999`, {});
    expect(found.body).toMatchObject({ data: { length: 1 }, total_count: 20_000 });
    const values = many.map(String);
    for (const filter of [{ fields: { name: values } }, { fields: { phone: values } }]) {
      expect(await practice.ask('/lead/search', filter)).toMatchObject({ status: 400 });
    }
    for (const filter of [{ actions: { type: values } }, { actions: { performed_by: values } }]) {
      expect((await practice.ask('/lead/search', filter)).status).toBeLessThan(500);
    }
    await expectStillWell(practice);
  });
});
