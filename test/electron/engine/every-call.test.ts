import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { calls, events } from '../../../shared/ipc/contract.ts';
import type { Mapping } from '../../../shared/mapping/mapping.ts';
import { telecrmLimits } from '../../../shared/ipc/telecrm-limits.ts';
import { ok } from '../../../shared/result.ts';
import type { FileSaver } from '../../../electron/engine/ports.ts';
import { tempFolder, writeCsv } from '../../fakes/check-file.ts';
import { NotedEngine } from './note-engine.ts';
import { openEngine, valueOf } from './open-engine.ts';

/** A dialog that always answers with a place in `folder`. */
function saverTo(folder: string): FileSaver {
  return {
    async save(suggestedName, write) {
      valueOf(await write(join(folder, suggestedName)));
      return ok({ kind: 'saved', name: suggestedName });
    },
  };
}

const leads = 'Name,Phone,Rating\nAsha,9810000101,5\nRavi,9810000102,9\nMeera,9810000103,\n';

/** As far as the check of a small file against the practice workspace inside the product. */
async function openChecked(text = leads) {
  const saved = tempFolder();
  const engine = new NotedEngine(await openEngine({ saver: saverTo(saved) }));
  const workspace = 'practice';
  const fileId = await engine.addFile(writeCsv(text));
  const { mapping } = await engine.call('mapping.suggest', { fileId, workspace });
  const { runId } = await engine.call('check.start', { fileId, workspace, mapping });
  await engine.until(runId, 'checked');
  return { engine, fileId, workspace, mapping, runId, saved };
}

const start = { transport: 'async' as const, trialRows: 0, isVerified: false, skipHeld: true };
const page = { from: 0, limit: 100 };

/** With more rows than can be under way at once, so that there is something to pause. */
async function pauseResumeStop(engine: NotedEngine): Promise<void> {
  const rows = Array.from({ length: 90 }, (_, index) => `Asha,98100002${String(index + 10)}`);
  const fileId = await engine.addFile(writeCsv(['Name,Phone', ...rows].join('\n')));
  const workspace = 'practice';
  const { mapping } = await engine.call('mapping.suggest', { fileId, workspace });
  const run = await engine.call('check.start', { fileId, workspace, mapping });
  await engine.until(run.runId, 'checked');
  await engine.call('run.start', { ...run, ...start });
  await engine.call('run.pause', run);
  await engine.call('run.resume', run);
  await engine.call('run.pause', run);
  await engine.call('run.stop', run);
  const { state, left, counts } = await engine.call('run.progress', run);
  expect([state, left, counts.queued + counts.skipped]).toEqual(['stopped', 0, 90]);
}

/** After an upload there is something of each kind to see in the practice workspace. */
async function lookAtPractice(engine: NotedEngine): Promise<void> {
  await engine.call('practice.summary', undefined);
  const { rows } = await engine.call('practice.leads', { find: 'Practice Lead', ...page });
  const [lead] = rows;
  const { timeline } = await engine.call('practice.lead', { leadId: lead?.leadId ?? '' });
  expect(timeline.map(({ kind }) => kind)).toEqual(['payment', 'custom', 'built-in']);
  await engine.call('practice.hold', { hold: true });
  await engine.call('practice.queue', undefined);
  const { total } = await engine.call('practice.log', { filter: 'all', ...page });
  await engine.call('practice.request', { n: total });
  const { requests, isHeld } = await engine.call('practice.reset', { fixture: null });
  expect([requests, isHeld]).toEqual([0, false]);
}

/** A template from its first save to its removal, for a file that was pasted. */
async function useTemplates(engine: NotedEngine, mapping: Mapping): Promise<void> {
  const { fileId } = await engine.call('file.paste', { text: 'Name\tPhone\nAsha\t9810000101\n' });
  const named = { workspace: 'practice', name: 'Expo' };
  await engine.call('template.save', { ...named, fileId, mapping });
  await engine.call('template.saved', { workspace: 'practice' });
  await engine.call('template.list', { workspace: 'practice', fileId });
  const applied = await engine.call('template.apply', { ...named, fileId });
  expect(applied.match).toMatchObject({ similarity: 1, missingColumns: ['Rating'] });
  await engine.call('template.export', named);
  const text = JSON.stringify(await engine.call('template.read', named));
  await engine.call('template.import', { workspace: 'practice', text });
  await engine.call('template.remove', named);
}

describe('every call of the contract is answered as the contract says', () => {
  it('from the first look at the file to the removed run', async () => {
    const { engine, fileId, workspace, runId, mapping, saved } = await openChecked();
    const run = { runId };
    await engine.call('app.info', undefined);
    await engine.call('workspace.connect', { workspace });
    await engine.call('workspace.catalogue', { workspace });
    await engine.call('settings.save', { ...telecrmLimits, asyncLimit: 20_000 });
    expect((await engine.call('settings.read', undefined)).asyncLimit).toBe(20_000);
    const preview = await engine.call('file.preview', { fileId, choices: {} });
    expect([preview.header, preview.rows.map(({ rowNumber }) => rowNumber)]).toEqual([
      ['Name', 'Phone', 'Rating'],
      [2, 3, 4],
    ]);

    await useTemplates(engine, mapping);
    expect((await engine.call('check.progress', run)).state).toBe('checked');
    const summary = await engine.call('check.summary', run);
    expect([summary.counts, summary.questions]).toEqual([{ ready: 2, held: 1, excluded: 0 }, []]);
    const [group] = await engine.call('check.groups', run);
    const { link = -1, code = 'rating-invalid' } = group ?? {};
    const filters = [
      { kind: 'all' as const },
      { kind: 'state' as const, state: 'held' as const },
      { kind: 'group' as const, link, code },
    ];
    const totals = filters.map(
      async (filter) => (await engine.call('check.rows', { ...run, filter, ...page })).total,
    );
    expect(await Promise.all(totals)).toEqual([3, 1, 1]);
    const verdict = await engine.call('check.verdict', { ...run, rowNumber: 4 });
    expect(verdict.async).toEqual({ fields: { name: 'Meera', phone: '919810000103' } });

    await engine.call('run.start', { ...run, ...start });
    await engine.until(runId, 'finished');
    expect((await engine.call('run.progress', run)).counts).toMatchObject({
      queued: 2,
      skipped: 1,
    });
    const skipped = await engine.call('run.outcomes', { ...run, kind: 'skipped', ...page });
    expect([skipped.total, skipped.rows.map(({ rowNumber }) => rowNumber)]).toEqual([1, [3]]);
    expect((await engine.call('run.list', undefined)).map(({ state }) => state)).toEqual([
      'finished',
    ]);
    for (const report of ['rejected.csv', 'outcomes.csv', 'receipt.json'] as const)
      await engine.call('report.save', { ...run, report });
    expect(readFileSync(join(saved, 'leads-rejected.csv'), 'utf8')).toContain(
      'Ravi,9810000102,9,3',
    );
    await engine.call('run.remove', run);
    expect(await engine.ask('run.progress', run)).toMatchObject({ ok: false });

    const acme = { name: 'Acme', enterpriseId: 'acme-enterprise', colour: 'red' as const };
    await engine.call('workspace.save', { ...acme, zone: 'Asia/Kolkata', country: 'IN' });
    await engine.call('workspace.remove', { workspace: 'Acme' });
    await engine.call('workspace.list', undefined);

    const cancelled = await engine.call('check.start', { fileId, workspace, mapping });
    await engine.call('check.cancel', cancelled);
    await pauseResumeStop(engine);
    await lookAtPractice(engine);
    expect([...engine.asked].toSorted()).toEqual(Object.keys(calls).toSorted());
    expect([...engine.told].toSorted()).toEqual(Object.keys(events).toSorted());
    expect(engine.strayed).toEqual([]);
  });
});

describe('a run is started once, and only when nothing is open', () => {
  it('not while rows are held and none may be skipped', async () => {
    const { engine, runId } = await openChecked();
    const answer = await engine.ask('run.start', { runId, ...start, skipHeld: false });
    expect(answer).toEqual({ ok: false, error: { kind: 'rows-held', held: 1, rows: 3 } });
    expect(await engine.call('run.list', undefined)).toEqual([]);
  });

  it('not while a date may be read in two ways', async () => {
    const { engine, runId } = await openChecked('Phone,Visit Date\n9810000101,03/04/2026\n');
    const answer = await engine.ask('run.start', { runId, ...start });
    expect(answer).toMatchObject({ ok: false, error: { kind: 'decision-needed' } });
  });

  it('not a second time, be it over or not', async () => {
    const { engine, runId } = await openChecked();
    await engine.call('run.start', { runId, ...start });
    const again = await engine.ask('run.start', { runId, ...start });
    expect(again).toEqual({ ok: false, error: { kind: 'run-busy', runId } });
    await engine.until(runId, 'finished');
    await engine.ask('run.pause', { runId });
    const later = await engine.ask('run.start', { runId, ...start });
    expect(later).toMatchObject({ ok: false });
    expect(await engine.ask('run.resume', { runId })).toMatchObject({ ok: false });
  });
});

describe('a file that has no rows', () => {
  it('fails its check, says why, and leaves no run behind', async () => {
    const engine = new NotedEngine(await openEngine());
    const workspace = 'practice';
    const fileId = await engine.addFile(writeCsv('Name,Phone\n\n'));
    const { mapping } = await engine.call('mapping.suggest', { fileId, workspace });
    const { runId } = await engine.call('check.start', { fileId, workspace, mapping });
    await engine.until(runId, 'failed');
    const error = { kind: 'file-unreadable', name: 'leads.csv', reason: 'no-rows' };
    expect(await engine.ask('check.progress', { runId })).toEqual({ ok: false, error });
    expect(await engine.ask('check.summary', { runId })).toEqual({
      ok: false,
      error: { kind: 'run-unknown', runId },
    });
  });
});
