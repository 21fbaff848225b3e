import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { firstStep } from '../../../renderer/state/step.ts';
import { fail, ok } from '../../../shared/result.ts';
import { sampleConnection, sampleSummary, sampleWorkspace } from '../../fakes/sample-wizard.ts';
import { openWindow } from './open-window.tsx';

const pune = sampleWorkspace({
  name: 'Pune',
  kind: 'profile',
  enterpriseId: '64fabc',
  asyncTokenCount: 2,
  syncTokenCount: 0,
});

const cards = () => screen.getAllByRole('heading', { level: 2 }).map((title) => title.textContent);

it('the practice workspace comes first, then the saved ones, then that of the environment', async () => {
  const env = sampleWorkspace({ name: 'env', kind: 'env' });
  openWindow(firstStep, { 'workspace.list': () => ok([env, pune, sampleWorkspace()]) });
  await screen.findByText('Pune');
  expect(cards()).toEqual(['Practice workspace', 'Pune', 'Workspace of the environment']);
});

it('the heading has the focus, and there is no way on before a workspace answered', async () => {
  const { api } = openWindow(firstStep, { 'workspace.connect': () => ok(sampleConnection()) });
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
  const next = screen.getByRole<HTMLButtonElement>('button', { name: 'Choose a file' });
  expect(next.disabled).toBe(true);
  fireEvent.click(await screen.findByRole('button', { name: 'Connect: Practice workspace' }));
  expect(await screen.findByText('Practice Realty answers')).toBeTruthy();
  expect(next.disabled).toBe(false);
  expect(api.inputsOf('workspace.connect')).toEqual([{ workspace: 'practice' }]);
});

it('a refused token is explained in a notice', async () => {
  openWindow(firstStep, {
    'workspace.connect': () =>
      fail({ kind: 'unauthorized', api: 'sync', tokenEnd: 'f4ls', message: 'Invalid token' }),
  });
  fireEvent.click(await screen.findByRole('button', { name: 'Connect: Practice workspace' }));
  const notice = await screen.findByRole('alert');
  expect(notice.textContent).toContain('telecrm refused the Sync token ending f4ls');
});

it('saved tokens never come back: their boxes are empty and say how many there are', async () => {
  const { api } = openWindow(firstStep, {
    'workspace.list': () => ok([pune]),
    'workspace.save': () => ok(pune),
  });
  fireEvent.click(await screen.findByRole('button', { name: 'Edit: Pune' }));
  const box = await screen.findByLabelText<HTMLInputElement>('Async token 1');
  expect([box.value, box.type, box.placeholder]).toEqual([
    '',
    'password',
    '2 saved; leave empty to keep',
  ]);
  fireEvent.click(screen.getByRole('button', { name: 'Save the workspace' }));
  await waitFor(() => expect(screen.queryByLabelText('Async token 1')).toBeNull());
  const { name, enterpriseId, zone, country, colour } = pune;
  expect(api.inputsOf('workspace.save')).toEqual([{ name, enterpriseId, zone, country, colour }]);
});

it('a token pasted as enterprise ID is noticed, and nothing is saved without a name', async () => {
  const { api } = openWindow(firstStep);
  fireEvent.click(await screen.findByRole('button', { name: 'Add a workspace' }));
  const dialog = within(await screen.findByRole('dialog'));
  fireEvent.change(dialog.getByLabelText('Enterprise ID'), { target: { value: 'Bearer false' } });
  expect(dialog.getByRole('alert').textContent).toContain('Was a token or an address pasted here?');
  fireEvent.click(dialog.getByRole('button', { name: 'Save the workspace' }));
  expect(await dialog.findByText('Give the workspace a name.')).toBeTruthy();
  expect(api.inputsOf('workspace.save')).toEqual([]);
});

it('a workspace is removed only after asking', async () => {
  const { api } = openWindow(firstStep, {
    'workspace.list': () => ok([pune]),
    'workspace.remove': () => ok(null),
  });
  fireEvent.click(await screen.findByRole('button', { name: 'Remove: Pune' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Remove "Pune"?' }));
  expect(api.inputsOf('workspace.remove')).toEqual([]);
  fireEvent.click(dialog.getByRole('button', { name: 'Remove' }));
  await waitFor(() => expect(api.inputsOf('workspace.remove')).toEqual([{ workspace: 'Pune' }]));
});

it('an upload that was cut off is offered at the start', async () => {
  openWindow(firstStep, { 'run.list': () => ok([sampleSummary()]) });
  expect(await screen.findByText('One upload is not finished.')).toBeTruthy();
});
