import { describe, expect, it, vi } from 'vitest';
import { createWizardStore } from '../../../renderer/state/wizard-store.ts';
import type { Step } from '../../../renderer/state/step.ts';
import { fail, ok } from '../../../shared/result.ts';
import { createFakeApi } from '../../fakes/fake-api.ts';
import type { Answers } from '../../fakes/fake-api.ts';
import {
  runId,
  sampleCheck,
  sampleCheckStep,
  sampleConnection,
  sampleGroup,
  sampleMapStep,
  sampleProgress,
  sampleRun,
  sampleSummary,
  sampleWorkspace,
} from '../../fakes/sample-wizard.ts';

const gone = fail({ kind: 'no-network', host: 'Leadloader' } as const);

function open(step: Step, answers: Answers) {
  const api = createFakeApi(answers);
  const download = vi.fn<(url: string, name: string) => void>();
  const store = createWizardStore(api, download);
  store.setState({ step });
  return { api, download, store, actions: store.getState().actions };
}

describe('connecting', () => {
  it('keeps the proof', async () => {
    const { store, actions } = open(
      { kind: 'workspace', connected: null },
      { 'workspace.connect': () => ok(sampleConnection()) },
    );
    await actions.connect(sampleWorkspace());
    expect(store.getState().step).toEqual({
      kind: 'workspace',
      connected: { summary: sampleWorkspace(), connection: sampleConnection() },
    });
  });

  it('that is refused leaves the screen as it was, with the reason', async () => {
    const error = { kind: 'no-network', host: 'next.telecrm.in' } as const;
    const { store, actions } = open(
      { kind: 'workspace', connected: null },
      { 'workspace.connect': () => fail(error) },
    );
    await actions.connect(sampleWorkspace());
    expect(store.getState()).toMatchObject({
      step: { kind: 'workspace', connected: null },
      notice: { kind: 'failed', error },
      task: null,
    });
  });

  it('is forgotten when the profile behind it was saved anew', async () => {
    const profile = sampleWorkspace({ name: 'Pune', kind: 'profile' });
    const { store, actions } = open(
      { kind: 'workspace', connected: { summary: profile, connection: sampleConnection() } },
      { 'workspace.save': () => ok(profile), 'workspace.list': () => ok([profile]) },
    );
    const { name, enterpriseId, zone, country, colour } = profile;
    expect(await actions.saveWorkspace({ name, enterpriseId, zone, country, colour })).toBe(true);
    expect(store.getState().step).toEqual({ kind: 'workspace', connected: null });
  });
});

describe('the check', () => {
  it('listens first and asks second, so a check that is over at once is not missed', async () => {
    const { api, store, actions } = open(sampleMapStep(), {
      'check.start': () => ok({ runId }),
      'check.progress': () => ok(sampleCheck()),
      'check.groups': () => ok([sampleGroup()]),
    });
    await actions.startCheck();
    expect(store.getState().step).toEqual(sampleCheckStep());
    expect(api.calls.map(([name]) => name)).toEqual([
      'check.start',
      'check.progress',
      'check.groups',
    ]);
  });

  it('that failed says why, and is over', async () => {
    const { store, actions } = open(sampleMapStep(), {
      'check.start': () => ok({ runId }),
      'check.progress': () => fail({ kind: 'file-unknown' }),
    });
    await actions.startCheck();
    expect(store.getState()).toMatchObject({
      step: { kind: 'check', progress: { state: 'failed' }, failure: { kind: 'file-unknown' } },
      notice: null,
    });
  });

  it('whose end is told by a message is asked at once why it failed', async () => {
    const progress = sampleCheck({ state: 'checking', revision: 1 });
    const { api, store } = open(sampleCheckStep({ progress, groups: null }), {
      'check.progress': () => fail({ kind: 'file-unknown' }),
    });
    api.emit('check.progress', { ...progress, state: 'failed', revision: 2 });
    await expect
      .poll(() => store.getState().step)
      .toMatchObject({
        failure: { kind: 'file-unknown' },
      });
  });

  it('is made again with the fix, and the mapping keeps it', async () => {
    const { api, store, actions } = open(sampleCheckStep(), {
      'check.start': () => ok({ runId }),
      'check.progress': () => ok(sampleCheck({ revision: 9 })),
      'check.groups': () => ok([]),
    });
    await actions.applyFix({ kind: 'leave-out', text: '', link: 2 });
    expect(api.inputsOf('check.start')[0]?.mapping.links[2]?.onUnreadable).toBe('leave-out');
    actions.goBack('map');
    expect(store.getState().step).toMatchObject({
      kind: 'map',
      mapping: { links: [{}, {}, { onUnreadable: 'leave-out' }] },
    });
  });

  it('cannot be left for the upload before it is over', () => {
    const checking = sampleCheckStep({ progress: sampleCheck({ state: 'checking' }) });
    const { store, actions } = open(checking, {});
    actions.toUpload(true);
    expect(store.getState().step).toBe(checking);
  });
});

describe('the run', () => {
  const plan: Step = {
    kind: 'upload',
    run: sampleRun(),
    isHeldAccepted: true,
    progress: null,
    check: sampleCheckStep(),
  };
  const options = {
    transport: 'async',
    trialRows: 20,
    isVerified: true,
    skipHeld: true,
  } as const;

  it('that may not start stays a plan, with the reason', async () => {
    const error = { kind: 'workspace-changed', changes: ['A field was renamed.'] } as const;
    const { store, actions } = open(plan, { 'run.start': () => fail({ ...error, changes: [] }) });
    await actions.startRun(options);
    expect(store.getState()).toMatchObject({ step: plan, notice: { error: { kind: error.kind } } });
  });

  it('that ends between two snapshots still leads to its result', async () => {
    const { api, store, actions } = open(plan, {
      'run.start': () => ok(null),
      'run.progress': () => ok(sampleProgress({ state: 'finished' })),
    });
    await actions.startRun(options);
    expect(store.getState().step.kind).toBe('result');
    api.emit('run.progress', sampleProgress({ revision: 2 }));
    expect(store.getState().step).toMatchObject({ progress: { revision: 10 } });
  });

  it('is not asked to start twice by a nervous finger', async () => {
    const { api, actions } = open(plan, {
      'run.start': () => ok(null),
      'run.progress': () => ok(sampleProgress()),
    });
    await Promise.all([actions.startRun(options), actions.startRun(options)]);
    expect(api.inputsOf('run.start')).toEqual([{ runId, ...options }]);
  });

  it('goes on being asked about while the engine is gone, with one quiet sign', async () => {
    const { api, store, actions } = open(
      { ...plan, progress: sampleProgress() },
      { 'run.progress': () => gone },
    );
    await actions.askRun();
    expect(store.getState()).toMatchObject({ isEngineGone: true, notice: null });
    api.answer({ 'run.progress': () => ok(sampleProgress({ revision: 11 })) });
    await actions.askRun();
    expect(store.getState()).toMatchObject({
      isEngineGone: false,
      step: { progress: { revision: 11 } },
    });
  });
});

describe('reports and runs', () => {
  const result: Step = {
    kind: 'result',
    run: sampleRun(),
    progress: sampleProgress({ state: 'finished' }),
    connected: null,
  };

  it('a report is handed to the browser, or said to be saved', async () => {
    const { api, download, store, actions } = open(result, {
      'report.save': () => ok({ kind: 'download', name: 'rejected.csv', url: '/download/1' }),
    });
    await actions.saveReport('rejected.csv');
    expect(download).toHaveBeenCalledWith('/download/1', 'rejected.csv');
    api.answer({ 'report.save': () => ok({ kind: 'saved', name: 'receipt.json' }) });
    await actions.saveReport('receipt.json');
    expect(store.getState().notice).toMatchObject({ text: 'receipt.json is saved.' });
  });

  it('a paused run of the list goes on where it was', async () => {
    const paused = sampleProgress({ state: 'paused' });
    const { store, actions } = open(result, { 'run.progress': () => ok(paused) });
    await actions.openRun(sampleSummary());
    expect(store.getState().step).toMatchObject({ kind: 'upload', progress: paused, check: null });
  });

  it('what was said about one screen is not said on the next', async () => {
    const { store, actions } = open(sampleCheckStep(), {});
    actions.say({ kind: 'file-unknown' });
    actions.goBack('map');
    expect(store.getState().notice).toBeNull();
  });
});
