import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Step } from '../../../renderer/state/step.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Answers } from '../../fakes/fake-api.ts';
import { practiceAnswers, samplePractice } from '../../fakes/sample-practice.ts';
import { sampleMapStep } from '../../fakes/sample-wizard.ts';
import { openWindow } from './open-window.tsx';

/** The question before starting over, and the window behind it. */
async function openQuestion(answers: Answers, step: Step = sampleMapStep()) {
  const opened = openWindow(step, { ...practiceAnswers, ...answers });
  fireEvent.click(screen.getByRole('button', { name: 'Practice' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Start over' }));
  return { ...opened, dialog: within(await screen.findByRole('dialog')) };
}

const fresh = samplePractice({ revision: 2, leads: 1, waiting: 0, requests: 0, withLoss: 0 });
const other = { ...fresh, fixture: 'email-identifier' as const, identifier: 'email' };

it('says what goes and what stays, and nothing goes before its button', async () => {
  const { api, dialog } = await openQuestion({});
  expect(dialog.getByText(/Runs in the history and their reports stay/)).toBeTruthy();
  fireEvent.click(dialog.getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(api.inputsOf('practice.reset')).toEqual([]);
});

it('as the same again leaves the wizard where it is', async () => {
  const { api, store, dialog } = await openQuestion({ 'practice.reset': () => ok(fresh) });
  fireEvent.click(dialog.getByRole('button', { name: 'Throw away and start over' }));
  expect(await screen.findByText('1 lead · 0 waiting · nothing lost')).toBeTruthy();
  expect(api.inputsOf('practice.reset')).toEqual([{ fixture: null }]);
  expect(store.getState().step.kind).toBe('map');
});

it('as another workspace takes the mapping made for the old one away, and says so', async () => {
  const { api, store, dialog } = await openQuestion({ 'practice.reset': () => ok(other) });
  fireEvent.click(dialog.getByRole('radio', { name: 'E-mail identifies a lead' }));
  fireEvent.click(dialog.getByRole('button', { name: 'Throw away and start over' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Connect to it again.');
  expect(api.inputsOf('practice.reset')).toEqual([{ fixture: 'email-identifier' }]);
  expect(store.getState().step).toEqual({ kind: 'workspace', connected: null });
});

it('from another window as another workspace takes the mapping away here too, and says why', async () => {
  const { api, store } = await openQuestion({});
  act(() => api.emit('practice.changed', other));
  expect(store.getState().step).toEqual({ kind: 'workspace', connected: null });
  expect((await screen.findByRole('alert')).textContent).toContain('Another window');
});

it('from another window leaves the work in another workspace alone', async () => {
  const map = sampleMapStep();
  const summary = { ...map.connected.summary, name: 'Real' };
  const elsewhere = { ...map, connected: { ...map.connected, summary } };
  const { api, store } = await openQuestion({}, elsewhere);
  act(() => api.emit('practice.changed', other));
  expect(store.getState()).toMatchObject({ step: elsewhere, notice: null });
});

it('from this window is not said to be another window, though its event comes before the answer', async () => {
  const { api, store, dialog } = await openQuestion({
    'practice.reset': () => new Promise(() => {}),
  });
  fireEvent.click(dialog.getByRole('button', { name: 'Throw away and start over' }));
  act(() => api.emit('practice.changed', other));
  expect(store.getState()).toMatchObject({ step: { kind: 'workspace' }, notice: null });
});

it('that is refused is said, and nothing has changed', async () => {
  const what = 'A file is being uploaded to the practice workspace.';
  const { store, dialog } = await openQuestion({
    'practice.reset': () => fail({ kind: 'not-possible', what }),
  });
  fireEvent.click(dialog.getByRole('button', { name: 'Throw away and start over' }));
  expect((await screen.findByRole('alert')).textContent).toContain(what);
  expect(store.getState().practice.summary).toEqual(samplePractice());
});
