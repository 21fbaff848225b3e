import { describe, expect, it } from 'vitest';
import { FakeClock } from '../../fakes/fake-clock.ts';
import { makeStoreFile } from './make-store-file.ts';
import { listenOnce, openPractice } from './open-practice.ts';
import type { OpenPractice } from './open-practice.ts';

const phone = '919000000001';
const email = 'meera@practice.example';

async function statusOf(practice: OpenPractice): Promise<unknown> {
  return (await practice.newLeads())[0]?.status;
}

describe('an admin who changes the pipeline', () => {
  it('P37: archives a status: leads keep it, and nobody gets it any more', async () => {
    const practice = await openPractice();
    await practice.process({ fields: { phone, status: 'Contacted' } });
    const changedAtMs = practice.clock.now();
    await practice.control('pipeline', { archive: 'Contacted' });
    expect(await statusOf(practice)).toBe('Contacted');
    await practice.process({ fields: { phone, status: 'Won' } });
    expect(await practice.process({ fields: { phone, status: 'Contacted' } })).toMatchObject({
      dropped: ['fields.status'],
    });
    expect(await statusOf(practice)).toBe('Won');
    expect((await practice.ask('/lead-stage-pipeline')).body).toMatchObject({
      leadStages: [
        {
          activeStatuses: [{ label: 'Fresh' }, { label: 'Site visit ' }],
          archivedStatuses: [{ label: 'Old lead' }, { label: 'Contacted' }],
        },
        {},
        {},
      ],
      version: 4,
      modificationTimestamp: changedAtMs,
    });
    await practice.control('pipeline', { restore: 'Contacted' });
    expect(await practice.process({ fields: { phone, status: 'Contacted' } })).toMatchObject({
      dropped: [],
    });
  });

  it('archives the first status: new leads begin with the next, and the last open one stays', async () => {
    const practice = await openPractice();
    await practice.control('pipeline', { archive: 'Fresh' });
    await practice.process({ fields: { phone } });
    expect(await statusOf(practice)).toBe('Contacted');
    expect(await practice.control('pipeline', { archive: 'Contacted' })).toMatchObject({
      status: 200,
    });
    expect(await practice.control('pipeline', { archive: 'Site visit ' })).toMatchObject({
      status: 400,
      body: {
        error: { message: '"Site visit " is the last open status: new leads begin with it.' },
      },
    });
    expect(await practice.control('pipeline', { archive: 'Won' })).toMatchObject({ status: 200 });
  });

  it('P37: archives a lost reason and restores another', async () => {
    const practice = await openPractice();
    await practice.control('pipeline', {
      archiveReason: 'No Need',
      restoreReason: 'Gone to competitor',
    });
    const loses = (reason: string) =>
      practice.process({ fields: { phone, status: 'Lost', lost_reason: reason } });
    expect(await loses('No Need')).toMatchObject({ dropped: ['fields.lost_reason'] });
    expect(await loses('Gone to competitor')).toMatchObject({ dropped: [] });
    expect((await practice.ask('/lead-stage-pipeline')).body).toMatchObject({
      activeLeadLostReasons: [
        { reasonLabel: 'Too expensive' },
        { reasonLabel: 'Gone to competitor' },
      ],
      archivedLeadLostReasons: [{ reasonLabel: 'No Need' }],
    });
  });

  it.each([
    [{ archive: 'Old lead' }, 'There is no active status "Old lead".'],
    [{ archive: 'Site visit' }, 'There is no active status "Site visit".'],
    [{ restore: 'Fresh' }, 'There is no archived status "Fresh".'],
    [{ archiveReason: 'Fresh' }, 'There is no active lost reason "Fresh".'],
    [{ restoreReason: 'No Need' }, 'There is no archived lost reason "No Need".'],
    [{ archive: 'Won', restore: 'none' }, 'There is no archived status "none".'],
  ])('cannot %j, and nothing is changed', async (order, message) => {
    const practice = await openPractice();
    const before = (await practice.ask('/lead-stage-pipeline')).body;
    expect(await practice.control('pipeline', order)).toMatchObject({
      status: 400,
      body: { error: { message } },
    });
    expect((await practice.ask('/lead-stage-pipeline')).body).toEqual(before);
  });
});

describe('an admin who disables a custom action', () => {
  it.each([
    [{ disable: '1001' }, 'There is no custom action 1001.'],
    [{ enable: 'ACTION_1001' }, 'ACTION_1001 is enabled already.'],
  ])('cannot %j', async (order, message) => {
    const practice = await openPractice();
    expect(await practice.control('actions', order)).toMatchObject({
      status: 400,
      body: { error: { message } },
    });
  });
});

describe('an admin who lets another field identify leads', () => {
  it('P39: of several leads with one value it finds the oldest', async () => {
    const practice = await openPractice();
    await practice.process({ fields: { phone, email, city: 'Pune' } });
    await practice.process({ fields: { phone: '919000000002', email, city: 'Delhi' } });
    await practice.process({ fields: { phone: '919000000003' } });
    await practice.control('identifier', { apiName: 'email' });
    const update = { fields: { email: 'MEERA@practice.example', city: 'Agra' } };
    expect(await practice.process(update)).toMatchObject({ lead: 'updated' });
    const cities = (await practice.newLeads()).map(({ fields }) => fields['city']);
    expect(cities).toEqual(['Agra', 'Delhi', undefined]);
    expect(await practice.process({ fields: { email: 'new@practice.example' } })).toMatchObject({
      lead: 'created',
    });
  });

  it('keeps the requests that wait for one lead in their order', async () => {
    // By phone they are two leads, and the dice let the second overtake; by e-mail they are one.
    const dice = [1, 0];
    const practice = await openPractice({ random: () => dice.shift() ?? 0 });
    await practice.upsert({ fields: { phone, email, city: 'first' } });
    await practice.upsert({ fields: { phone: '919000000002', email, city: 'second' } });
    await practice.control('identifier', { apiName: 'email' });
    await practice.runQueue();
    expect((await practice.newLeads()).map(({ fields }) => fields['city'])).toEqual(['second']);
  });

  it.each([
    [{ apiName: 'nothing' }, 'There is no field nothing.'],
    [{ apiName: 'phone' }, 'phone is the lead identifier already.'],
    [{ apiName: 'budget' }, /^budget cannot identify leads/],
    [{ apiName: 'assignee' }, /^assignee cannot identify leads/],
  ])('cannot take %j', async (order, words) => {
    const practice = await openPractice();
    expect(await practice.control('identifier', order)).toMatchObject({
      status: 400,
      body: { error: { message: expect.stringMatching(words) } },
    });
  });
});

it('all that an admin changed is the same after a restart', async () => {
  const storeFile = makeStoreFile();
  const { practice, open: first } = await listenOnce({ storeFile });
  await first.process({ fields: { phone, email } });
  await first.control('pipeline', { archive: 'Fresh', archiveReason: 'No Need' });
  await first.control('actions', { disable: 'ACTION_1002' });
  await first.ask('/team-members', {
    name: 'Chitra Bhat',
    email: 'chitra.bhat@practice.example',
    phone_number: '919800002001',
    role: 'ADMIN',
    password: 'plainly-false-password',
  });
  await first.ask('/teammember/state_change', {
    state: 'On Leave',
    email: 'asha.rao@practice.example',
  });
  await first.control('identifier', { apiName: 'email' });
  await first.control('limits', { syncLimit: 1_000 });
  await first.process({ fields: { email, city: 'Pune' } });
  await first.process({ fields: { email: 'new@practice.example' } });
  const paths = ['/metadata', '/lead-stage-pipeline', '/custom-actions', '/custom-fields/email'];
  const people = ['asha.rao', 'chitra.bhat'].map((who) => `/team-members/${who}@practice.example`);
  const picture = async (open: OpenPractice) => ({
    leads: await open.newLeads(),
    reads: await Promise.all(
      [...paths, ...people].map(async (path) => (await open.ask(path)).body),
    ),
  });
  const before = await picture(first);
  await practice.close();
  const second = await openPractice({ storeFile, clock: new FakeClock(first.clock.now() + 1e9) });
  expect(await picture(second)).toEqual(before);
  expect(before.leads.map(({ status }) => status)).toEqual(['Fresh', 'Contacted']);
  // How the server behaves is no part of the workspace.
  expect((await second.control('')).body).toMatchObject({ now: { limits: { syncLimit: 3_600 } } });
});
