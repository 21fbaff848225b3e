import { expect, it } from 'vitest';
import { FakeClock } from '../../fakes/fake-clock.ts';
import { addActions, create, expo, payment, readTimeline } from './conformance/wire.ts';
import { makeStoreFile } from './make-store-file.ts';
import { listenOnce, openPractice } from './open-practice.ts';
import type { OpenPractice } from './open-practice.ts';

const { phone } = expo;

/** Every kind of Sync write of a lead, among A1, orders and refusals, at a time of its own each; answers the lead's ID. */
async function writeEverything(practice: OpenPractice): Promise<string> {
  const later = () => practice.clock.advance(1000);
  const { lead_id, actions } = await create(practice, {
    fields: { phone, contact_source: 'Radio', rating: 9 },
    actions: [{ type: '1001', fields: { note: 'a', result: 'Maybe' } }, payment, { type: '9' }],
  });
  const [custom, paid] = actions.map(({ action_id }) => `/lead/${lead_id}/action/${action_id}`);
  await later();
  await practice.process({ fields: { phone, city: 'Pune' }, actions: [{ type: 'ACTION_1002' }] });
  await practice.ask('/lead', { fields: { phone } });
  await later();
  await practice.control('settings', { ignoresPrefixedActions: true });
  await addActions(practice, lead_id, [
    { type: 'ACTION_1001' },
    { type: '1002', created_on: 1_760_000_000_000, fields: { note: 'long ago' } },
    { type: 'PAYMENT' },
  ]);
  // What was replayed must not meet the switch as it is in the end.
  await practice.control('settings', { ignoresPrefixedActions: false });
  await later();
  await practice.ask(`/lead/${lead_id}`, { fields: { interests: ['New'], City: 'dropped' } });
  await practice.ask(`/lead/${lead_id}`, { fields: { interests: ['Not there'], rating: 9 } });
  await later();
  await practice.ask(custom ?? '', { type: '1001', fields: { result: 'Surely' } });
  await practice.ask(paid ?? '', { type: 'PAYMENT', status: 'REFUNDED' });
  await practice.ask(paid ?? '', { type: 'PAYMENT', status: 'PENDING', amount: '1' });
  await later();
  await create(practice, { fields: { phone: '919000000002' }, actions: [payment] });
  return lead_id;
}

it('a workspace that is opened again has all that S1, S3, S5 and S7 wrote: IDs, times, timeline, options', async () => {
  const storeFile = makeStoreFile();
  const { practice, open: first } = await listenOnce({ storeFile });
  const leadId = await writeEverything(first);
  const log = await first.log();
  const picture = async (open: OpenPractice) => ({
    leads: await open.leads(),
    timeline: await readTimeline(open, leadId),
    found: (await open.ask('/lead/search', {})).body,
    fields: (await open.ask('/custom-fields?detail=true')).body,
    actions: (await open.ask('/custom-actions?detail=true')).body,
    log: await open.log(`?limit=${log.length}`),
  });
  const before = await picture(first);
  expect(before.timeline).toHaveLength(4);
  const next = { fields: { phone: '919000000003', contact_source: 'Television' } };
  await practice.close();
  const second = await openPractice({ storeFile, clock: new FakeClock(first.clock.now() + 1e9) });
  expect(await picture(second)).toEqual(before);
  const known = JSON.stringify(before);
  expect(known).not.toContain((await create(second, next)).lead_id);
});
