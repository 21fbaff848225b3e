import { describe, expect, it } from 'vitest';
import { openPractice } from '../open-practice.ts';
import {
  badRequest,
  create,
  expo,
  loggedRemarks,
  notFound,
  onlyNewLead,
  optionsOf,
  readFields,
  refusal,
  said,
  search,
} from './wire.ts';

const { phone, asha } = expo;
const newcomer = {
  name: 'Leela Das',
  email: 'leela.das@practice.example',
  phone_number: '919800001099',
  role: 'CALLER',
};
const noMember = refusal(404, 'TEAM_MEMBER_NOT_FOUND', 'Team member not found');

describe('the pitfalls documented elsewhere', () => {
  it('P29 the team is listed ten to a page, and a larger page is refused with 400', async () => {
    const practice = await openPractice();
    for (const limit of ['11', '100', '0', '-1', 'ten', '']) {
      expect(said(await practice.ask(`/team-members?limit=${limit}`))).toEqual(
        badRequest('Limit should be between 1 and 10'),
      );
    }
    const pages = [0, 10, 20].map((skip) => practice.ask(`/team-members?skip=${skip}`));
    const read = (await Promise.all(pages)).map(({ body }) => body);
    expect(read).toMatchObject([
      { data: { length: 10 }, total_count: 22, skip: 0, limit: 10 },
      { data: { length: 10 }, total_count: 22, skip: 10, limit: 10 },
      { data: { length: 2 }, total_count: 22, skip: 20, limit: 10 },
    ]);
  });

  it('P30 without a free seat no member can be made: 402, and an inactive one still takes a seat', async () => {
    const practice = await openPractice();
    const add = (n: number) =>
      practice.ask('/team-members', { ...newcomer, email: `caller${n}@practice.example` });
    let seats = 0;
    while (seats < 50 && (await add(seats)).status === 201) seats += 1;
    expect(seats).toBeGreaterThan(0);
    const none = refusal(402, 'BUY_LICENSE', 'No license seat available');
    expect(said(await add(98))).toEqual(none);
    const away = { state: 'Inactive', email: asha };
    expect(await practice.ask('/teammember/state_change', away)).toMatchObject({ status: 200 });
    expect(said(await add(99))).toEqual(none);
    const { body } = await practice.ask('/team-members?limit=1');
    expect(body).toMatchObject({ total_count: 22 + seats });
  });

  it('P31 a deleted team member is not found, unless deleted ones are asked for, and is no assignee', async () => {
    const practice = await openPractice();
    const deleted = '/team-members/bharat.oza@practice.example';
    expect(said(await practice.ask(deleted))).toEqual(noMember);
    expect(said(await practice.ask(`${deleted}?includeDeleted=false`))).toEqual(noMember);
    expect(await practice.ask(`${deleted}?includeDeleted=true`)).toMatchObject({
      status: 200,
      body: { name: 'Bharat Oza', status: 'Deleted' },
    });
    const listed = async (query: string) =>
      JSON.stringify((await practice.ask(`/team-members${query}`)).body).includes('Bharat Oza');
    expect([await listed('?skip=0'), await listed('?includeDeleted=true')]).toEqual([false, true]);
    const fields = { phone, assignee: 'bharat.oza@practice.example' };
    expect(await create(practice, { fields })).toMatchObject({
      remarks: [{ field: 'fields.assignee', remark: 'Team member not found' }],
    });
  });

  it('P32 an e-mail with blanks around it or a look-alike letter names nobody, upper case does', async () => {
    const practice = await openPractice();
    const ask = async (email: string) =>
      said(await practice.ask(`/team-members/${encodeURIComponent(email)}`));
    expect(await ask('ASHA.Rao@Practice.example')).toMatchObject({ body: { email: asha } });
    for (const email of [` ${asha}`, `${asha} `, asha.replace('a', '\u0430')]) {
      expect(await ask(email)).toEqual(noMember);
    }
    for (const email of ['asha.rao', 'a b@practice.example', 'a/b']) {
      expect(await ask(email)).toEqual(badRequest('Invalid email format'));
    }
  });

  it('P33 a team phone with any symbol is refused, and nobody is added', async () => {
    const practice = await openPractice();
    for (const symbol of ['+919800001099', '91 9800001099', '91-9800001099', '(91)9800001099']) {
      const member = { ...newcomer, phone_number: symbol };
      expect(said(await practice.ask('/team-members', member))).toEqual({
        status: 400,
        body: {
          error: {
            code: 'BAD_REQUEST',
            message: 'Validation failed',
            details: [{ field: 'phone_number', message: 'Invalid phone_number format' }],
          },
        },
      });
    }
    expect(said(await practice.ask(`/team-members/${newcomer.email}`))).toEqual(noMember);
    expect(await practice.ask('/team-members', newcomer)).toMatchObject({ status: 201 });
  });

  it('P34 the state of a member is changed at /teammember/state_change and nowhere else', async () => {
    const practice = await openPractice();
    const away = { state: 'On Leave', email: asha };
    expect(said(await practice.ask('/team-members/state_change', away))).toEqual(notFound);
    expect(said(await practice.ask('/teammembers/state_change', away))).toEqual(notFound);
    const stateOfAsha = async () => (await practice.ask(`/team-members/${asha}`)).body;
    expect(await stateOfAsha()).toMatchObject({ status: 'Active' });
    expect(said(await practice.ask('/teammember/state_change', away))).toEqual({
      status: 200,
      body: { email: asha, status: 'On Leave' },
    });
    expect(await stateOfAsha()).toMatchObject({ status: 'On Leave' });
  });

  it('P35 the lists of fields and actions have another shape with detail=true', async () => {
    const practice = await openPractice();
    const text = async (path: string) => JSON.stringify((await practice.ask(path)).body);
    for (const path of ['/custom-fields', '/custom-actions']) {
      const brief = await text(path);
      expect(await text(`${path}?detail=false`)).toBe(brief);
      expect(brief).not.toMatch(/"(id|description|dateFormat|fieldSchema|createdOn)":/);
    }
    expect(await text('/custom-fields')).toContain('"options":["VIP","Returning","Walk-in"]');
    expect(await text('/custom-fields?detail=true')).toMatch(
      /"options":\[\{"id":"[0-9a-f]{24}","label":"VIP"\}/,
    );
    expect(await text('/custom-actions?detail=true')).toMatch(/"id":.*"fieldSchema":\{"note":/);
  });

  it('P36 a field is found by its API name in exactly its case', async () => {
    const practice = await openPractice();
    expect(await practice.ask('/custom-fields/contact_source')).toMatchObject({
      status: 200,
      body: { apiName: 'contact_source', type: 'DROPDOWN' },
    });
    for (const apiName of ['Contact_source', 'CONTACT_SOURCE', 'contactSource', 'created_on']) {
      expect(said(await practice.ask(`/custom-fields/${apiName}`))).toEqual(
        refusal(404, 'NOT_FOUND', `Could not find custom field with apiName ${apiName}`),
      );
    }
  });

  it('P37 an archived status or lost reason is taken and not stored; only a Sync create says so', async () => {
    const practice = await openPractice();
    const archived = { status: 'Old lead', lost_reason: 'Gone to competitor' };
    const remarks = [
      { field: 'fields.status', status: 'IGNORED', remark: 'Status is invalid' },
      { field: 'fields.lost_reason', status: 'IGNORED', remark: 'Lost reason is invalid' },
    ];
    const created = await create(practice, { fields: { phone, ...archived } });
    expect(created.remarks).toEqual(remarks);
    const stored = { phone, status: 'Fresh' };
    const updated = await practice.ask(`/lead/${created.lead_id}`, { fields: archived });
    expect(said(updated)).toEqual({
      status: 200,
      body: { fields: expect.objectContaining(stored) },
    });
    expect(await practice.process({ fields: { phone, ...archived } })).toMatchObject({
      lead: 'updated',
    });
    expect(await loggedRemarks(practice)).toEqual(remarks);
    expect(await readFields(practice, created.lead_id)).toEqual(stored);
  });

  it('P38 a custom action is found by its full code in exactly its case, never by the bare one', async () => {
    const practice = await openPractice();
    expect(await practice.ask('/custom-actions/ACTION_1001')).toMatchObject({
      status: 200,
      body: { code: 'ACTION_1001' },
    });
    for (const code of ['1001', 'action_1001', 'ACTION_1003']) {
      expect(said(await practice.ask(`/custom-actions/${code}`))).toEqual(
        refusal(404, 'NOT_FOUND', `Custom action with code ${code} was not found.`),
      );
    }
  });

  it('P39 after the identifier was changed, leads are matched by the new one', async () => {
    const practice = await openPractice();
    const email = 'meera@example.com';
    const { lead_id } = await create(practice, { fields: { phone, email, city: 'Pune' } });
    await practice.control('identifier', { apiName: 'email' });
    const { body } = await practice.ask('/metadata');
    expect(body).toMatchObject({ leadIdentifierFieldId: 'email' });
    expect((await practice.ask('/custom-fields/email')).body).toMatchObject({ isLeadid: true });
    expect((await practice.ask('/custom-fields/phone')).body).toMatchObject({ isLeadid: false });
    expect(await practice.process({ fields: { phone, city: 'Delhi' } })).toMatchObject({
      lead: 'discarded',
    });
    const moved = { email: ' MEERA@example.com', phone: '919000000002', city: 'Mumbai' };
    expect(await practice.process({ fields: moved })).toMatchObject({ lead: 'updated' });
    expect(await readFields(practice, lead_id)).toMatchObject({
      phone: '919000000002',
      city: 'Mumbai',
    });
    expect(said(await practice.ask(`/lead/${lead_id}`, { fields: { email } }))).toMatchObject({
      status: 403,
    });
    expect((await onlyNewLead(practice)).id).toBe(lead_id);
  });

  it('P40 an unknown dropdown label or tag becomes an option, on both APIs and in actions', async () => {
    const practice = await openPractice();
    await practice.process({
      fields: { phone, contact_source: 'website', interests: ['VIP', 'vip'] },
    });
    const { id } = await onlyNewLead(practice);
    await practice.ask(`/lead/${id}`, { fields: { contact_source: 'Radio' } });
    expect(await optionsOf(practice, 'contact_source')).toEqual(
      'Website,Referral,Expo 2026,Walk-in,Facebook Ads,website,Radio'.split(','),
    );
    expect(await optionsOf(practice, 'interests')).toEqual(['VIP', 'Returning', 'Walk-in', 'vip']);
    const maybe = { type: '1001', fields: { result: 'Maybe' } };
    await practice.ask(`/lead/${id}/action`, { actions: [maybe] });
    expect((await practice.ask('/custom-actions/ACTION_1001')).body).toMatchObject({
      fieldSchema: { result: { options: ['Interested', 'Call back', 'Not interested', 'Maybe'] } },
    });
    expect(await search(practice, { fields: { contact_source: 'radio' } })).toMatchObject({
      total_count: 1,
    });
  });

  it('P41 the value of a token is told once, when it is made, and never again', async () => {
    const practice = await openPractice();
    await practice.control('tokens', { delete: 'practice-sync-3' });
    const made = await practice.control('tokens', { create: 'sync' });
    const value = /"(practice-sync-[^"]*)"/.exec(JSON.stringify(made.body))?.[1] ?? '';
    expect(value).not.toBe('practice-sync-3');
    expect(await practice.ask('/metadata', undefined, value)).toMatchObject({ status: 200 });
    const shown = JSON.stringify((await practice.control('tokens')).body);
    for (const token of [value, 'practice-sync-1', 'practice-async-1']) {
      expect(shown).not.toContain(token);
      expect(shown).toContain(token.slice(-4));
    }
    expect(JSON.stringify((await practice.control('log')).body)).not.toContain(value);
  });
});
