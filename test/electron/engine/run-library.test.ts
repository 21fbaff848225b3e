import { existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createRunLibrary } from '../../../electron/engine/run-library.ts';
import { openAppStore } from '../../../electron/store/app-store.ts';
import { takeProcessLock } from '../../../electron/store/process-lock.ts';
import { openRunStore } from '../../../electron/store/run-store.ts';
import type { RunRecord } from '../../../electron/store/run-record.ts';
import { fail, ok } from '../../../shared/result.ts';
import { noOutcomes } from '../../../shared/runs/count-outcomes.ts';
import { plainMapping, tempFolder } from '../../fakes/check-file.ts';
import { sampleCatalogue } from '../../fakes/sample-catalogue.ts';
import { valueOf } from './open-engine.ts';

const runId = '6f1f6a52-3a5b-4c1e-9c39-000000000001';
const otherId = '6f1f6a52-3a5b-4c1e-9c39-000000000002';
const dayMs = 86_400_000;
const nowMs = 1_767_225_600_000;

const record: RunRecord = {
  runId,
  state: 'running',
  file: {
    name: 'leads.csv',
    sizeBytes: 9,
    sha256: '',
    rows: 1,
    encoding: 'utf-8',
    delimiter: ',',
    sheet: null,
  },
  header: ['phone'],
  workspace: 'practice',
  catalogue: sampleCatalogue(),
  mapping: plainMapping(['phone']),
  createdAtMs: nowMs,
  upload: null,
  reportFolder: null,
  questions: [],
};

/** A data folder with one run file, and the library of it. */
function openLibrary() {
  const dataFolder = tempFolder();
  const app = openAppStore(join(dataFolder, 'app.sqlite'));
  onTestFinished(() => app.close());
  const library = createRunLibrary(dataFolder, app);
  const addRun = (id: string) => {
    const store = openRunStore(library.pathOf(id));
    store.writeRun({ ...record, runId: id });
    store.close();
  };
  addRun(runId);
  const files = () => readdirSync(join(dataFolder, 'runs')).toSorted();
  const holdElsewhere = () => takeProcessLock(join(dataFolder, 'runs', `${runId}.lock`));
  const age = (id: string, ms: number) => {
    const atS = (nowMs - ms) / 1000;
    utimesSync(library.pathOf(id), atS, atS);
  };
  return { library, app, files, addRun, holdElsewhere, age, dataFolder };
}

describe('a run file', () => {
  it('is opened for as long as it is used', async () => {
    const { library } = openLibrary();
    expect(await library.use(runId, (_store, run) => run.workspace)).toEqual(ok('practice'));
  });

  it.each([
    ['another run', otherId],
    ['a file beside the runs', '../app'],
    ['a path as long as an ID', '../../../../../../../../../etc/passwd'],
    ['nothing', ''],
  ])('is not found under the ID of %s', async (_what, id) => {
    const { library } = openLibrary();
    const unknown = fail({ kind: 'run-unknown', runId: id });
    expect([await library.use(id, () => null), library.lock(id), library.remove(id)]).toEqual([
      unknown,
      unknown,
      unknown,
    ]);
  });

  it('is held by one process at a time, and free again when released', () => {
    const { library } = openLibrary();
    const held = valueOf(library.lock(runId));
    expect(library.lock(runId)).toEqual(fail({ kind: 'run-busy', runId }));
    held.release();
    valueOf(library.lock(runId)).release();
  });

  it('that is removed takes its personal data along, and its place in the list', () => {
    const { library, files, addRun } = openLibrary();
    addRun(otherId);
    library.keepSummary(record, noOutcomes);
    expect([library.remove(runId), files(), library.list()]).toEqual([
      ok(null),
      [`${otherId}.sqlite`],
      [],
    ]);
  });

  it('is not removed while a run goes on in it', () => {
    const { library, files } = openLibrary();
    const held = valueOf(library.lock(runId));
    expect(library.remove(runId)).toEqual(fail({ kind: 'run-busy', runId }));
    held.release();
    expect(files()).toContain(`${runId}.sqlite`);
  });

  it('that is damaged fails as a store, not as a bug, and is left as it is', async () => {
    const { library } = openLibrary();
    writeFileSync(library.pathOf(otherId), 'mine, not yours. '.repeat(100));
    await expect(library.use(otherId, () => null)).rejects.toMatchObject({
      appError: { kind: 'store-failed', reason: 'damaged' },
    });
    expect(() => library.lock(otherId)).toThrow('damaged');
    const free = takeProcessLock(library.pathOf(otherId).replace('.sqlite', '.lock'));
    expect(free).not.toBeNull();
    free?.release();
  });
});

describe('the list of runs', () => {
  it('calls a run running only while somebody carries it out', () => {
    const { library, holdElsewhere } = openLibrary();
    library.keepSummary(record, noOutcomes);
    const states = () => library.list().map(({ state }) => state);
    const held = holdElsewhere();
    expect(states()).toEqual(['running']);
    held?.release();
    expect(states()).toEqual(['paused']);
  });

  it('says when a run began, of one never started when its check did', () => {
    const { library } = openLibrary();
    library.keepSummary(record, noOutcomes);
    const upload = {
      transport: 'async' as const,
      trialRows: 0,
      isTrialOver: false,
      isVerified: true,
      startedAtMs: nowMs + 5,
      finishedAtMs: null,
      pausedBecause: null,
    };
    library.keepSummary({ ...record, runId: otherId, upload }, noOutcomes);
    expect(library.list().map(({ startedAtMs }) => startedAtMs)).toEqual([nowMs + 5, nowMs]);
  });
});

describe('a check that was never uploaded', () => {
  it('is swept away after a day, and not before', () => {
    const { library, addRun, age, files } = openLibrary();
    addRun(otherId);
    age(runId, dayMs + 1000);
    age(otherId, dayMs - 1000);
    library.sweep(nowMs);
    expect(files()).toEqual([`${otherId}.sqlite`]);
  });

  it('is not swept away when it became a run', () => {
    const { library, age, files } = openLibrary();
    library.keepSummary(record, noOutcomes);
    age(runId, 400 * dayMs);
    library.sweep(nowMs);
    expect(files()).toContain(`${runId}.sqlite`);
  });

  it('is all that is swept away: a file of somebody else stays', () => {
    const { library, dataFolder, age, files } = openLibrary();
    const foreign = join(dataFolder, 'runs', 'holiday.sqlite');
    writeFileSync(foreign, '');
    utimesSync(foreign, 1, 1);
    age(runId, 2 * dayMs);
    library.sweep(nowMs);
    expect([existsSync(foreign), files()]).toEqual([true, ['holiday.sqlite']]);
  });
});
