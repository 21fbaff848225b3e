import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Step } from '../../../renderer/state/step.ts';
import { ok } from '../../../shared/result.ts';
import { noOutcomes } from '../../../shared/runs/count-outcomes.ts';
import type { RowOutcome } from '../../../shared/runs/row-outcome.ts';
import type { Answers } from '../../fakes/fake-api.ts';
import {
  runId,
  sampleFileStep,
  sampleMapStep,
  sampleProgress,
  sampleRun,
  sampleSummary,
} from '../../fakes/sample-wizard.ts';
import { openWindow } from './open-window.tsx';

const outcome: RowOutcome = {
  rowNumber: 42,
  kind: 'differs',
  identifier: '919810000142',
  dropped: ['rating', 'ACTION_1001'],
  reason: 'telecrm has no rating.',
  leadId: null,
  sentAtMs: 0,
  verifiedAtMs: null,
};

const counts = { ...noOutcomes, verified: 225, differs: 1, skipped: 24 };

function result(extra: Partial<Extract<Step, { kind: 'result' }>> = {}): Step {
  return {
    kind: 'result',
    run: sampleRun(),
    progress: sampleProgress({ state: 'finished', counts, left: 0 }),
    connected: sampleMapStep().connected,
    ...extra,
  };
}

const outcomes: Answers = { 'run.outcomes': () => ok({ total: 1, rows: [outcome] }) };

it('the six counts are said with their sum', () => {
  openWindow(result(), outcomes);
  expect(screen.getByRole('status').textContent).toBe(
    '250 rows in the file = 225 verified + 0 queued + 1 differs + 0 rejected + 24 skipped + 0 in doubt.',
  );
});

it('each row has its outcome, what was dropped and why; one kind can be picked', async () => {
  const { api } = openWindow(result(), outcomes);
  expect(await screen.findByText('rating, ACTION_1001')).toBeTruthy();
  expect(screen.getByText('telecrm has no rating.')).toBeTruthy();
  fireEvent.click(screen.getByRole('combobox', { name: 'Show' }));
  const list = within(await screen.findByRole('listbox', { name: 'Show' }));
  fireEvent.click(list.getByText(/^Differs/));
  await waitFor(() =>
    expect(api.inputsOf('run.outcomes').at(-1)).toEqual({
      runId,
      kind: 'differs',
      from: 0,
      limit: 100,
    }),
  );
});

it.each([
  ['Rows to fix (rejected.csv)', 'rejected.csv'],
  ['All outcomes (outcomes.csv)', 'outcomes.csv'],
  ['Receipt (receipt.json)', 'receipt.json'],
])('%s is saved, and the window says so', async (button, report) => {
  const { api } = openWindow(result(), {
    ...outcomes,
    'report.save': () => ok({ kind: 'saved', name: report }),
  });
  fireEvent.click(screen.getByRole('button', { name: button }));
  expect(await screen.findByText(`${report} is saved.`)).toBeTruthy();
  expect(api.inputsOf('report.save')).toEqual([{ runId, report }]);
});

it('a dialog that was closed without saving is no news', async () => {
  const { api } = openWindow(result(), {
    ...outcomes,
    'report.save': () => ok({ kind: 'cancelled' }),
  });
  fireEvent.click(screen.getByRole('button', { name: 'Receipt (receipt.json)' }));
  await waitFor(() => expect(api.inputsOf('report.save')).toHaveLength(1));
  expect(screen.queryByRole('alert')).toBeNull();
});

it('the next file goes to the same workspace', () => {
  const { store } = openWindow(result(), outcomes);
  fireEvent.click(screen.getByRole('button', { name: 'Upload another file' }));
  expect(store.getState().step).toEqual(sampleFileStep({ file: null, preview: null }));
});

it('after a run of the list the workspace is chosen first', () => {
  const { store } = openWindow(result({ connected: null }), outcomes);
  fireEvent.click(screen.getByRole('button', { name: 'Upload another file' }));
  expect(store.getState().step).toEqual({ kind: 'workspace', connected: null });
});

it('runs can be opened, and removed after asking; a running one cannot be removed', async () => {
  const running = sampleSummary({
    runId: runId.replace(/1$/, '2'),
    file: 'b.csv',
    state: 'running',
  });
  const { api } = openWindow(result(), {
    ...outcomes,
    'run.list': () => ok([sampleSummary(), running]),
    'run.remove': () => ok(null),
  });
  fireEvent.click(screen.getByRole('button', { name: 'Runs' }));
  const busy = await screen.findByRole<HTMLButtonElement>('button', {
    name: 'Remove the run of b.csv',
  });
  expect(busy.disabled).toBe(true);
  fireEvent.click(screen.getByRole('button', { name: 'Remove the run of leads.csv' }));
  const dialog = within(
    await screen.findByRole('dialog', { name: 'Remove the run of leads.csv?' }),
  );
  expect(api.inputsOf('run.remove')).toEqual([]);
  fireEvent.click(dialog.getByRole('button', { name: 'Remove' }));
  await waitFor(() => expect(api.inputsOf('run.remove')).toEqual([{ runId }]));
});
