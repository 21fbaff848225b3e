import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { StoreFailure } from '../../../electron/store/store-failure.ts';
import { tempFolder } from '../../fakes/check-file.ts';
import { failFrom } from '../../fakes/failing-store.ts';
import { openRun } from '../../fakes/open-run.ts';
import { stageRun } from '../../fakes/stage-run.ts';
import { openPractice, type OpenPractice } from '../practice/open-practice.ts';

/** Twelve rows: with and without an action, one that is held, two of one lead. */
const rows = Array.from({ length: 12 }, (_, index) => [
  index === 5 ? 'no phone' : String(9_810_000_100 + (index === 11 ? 3 : index)),
  `Row ${index}`,
  index % 2 === 0 ? `Note ${index}` : '',
]);
const staged = stageRun({
  header: ['phone', 'name', 'ACTION_1001.note'],
  rows,
  mapping: { duplicates: 'send-all' },
});

function copyOfStaged(): string {
  const path = join(tempFolder(), 'run.sqlite');
  copyFileSync(staged, path);
  return path;
}

interface StoredLead {
  fields: Record<string, unknown>;
  /** Type and content of each, in their order. */
  actions: string[];
}

/** What telecrm holds by phone, without IDs and times. */
async function storedIn(practice: OpenPractice): Promise<Record<string, StoredLead>> {
  const leads = await practice.newLeads();
  return Object.fromEntries(
    leads.map(({ fields, actions }): [string, StoredLead] => [
      String(fields['phone']),
      { fields, actions: actions.map(({ type, fields: sent }) => JSON.stringify([type, sent])) },
    ]),
  );
}

/** Uploads with writes that fail from the n-th on, then again with a good disk, as after a restart. */
async function uploadFailingAt(n: number, faults: object[] = []) {
  const practice = await openPractice();
  for (const fault of faults) await practice.control('faults', { api: 'async', ...fault });
  const path = copyOfStaged();
  const failing = failFrom(n);
  const broken = openRun({
    path,
    practice,
    wrapStore: (store) => failing.wrapStore(store),
    wrapLedger: (ledger) => failing.wrapLedger(ledger),
  });
  const first = await broken.finish().catch((cause: unknown) => cause);
  const sent = await sentRows(practice);
  const known = broken.store.outcomes.touched(0, 100);
  broken.close();
  const resumed = openRun({ path, practice });
  const state = await resumed.finish();
  await practice.runQueue();
  return {
    first,
    unknownSent: sent.filter((row) => !known.has(row)),
    state,
    calls: failing.calls(),
    stored: await storedIn(practice),
    counts: resumed.session.progress().counts,
    recount: resumed.store.outcomes.counts(),
    doubtful: resumed.store.outcomes.rowsOf('in-doubt').map(({ identifier }) => identifier),
  };
}

/** Row numbers of the requests that telecrm may have taken. */
async function sentRows(practice: OpenPractice): Promise<number[]> {
  const log = await practice.log();
  return log.flatMap(({ api, status, body }) => {
    if (api !== 'async' || status === 429) return [];
    const { fields } = body as { fields: { name: string } };
    return [Number(fields.name.replace('Row ', '')) + 2];
  });
}

type Uploaded = Awaited<ReturnType<typeof uploadFailingAt>>;
describe('a disk that is full from the n-th write of a run on', () => {
  it('loses no row, doubles no action and stores what an undisturbed run stores, for every n', async () => {
    const whole = await uploadFailingAt(0);
    expect(whole).toMatchObject({
      first: 'finished',
      counts: { verified: 5, queued: 6, skipped: 1, in_doubt: 0 },
    });
    const total = whole.calls;
    expect(total).toBeGreaterThan(60);
    for (let n = 1; n <= total; n += 1) {
      const met = await uploadFailingAt(n);
      expect({ n, ...pick(met) }).toEqual({ n, ...pick(whole), isStoreFailure: true });
    }
  }, 240_000);

  it('doubles no action either when answers are lost as well, and doubt is said openly', async () => {
    const faults = [
      { next: 1, kind: 'reset-after' },
      { next: 1, kind: '429' },
      { next: 1, kind: '500' },
    ];
    const whole = await uploadFailingAt(0);
    const { calls } = await uploadFailingAt(0, faults);
    for (let n = 1; n <= calls; n += 4) {
      const met = await uploadFailingAt(n, faults);
      const { counts, doubtful } = met;
      expect({
        n,
        ...met.counts,
        sum: Object.values(counts).reduce((sum, one) => sum + one, 0),
      }).toEqual({ n, ...met.recount, sum: 12 });
      expect(met.unknownSent).toEqual([]);
      const certain = (stored: Uploaded['stored']) =>
        Object.fromEntries(Object.entries(stored).filter(([phone]) => !doubtful.includes(phone)));
      expect({ n, stored: certain(met.stored) }).toEqual({ n, stored: certain(whole.stored) });
      const doubled = Object.values(met.stored).flatMap(({ actions }) =>
        actions.filter((action, at) => actions.indexOf(action) !== at),
      );
      expect({ n, doubled }).toEqual({ n, doubled: [] });
    }
  }, 240_000);
});

function pick({ first, unknownSent, state, stored, counts, recount }: Uploaded) {
  return {
    isStoreFailure: first instanceof StoreFailure,
    unknownSent,
    state,
    stored,
    counts,
    recount,
  };
}
