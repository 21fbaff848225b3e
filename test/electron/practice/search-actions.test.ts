import { describe, expect, it } from 'vitest';
import { toMemberId } from '../../../electron/practice/resources/to-member-id.ts';
import {
  badRequest,
  create,
  expo,
  fixtureLead,
  payment,
  readTimeline,
  refusal,
  said,
  searchActions,
} from './conformance/wire.ts';
import { openPractice } from './open-practice.ts';

const { phone, asha } = expo;
const vikram = 'vikram.singh@practice.example';
/** When the fixture's lead was created; its actions follow hour by hour. */
const createdMs = 1_760_000_000_000;
const hourMs = 3_600_000;

describe('S8 searches the actions of a lead', () => {
  it('by type, time and author, all at once', async () => {
    const practice = await openPractice();
    const { id } = await fixtureLead(practice);
    const all = ['PAYMENT', '1001', 'OUTGOING_CALL'];
    const cases: [filter: unknown, types: string[]][] = [
      [{}, all],
      [{ type: '1001' }, ['1001']],
      [{ type: 'payment' }, ['PAYMENT']],
      [{ type: 'ACTION_1001' }, []],
      [{ type: 'USER_NOTE' }, []],
      [{ created_on: { from: createdMs + 2 * hourMs } }, ['PAYMENT', '1001']],
      [{ created_on: { to: createdMs + hourMs } }, ['OUTGOING_CALL']],
      [{ created_on: { from: '09/10/2025 16:23:20', to: '09/10/2025 16:23:20' } }, ['1001']],
      [{ created_on: { from: '2025-10-09T00:00:00Z' } }, []],
      [{ created_on: { from: createdMs, to: 'tomorrow' } }, []],
      [{ created_on: {} }, []],
      [{ performed_by: asha.toUpperCase() }, ['OUTGOING_CALL']],
      [{ performed_by: toMemberId(vikram) }, ['1001']],
      [{ performed_by: [toMemberId(asha), vikram] }, ['1001', 'OUTGOING_CALL']],
      [{ performed_by: [] }, []],
      [{ performed_by: 'nobody' }, []],
      [{ type: 'PAYMENT', performed_by: asha }, []],
    ];
    for (const [filter, types] of cases) {
      const { data, total_count } = await searchActions(practice, id, filter);
      expect([filter, data.map(({ type }) => type)]).toEqual([filter, types]);
      expect(total_count).toBe(types.length);
    }
  });

  it('showing custom actions and payments whole, and of built-in ones the type', async () => {
    const practice = await openPractice();
    const { id, actions } = await fixtureLead(practice);
    const [, custom, paid] = actions;
    expect((await searchActions(practice, id, {})).data).toEqual([
      {
        id: paid?.id,
        type: 'PAYMENT',
        creationTimestamp: createdMs + 3 * hourMs,
        employeeid: 'meera.iyer@practice.example',
        status: 'COMPLETED',
        currency: 'INR',
        amount: '25000',
      },
      {
        id: custom?.id,
        type: '1001',
        creationTimestamp: createdMs + 2 * hourMs,
        employeeid: vikram,
        fields: { note: 'Wants to see the show flat', result: 'Interested' },
      },
      { type: 'OUTGOING_CALL' },
    ]);
  });

  it('newest first by their own time, as S2 lists them, of one moment the later appended first', async () => {
    const practice = await openPractice();
    const visit = (note: string, created_on?: unknown) => ({
      type: '1002',
      fields: { note },
      ...(created_on !== undefined && { created_on }),
    });
    const actions = [visit('now'), visit('old', 2), visit('older', 1), visit('now too')];
    const { lead_id } = await create(practice, { fields: { phone }, actions });
    const expected = ['now too', 'now', 'old', 'older'].map((note) => ({ fields: { note } }));
    expect((await searchActions(practice, lead_id, {})).data).toMatchObject(expected);
    expect(await readTimeline(practice, lead_id)).toMatchObject(expected);
  });

  it('a page at a time, with the count of all', async () => {
    const practice = await openPractice();
    const actions = Array.from({ length: 12 }, () => payment);
    const { lead_id } = await create(practice, { fields: { phone }, actions });
    const path = `/lead/${lead_id}/action/search`;
    const read = async (query: string) => {
      const { status, body } = await practice.ask(path + query, { type: 'PAYMENT' });
      const { data, ...page } = Object(body);
      return { status, ...page, shown: data.length };
    };
    const whole = { status: 200, total_count: 12 };
    expect(await read('')).toEqual({ ...whole, skip: 0, limit: 10, shown: 10 });
    expect(await read('?skip=11&limit=100')).toEqual({ ...whole, skip: 11, limit: 100, shown: 1 });
    expect(await read('?skip=12')).toEqual({ ...whole, skip: 12, limit: 10, shown: 0 });
    for (const limit of ['0', '101', '-1', 'all', '']) {
      expect(said(await practice.ask(`${path}?limit=${limit}`, {}))).toEqual(
        badRequest('Limit should be between 1 and 100'),
      );
    }
  });

  it.each([
    { types: '1001' },
    { type: 1001 },
    { type: ['1001'] },
    { type: null },
    { created_on: createdMs },
    { created_on: { from: null } },
    { created_on: { from: 1, until: 2 } },
    { performed_by: { email: asha } },
    { performed_by: [7] },
    { performed_by: Array(101).fill(asha) },
    { performed_at: { from: 1 } },
  ])('but not by %j', async (filter) => {
    const practice = await openPractice();
    const { id } = await fixtureLead(practice);
    expect(said(await practice.ask(`/lead/${id}/action/search`, filter))).toEqual(
      badRequest('Invalid filter'),
    );
    expect(said(await practice.ask('/lead/none/action/search', filter))).toEqual(
      refusal(404, 'LEAD_NOT_FOUND', 'Lead with given ID was not found.'),
    );
  });
});
