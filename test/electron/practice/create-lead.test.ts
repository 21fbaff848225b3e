import { describe, expect, it } from 'vitest';
import { badRequest, create, expo, onlyNewLead, refusal, said } from './conformance/wire.ts';
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
    [{ fields: [] }, 'fields is required'],
    [{ fields: null }, 'fields is required'],
    [{ phone }, 'fields is required'],
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
});
