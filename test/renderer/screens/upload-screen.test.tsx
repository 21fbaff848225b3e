import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { UploadStep } from '../../../renderer/state/step.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { RunProgress } from '../../../shared/runs/run-progress.ts';
import { runId, sampleCheckStep, sampleProgress, sampleRun } from '../../fakes/sample-wizard.ts';
import { openWindow } from './open-window.tsx';

function plan(extra: Partial<UploadStep> = {}): UploadStep {
  return {
    kind: 'upload',
    run: sampleRun(),
    isHeldAccepted: true,
    progress: null,
    check: sampleCheckStep(),
    ...extra,
  };
}

function openRun(progress: RunProgress) {
  return openWindow(plan({ progress }), { 'run.progress': () => ok(progress) });
}

describe('the plan', () => {
  it('starts with a trial of 20 rows that are read back, and gives held rows back', async () => {
    const { api } = openWindow(plan(), {
      'run.start': () => ok(null),
      'run.progress': () => ok(sampleProgress()),
    });
    fireEvent.click(screen.getByRole('button', { name: 'Upload 226 rows' }));
    expect(await screen.findByRole('heading', { name: 'Uploading leads.csv' })).toBeTruthy();
    expect(api.inputsOf('run.start')).toEqual([
      { runId, transport: 'async', trialRows: 20, isVerified: true, skipHeld: true },
    ]);
  });

  it('without a Sync token reads nothing back, says why, and makes no trial', async () => {
    const { api } = openWindow(plan({ run: sampleRun({ hasSyncToken: false }) }), {
      'run.start': () => fail({ kind: 'tokens-missing', api: 'async' }),
    });
    const readBack = screen.getByRole<HTMLInputElement>('switch', { name: /^Read every row back/ });
    expect([readBack.checked, readBack.disabled]).toEqual([false, true]);
    expect(screen.getByText(/Needs a Sync token/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Upload 226 rows' }));
    await screen.findByText(/This needs an Async token/);
    expect(api.inputsOf('run.start')[0]).toMatchObject({ trialRows: 0, isVerified: false });
  });

  it('offers the Sync way as something to come', () => {
    openWindow(plan());
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Sync' }).disabled).toBe(true);
    expect(screen.getByText('Comes with a later version.')).toBeTruthy();
  });
});

describe('a run', () => {
  it('shows what is settled, left and on its way, and renews it', async () => {
    const { api } = openRun(sampleProgress());
    expect(screen.getByText('124 of 250 rows settled')).toBeTruthy();
    expect(screen.getByText('126 rows left')).toBeTruthy();
    expect(screen.getByText('3 on their way')).toBeTruthy();
    api.emit('run.progress', sampleProgress({ revision: 11, left: 99 }));
    expect(await screen.findByText('99 rows left')).toBeTruthy();
    api.emit('run.progress', sampleProgress({ revision: 5, left: 200 }));
    expect(screen.queryByText('200 rows left')).toBeNull();
  });

  it('says why it waits', () => {
    openRun(sampleProgress({ waiting: { kind: 'offline', untilMs: Date.now() + 5_000 } }));
    expect(screen.getByText(/telecrm cannot be reached. Nothing is lost/)).toBeTruthy();
  });

  it('shows each token with what is used of its hour', () => {
    const token = { used: 12, limit: 16_200, nextSlotAtMs: null, isParked: false } as const;
    openRun(sampleProgress({ tokens: [{ api: 'async', tokenEnd: 'nc-1', ...token }] }));
    expect(screen.getByRole('progressbar', { name: 'Async token ending nc-1' })).toBeTruthy();
    expect(screen.getByText('12 of 16,200')).toBeTruthy();
  });

  it('that paused itself says the reason and can be resumed', async () => {
    const paused = sampleProgress({ state: 'paused', pausedBecause: 'Five failures alike.' });
    const { api } = openWindow(plan({ progress: paused }), {
      'run.progress': () => ok(paused),
      'run.resume': () => ok(null),
    });
    expect(screen.getByRole('alert').textContent).toBe('Five failures alike.');
    fireEvent.click(screen.getByRole('button', { name: 'Resume' }));
    await waitFor(() => expect(api.inputsOf('run.resume')).toEqual([{ runId }]));
  });

  it('is stopped only after asking', async () => {
    const { api } = openWindow(plan({ progress: sampleProgress() }), {
      'run.progress': () => ok(sampleProgress({ state: 'stopped', revision: 12 })),
      'run.stop': () => ok(null),
      'run.outcomes': () => ok({ total: 0, rows: [] }),
    });
    fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Stop this upload?' }));
    expect(api.inputsOf('run.stop')).toEqual([]);
    fireEvent.click(dialog.getByRole('button', { name: 'Stop the upload' }));
    await screen.findByRole('heading', { name: 'What became of leads.csv' });
  });
});
