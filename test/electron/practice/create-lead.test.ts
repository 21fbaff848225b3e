import { describe, expect, it } from 'vitest';
import {
  badRequest,
  create,
  expo,
  loggedRemarks,
  onlyNewLead,
  payment,
  readFields,
  refusal,
  said,
} from './conformance/wire.ts';
import { openPractice } from './open-practice.ts';

const { phone } = expo;

describe('S1 creates a lead', () => {
  it('with the identifier as stored, the first status and nothing else that was not sent', async () => {
    const practice = await openPractice();
    const answer = said(await practice.ask('/lead', { fields: { phone: '+919000000001' } }));
    const lead = await onlyNewLead(practice);
    expect(answer).toEqual({ status: 201, body: { lead_id: lead.id, actions: [], remarks: [] } });
    const nowMs = practice.clock.now();
    expect(lead).toEqual({
      id: lead.id,
      fields: { phone, status: 'Fresh' },
      status: 'Fresh',
      createdOn: nowMs,
      modifiedOn: nowMs,
      actions: [],
    });
  });

  it('without what does not fit, and says so to the sender and to the private log alike', async () => {
    const practice = await openPractice();
    const remarks = [
      { field: 'fields.status', status: 'IGNORED', remark: 'Status is invalid' },
      { field: 'fields.Name', status: 'IGNORED', remark: 'Field not found' },
      { field: 'actions[0].type', status: 'IGNORED', remark: 'Custom action not found' },
      { field: 'actions[1].type', status: 'IGNORED', remark: 'type is required' },
      { field: 'actions[3].amount', status: 'IGNORED', remark: 'amount is invalid' },
    ];
    const created = await create(practice, {
      fields: { status: 'Unheard of', Name: 'Meera', phone, customer_code: 'C-1' },
      actions: [{ type: 'OUTGOING_CALL' }, 7, payment, { ...payment, amount: 1 }],
    });
    expect(created.remarks).toEqual(remarks);
    expect(created.actions.map(({ status }) => status)).toEqual([
      'IGNORED',
      'IGNORED',
      'CREATED',
      'IGNORED',
    ]);
    expect(await loggedRemarks(practice)).toEqual(remarks);
    expect((await practice.log()).at(-1)).toMatchObject({
      status: 201,
      result: { lead: 'created', actions: ['dropped', 'dropped', 'stored', 'dropped'] },
    });
    // A field that is fixed once given may be given with the lead.
    expect(await readFields(practice, created.lead_id)).toEqual({
      phone,
      status: 'Fresh',
      customer_code: 'C-1',
    });
  });

  it('whatever `actions` is', async () => {
    const practice = await openPractice();
    const remark = { field: 'actions', status: 'IGNORED', remark: 'Actions must be an array' };
    for (const [index, actions] of ['none', 7, {}, null].entries()) {
      const fields = { phone: `91900000001${index}` };
      expect(await create(practice, { fields, actions })).toMatchObject({
        actions: [],
        remarks: [remark],
      });
    }
  });

  it.each([
    [{}, 'fields is required'],
    [{ fields: [] }, 'fields is required'],
    [{ fields: null }, 'fields is required'],
    [{ phone }, 'fields is required'],
    [{ fields: { name: 'Meera' } }, 'Lead identifier field phone is required'],
    [{ fields: { Phone: phone } }, 'Lead identifier field phone is required'],
    [{ fields: { phone: '' } }, 'Phone number is invalid'],
    [{ fields: { phone: null } }, 'Phone number is invalid'],
    [{ fields: { phone: 919_000_000_001 } }, 'Phone number is invalid'],
  ])('but not from %j: %s', async (body, message) => {
    const practice = await openPractice();
    expect(said(await practice.ask('/lead', body))).toEqual(badRequest(message));
    expect(await practice.newLeads()).toEqual([]);
  });

  it('once for an e-mail or a code in whatever case, where that is the identifier', async () => {
    const exists = refusal(409, 'LEAD_ALREADY_EXISTS', 'Lead already exists');
    const byEmail = await openPractice({ fixture: 'email-identifier' });
    await create(byEmail, { fields: { email: 'meera@example.com' } });
    const again = { fields: { email: ' MEERA@example.com ' } };
    expect(said(await byEmail.ask('/lead', again))).toEqual(exists);
    expect(said(await byEmail.ask('/lead', { fields: { email: 'meera@' } }))).toEqual(
      badRequest('Email is invalid'),
    );

    const byCode = await openPractice({ fixture: 'text-identifier' });
    await create(byCode, { fields: { customer_number: 'NGP/2026-1' } });
    const codes: [code: string, told: unknown][] = [
      ['ngp/2026-1', exists],
      ['', badRequest('Lead identifier field customer_number is required')],
      ['x'.repeat(41), badRequest('Text is too long')],
    ];
    for (const [code, told] of codes) {
      expect(said(await byCode.ask('/lead', { fields: { customer_number: code } }))).toEqual(told);
    }
    await create(byCode, { fields: { customer_number: 'NGP/2026-1 ' } });
  });

  it('that a lead search finds at once, as the newest', async () => {
    const practice = await openPractice();
    await create(practice, { fields: { phone, name: 'Meera' } });
    expect((await practice.ask('/lead/search?limit=1', {})).body).toMatchObject({
      data: [{ fields: { name: 'Meera' } }],
      total_count: 2,
    });
  });
});
