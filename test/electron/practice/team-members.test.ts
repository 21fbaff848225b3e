import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openPractice } from './open-practice.ts';
import type { OpenPractice } from './open-practice.ts';

const newcomer = {
  name: 'Chitra Bhat',
  email: 'Chitra.Bhat@practice.example',
  phone_number: '919800002001',
  role: 'CALLER',
};
const Page = z.object({ data: z.array(z.record(z.string(), z.unknown())) });

async function listNames(practice: OpenPractice): Promise<unknown[]> {
  const pages = [0, 10, 20].map((skip) => practice.ask(`/team-members?skip=${skip}`));
  const read = (await Promise.all(pages)).flatMap(({ body }) => Page.parse(body).data);
  return read.map(({ name }) => name);
}

describe('a new team member', () => {
  it('S10: without a password is INVITED, and listed as Invited in its place by name', async () => {
    const practice = await openPractice();
    expect(await practice.ask('/team-members', newcomer)).toMatchObject({
      status: 201,
      body: { ...newcomer, status: 'INVITED' },
    });
    const names = await listNames(practice);
    expect(names).toEqual(names.toSorted());
    expect(names).toContain('Chitra Bhat');
    const { status, body } = await practice.ask('/team-members/chitra.bhat@practice.example');
    expect({ status, body }).toEqual({
      status: 200,
      body: {
        name: 'Chitra Bhat',
        email: 'Chitra.Bhat@practice.example',
        phone_number: '919800002001',
        status: 'Invited',
        manager_name: '',
        manager_email: '',
        permission_template_name: 'Caller',
        license: null,
      },
    });
  });

  it('with a password is Active and licensed, and the password is written down nowhere', async () => {
    const practice = await openPractice();
    const body = { ...newcomer, role: 'MARKETING_USER', password: 'plainly-false-password' };
    expect(await practice.ask('/team-members', body)).toMatchObject({
      status: 201,
      body: { status: 'Active', role: 'MARKETING_USER' },
    });
    expect((await practice.ask('/team-members/Chitra.Bhat%40practice.example')).body).toMatchObject(
      {
        status: 'Active',
        permission_template_name: 'Marketing',
        license: { type: 'GROWTH', start_date: '2026-01-01', end_date: '2027-01-01' },
      },
    );
    await practice.ask('/team-members', { password: 'plainly-false-password' });
    const log = await practice.log();
    expect(log[0]?.body).toEqual({ ...body, password: '***' });
    expect(log[0]?.result).toEqual({ lead: null, dropped: [], actions: [] });
    expect(JSON.stringify(log)).not.toContain('plainly-false');
  });

  it('may be assigned leads at once', async () => {
    const practice = await openPractice();
    const lead = { fields: { phone: '919000000001', assignee: newcomer.email } };
    expect(await practice.process(lead)).toMatchObject({ dropped: ['fields.assignee'] });
    await practice.ask('/team-members', newcomer);
    expect(await practice.process(lead)).toMatchObject({ dropped: [] });
  });

  it.each([
    ['nothing', {}, ['name', 'email', 'phone_number', 'role']],
    ['a blank name', { ...newcomer, name: ' ' }, ['name']],
    ['a broken e-mail', { ...newcomer, email: 'chitra@' }, ['email']],
    ['a phone as a number', { ...newcomer, phone_number: 919800002001 }, ['phone_number']],
    ['a role that there is not', { ...newcomer, role: 'caller' }, ['role']],
    ['an empty password', { ...newcomer, password: '' }, ['password']],
  ])('with %s is refused, fault by fault, and nobody is added', async (_what, body, fields) => {
    const practice = await openPractice();
    expect(await practice.ask('/team-members', body)).toMatchObject({
      status: 400,
      body: {
        error: {
          code: 'BAD_REQUEST',
          message: 'Validation failed',
          details: fields.map((field) => ({ field, message: expect.any(String) })),
        },
      },
    });
    expect((await practice.ask('/team-members')).body).toMatchObject({ total_count: 22 });
  });

  it('is refused under the e-mail of a deleted one', async () => {
    const practice = await openPractice();
    const email = 'bharat.oza@practice.example';
    expect(await practice.ask('/team-members', { ...newcomer, email })).toMatchObject({
      status: 409,
      body: { error: { code: 'TEAM_MEMBER_ALREADY_EXISTS' } },
    });
  });
});

describe('one team member', () => {
  it('S12: changes its availability, which every read shows', async () => {
    const practice = await openPractice();
    const email = 'Imran.Shaikh@practice.example';
    for (const state of ['Inactive', 'On Leave', 'Working', 'Active']) {
      expect(await practice.ask('/teammember/state_change', { state, email })).toMatchObject({
        status: 200,
        body: { email: 'imran.shaikh@practice.example', status: state },
      });
      expect((await practice.ask(`/team-members/${email}`)).body).toMatchObject({ status: state });
    }
  });

  it.each([
    [{ email: 'imran.shaikh@practice.example' }, 400, 'Invalid state'],
    [{ state: 'working', email: 'imran.shaikh@practice.example' }, 400, 'Invalid state'],
    [{ state: 'Deleted', email: 'imran.shaikh@practice.example' }, 400, 'Invalid state'],
    [{ state: 'Working' }, 400, 'Invalid email format'],
    [{ state: 'Working', email: 'bharat.oza@practice.example' }, 404, 'Team member not found'],
  ])('S12: refuses %j', async (body, status, message) => {
    const practice = await openPractice();
    expect(await practice.ask('/teammember/state_change', body)).toMatchObject({
      status,
      body: { error: { message } },
    });
  });
});
