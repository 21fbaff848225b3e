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
    ['P33: a phone with a plus', { ...newcomer, phone_number: '+919800002001' }, ['phone_number']],
    ['P33: a phone with blanks', { ...newcomer, phone_number: '91 9800002001' }, ['phone_number']],
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

  it('is told in telecrm’s words what is wrong with a role and a phone', async () => {
    const practice = await openPractice();
    const { body } = await practice.ask('/team-members', {
      ...newcomer,
      phone_number: '99999-1',
      role: 'BOSS',
    });
    expect(body).toMatchObject({
      error: {
        details: [
          { field: 'phone_number', message: 'Invalid phone_number format' },
          {
            field: 'role',
            message: 'Invalid role. Allowed roles: ADMIN, MANAGER, CALLER, MARKETING_USER',
          },
        ],
      },
    });
  });

  it('is refused under an e-mail that is taken, whatever its case', async () => {
    const practice = await openPractice();
    for (const email of ['ASHA.RAO@practice.example', 'bharat.oza@practice.example']) {
      expect(await practice.ask('/team-members', { ...newcomer, email })).toMatchObject({
        status: 409,
        body: { error: { code: 'TEAM_MEMBER_ALREADY_EXISTS' } },
      });
    }
  });

  it('P30: needs a seat; inactive and invited members hold theirs', async () => {
    const practice = await openPractice();
    const add = (n: number) =>
      practice.ask('/team-members', { ...newcomer, email: `new.${n}@practice.example` });
    const state = { state: 'Inactive', email: 'imran.shaikh@practice.example' };
    await practice.ask('/teammember/state_change', state);
    expect([(await add(1)).status, (await add(2)).status]).toEqual([201, 201]);
    expect(await add(3)).toMatchObject({
      status: 402,
      body: { error: { code: 'BUY_LICENSE', message: 'No license seat available' } },
    });
    expect((await practice.ask('/team-members')).body).toMatchObject({ total_count: 24 });
  });
});

describe('one team member', () => {
  const missing = {
    status: 404,
    body: { error: { code: 'TEAM_MEMBER_NOT_FOUND', message: 'Team member not found' } },
  };

  it('P31: that was deleted is found only when asked for', async () => {
    const practice = await openPractice();
    const path = '/team-members/bharat.oza@practice.example';
    expect(await practice.ask(path)).toMatchObject(missing);
    expect(await practice.ask(`${path}?includeDeleted=true`)).toMatchObject({
      status: 200,
      body: { name: 'Bharat Oza', status: 'Deleted' },
    });
  });

  it('P32: is found by its e-mail in any case, but not with blanks or look-alike letters', async () => {
    const practice = await openPractice();
    const find = (email: string) => practice.ask(`/team-members/${encodeURIComponent(email)}`);
    expect(await find('ASHA.rao@Practice.Example')).toMatchObject({
      status: 200,
      body: { email: 'asha.rao@practice.example' },
    });
    expect(await find(' asha.rao@practice.example')).toMatchObject(missing);
    expect(await find('аsha.rao@practice.example')).toMatchObject(missing);
    expect(await find('nobody@practice.example')).toMatchObject(missing);
    for (const email of ['asha.rao', 'a b@practice.example', 'a/b']) {
      expect(await find(email)).toMatchObject({
        status: 400,
        body: { error: { code: 'BAD_REQUEST', message: 'Invalid email format' } },
      });
    }
    const long = `${'x'.repeat(200)}@practice.example`;
    expect(await find(long)).toMatchObject(missing);
  });

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
    [{ state: 'Working', email: 'imran' }, 400, 'Invalid email format'],
    [{ state: 'Working', email: 'nobody@practice.example' }, 404, 'Team member not found'],
    [{ state: 'Working', email: 'bharat.oza@practice.example' }, 404, 'Team member not found'],
  ])('S12: refuses %j', async (body, status, message) => {
    const practice = await openPractice();
    expect(await practice.ask('/teammember/state_change', body)).toMatchObject({
      status,
      body: { error: { message } },
    });
  });

  it('P34: cannot be changed under the path that looks right', async () => {
    const practice = await openPractice();
    const body = { state: 'Working', email: 'imran.shaikh@practice.example' };
    expect(await practice.ask('/team-members/state_change', body)).toMatchObject({ status: 404 });
  });
});
