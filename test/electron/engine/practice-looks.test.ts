import { describe, expect, it, onTestFinished } from 'vitest';
import type { Engine } from '../../../electron/engine/engine.ts';
import { createEmbeddedPractice } from '../../../electron/engine/embedded-practice.ts';
import { createPracticeLooks } from '../../../electron/engine/practice-looks.ts';
import type { PracticeSummary } from '../../../shared/ipc/practice.ts';
import { fail } from '../../../shared/result.ts';
import { tempFolder, writeCsv } from '../../fakes/check-file.ts';
import { FakeClock } from '../../fakes/fake-clock.ts';
import { openEngine, testPorts, valueOf } from './open-engine.ts';

const start = { transport: 'async' as const, trialRows: 0, isVerified: false, skipHeld: true };

function noteChanges(engine: Engine): PracticeSummary[] {
  const told: PracticeSummary[] = [];
  engine.on((name, payload) => {
    if (name === 'practice.changed') told.push(payload as PracticeSummary);
  });
  return told;
}

/** A run of that many rows, as far as its check. */
async function checkRows(engine: Engine, count: number): Promise<string> {
  const rows = Array.from({ length: count }, (_, index) => `Asha,98100002${String(index + 10)}`);
  const path = writeCsv(['Name,Phone', ...rows].join('\n'));
  const { fileId } = valueOf(await engine.addFile(path));
  const workspace = 'practice';
  const { mapping } = valueOf(await engine.call('mapping.suggest', { fileId, workspace }));
  const ended = new Promise<void>((resolve) => {
    engine.on((name, payload) => {
      if (name === 'check.progress' && 'state' in payload && payload.state === 'checked') resolve();
    });
  });
  const { runId } = valueOf(await engine.call('check.start', { fileId, workspace, mapping }));
  await ended;
  return runId;
}

describe('a look at the practice workspace', () => {
  it('opens it, and is busy while another Leadloader holds it', async () => {
    const dataFolder = tempFolder();
    const other = createEmbeddedPractice(testPorts({ dataFolder }));
    valueOf(await other.open());
    const engine = await openEngine({ dataFolder });
    const look = () => engine.call('practice.summary', undefined);
    expect(await look()).toEqual(fail({ kind: 'practice-busy' }));
    await other.close();
    expect(valueOf(await look())).toMatchObject({ leads: 1, requests: 0 });
  });

  it('says in words that a lead or a request is gone', async () => {
    const engine = await openEngine();
    const lead = await engine.call('practice.lead', { leadId: 'gone' });
    const request = await engine.call('practice.request', { n: 1 });
    const what = expect.stringContaining('it has started over');
    expect([lead, request]).toEqual([
      fail({ kind: 'not-possible', what }),
      fail({ kind: 'not-possible', what }),
    ]);
  });
});

describe('changes', () => {
  it('are told for as long as somebody looks now and then, and never to nobody', async () => {
    const clock = new FakeClock();
    const practice = createEmbeddedPractice(testPorts({ clock }));
    onTestFinished(() => practice.close());
    let told = 0;
    const looks = createPracticeLooks(practice, clock, () => (told += 1));
    const { syncBaseUrl } = valueOf(await practice.open());
    const request = () => fetch(`${syncBaseUrl}/enterprise/practice-workspace/metadata`);
    const counts: number[] = [];
    await request();
    counts.push(told);
    await looks.look();
    await request();
    counts.push(told);
    await clock.advance(14_000);
    await request();
    counts.push(told);
    await clock.advance(1_000);
    await request();
    counts.push(told);
    await looks.look();
    await request();
    counts.push(told);
    expect(counts).toEqual([0, 1, 2, 2, 3]);
  });

  it('that the user made are told at once, whole and newest last', async () => {
    const engine = await openEngine();
    const told = noteChanges(engine);
    await engine.call('practice.hold', { hold: true });
    await engine.call('practice.reset', { fixture: null });
    expect(told.map(({ isHeld }) => isHeld)).toEqual([true, false]);
  });
});

describe('starting over', () => {
  it('is refused while a file is uploaded there, and takes nothing away', async () => {
    const engine = await openEngine();
    const runId = await checkRows(engine, 90);
    valueOf(await engine.call('practice.hold', { hold: true }));
    valueOf(await engine.call('run.start', { runId, ...start, isVerified: true }));
    const refused = await engine.call('practice.reset', { fixture: null });
    const what = expect.stringContaining('Pause or stop that upload first.');
    expect(refused).toEqual(fail({ kind: 'not-possible', what }));
    expect(valueOf(await engine.call('practice.summary', undefined)).isHeld).toBe(true);
    await engine.call('run.pause', { runId });
    expect(await engine.call('practice.reset', { fixture: null })).toMatchObject({ ok: true });
    expect(valueOf(await engine.call('run.list', undefined))).toHaveLength(1);
  });

  it('as another workspace makes what was read of it count no more', async () => {
    const engine = await openEngine();
    const identifier = async () => {
      const workspace = { workspace: 'practice' };
      return valueOf(await engine.call('workspace.catalogue', workspace)).identifier;
    };
    expect(await identifier()).toBe('phone');
    await engine.call('practice.reset', { fixture: 'email-identifier' });
    expect(await identifier()).toBe('email');
  });
});
