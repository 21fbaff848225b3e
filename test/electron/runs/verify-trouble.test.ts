import { describe, expect, it } from 'vitest';
import { createVerifier } from '../../../electron/runs/verify-run.ts';
import { openRun } from '../../fakes/open-run.ts';
import { stageRun } from '../../fakes/stage-run.ts';
import { openPractice, type OpenPractice } from '../practice/open-practice.ts';

const header = ['phone', 'name'];
const rowsOf = (n: number) =>
  Array.from({ length: n }, (_, index) => [String(9_810_000_100 + index), `Row ${index}`]);

/** How many identifiers each search asked for. */
async function searchesIn(practice: OpenPractice): Promise<number[]> {
  return (await practice.log()).flatMap(({ path, body }) => {
    if (!path.endsWith('/lead/search')) return [];
    const { fields } = body as { fields: { phone: string | string[] } };
    return [[fields.phone].flat().length];
  });
}

async function readBack(rows: number, faults: object) {
  const practice = await openPractice();
  await practice.control('faults', { api: 'sync', ...faults });
  const run = openRun({ path: stageRun({ header, rows: rowsOf(rows) }), practice });
  const startMs = practice.clock.now();
  const state = await run.finish();
  return {
    state,
    kinds: [...new Set(run.outcomes().map(({ kind, reason }) => `${kind} ${reason}`))],
    searches: await searchesIn(practice),
    tookMs: practice.clock.now() - startMs,
    counts: run.session.progress().counts,
  };
}

const allVerified = { verified: 5, queued: 0, differs: 0, rejected: 0, skipped: 0, in_doubt: 0 };

describe('trouble while rows are read back', () => {
  it('asks row by row after a batch failed', async () => {
    const met = await readBack(5, { next: 1, kind: '500' });
    expect(met).toMatchObject({ state: 'finished', kinds: ['verified '], counts: allVerified });
    expect(met.searches).toEqual([5, 1, 1, 1, 1, 1]);
  });

  it('keeps batches together when telecrm only asks to wait', async () => {
    const met = await readBack(5, { next: 3, kind: '429', retryAfterS: 20 });
    expect(met).toMatchObject({ state: 'finished', counts: allVerified });
    expect(met.searches).toEqual([5, 5, 5, 5]);
    expect(met.tookMs).toBeGreaterThanOrEqual(20_000);
  });

  it('does not spend the budget of a server that answers nothing', async () => {
    const met = await readBack(40, { next: 7, kind: '500' });
    expect(met).toMatchObject({ state: 'finished' });
    expect(met.searches.length).toBeLessThan(12);
  });

  it('leaves the rows queued with the reason when no look could be had', async () => {
    const met = await readBack(5, { next: 1000, kind: 'html' });
    expect(met).toMatchObject({ state: 'finished', counts: { queued: 5 } });
    expect(met.kinds[0]).toMatch(/^queued Could not be read back: telecrm answered 502/);
  });

  it('uses another token when one is not accepted, and none when none is left', async () => {
    const practice = await openPractice();
    const path = stageRun({ header, rows: rowsOf(3) });
    const tokens = practice.address.syncTokens;
    practice.address.syncTokens = ['no-such-token', ...tokens.slice(1)];
    const run = openRun({ path, practice });
    expect(await run.finish()).toBe('finished');
    expect(run.session.progress().counts.verified).toBe(3);

    practice.address.syncTokens = ['no-such-token'];
    const lost = openRun({ path: stageRun({ header, rows: rowsOf(3) }), practice });
    expect(await lost.finish()).toBe('finished');
    expect(lost.outcomes().map(({ kind, reason }) => `${kind}: ${reason}`)).toEqual(
      Array.from({ length: 3 }, () => 'queued: Not read back: no Sync token could be used.'),
    );
  });
});

describe('a run that goes on', () => {
  it('reads back each queued row once and counts it once', async () => {
    const practice = await openPractice();
    const path = stageRun({ header, rows: rowsOf(5) });
    const first = openRun({ path, practice });
    await practice.control('queue', { hold: true });
    const paused = first.finish();
    while (first.session.progress().counts.queued < 5) await practice.clock.advance(50);
    first.session.pause('Paused by you.');
    expect(await paused).toBe('paused');
    first.close();
    await practice.control('queue', { hold: false });
    const second = openRun({ path, practice });
    expect(await second.finish()).toBe('finished');
    expect(second.session.progress().counts).toEqual(allVerified);
    expect(second.store.outcomes.counts()).toEqual(allVerified);
  });

  it('reads two hundred thousand queued rows back without losing its breath', async () => {
    const practice = await openPractice();
    const run = openRun({ path: stageRun({ header, rows: rowsOf(1) }), practice });
    const verifier = createVerifier(run.session);
    for (let row = 0; row < 200_000; row += 1) verifier.add(2, practice.clock.now());
    await practice.clock.advance(100);
    run.session.pause('Seen enough.');
    await verifier.drain();
    expect(run.session.pausedBecause).toBe('Seen enough.');
  });
});
