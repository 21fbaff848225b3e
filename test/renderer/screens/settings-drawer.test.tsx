import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { firstStep } from '../../../renderer/state/step.ts';
import { telecrmLimits } from '../../../shared/ipc/telecrm-limits.ts';
import type { Settings } from '../../../shared/ipc/workspace.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Answers } from '../../fakes/fake-api.ts';
import { openWindow } from './open-window.tsx';

const halved: Settings = { ...telecrmLimits, asyncLimit: 9_000, budgetWindowMs: 1_800_000 };

/** The window with its settings open, and the drawer they stand in. */
async function openSettings(saved: Settings, answers: Answers = {}) {
  const opened = openWindow(firstStep, {
    'settings.read': () => ok(saved),
    'settings.save': (settings) => ok(settings),
    ...answers,
  });
  fireEvent.click(screen.getByRole('button', { name: 'Settings' }));
  const drawer = within(await screen.findByRole('dialog', { name: 'Settings' }));
  await drawer.findByLabelText('Async limit');
  return { ...opened, drawer };
}

type Drawer = Awaited<ReturnType<typeof openSettings>>['drawer'];

const box = (drawer: Drawer, label: string) => drawer.getByLabelText<HTMLInputElement>(label);
const type = (drawer: Drawer, label: string, value: string) =>
  fireEvent.change(box(drawer, label), { target: { value } });
const saveButton = (drawer: Drawer) =>
  drawer.getByRole<HTMLButtonElement>('button', { name: 'Save' });
const shown = (drawer: Drawer) =>
  ['Async limit', 'Sync limit', 'Window', 'Reserve'].map((label) => box(drawer, label).value);
const unit = (drawer: Drawer) =>
  drawer.getByRole<HTMLInputElement>('combobox', { name: 'Unit of the window' }).value;

/** Whatever was put off to after the event has happened. */
const everythingDue = () => act(() => new Promise<void>((next) => setTimeout(next)));

it('the limits are shown with their units, and there is nothing to save yet', async () => {
  const { drawer } = await openSettings(halved);
  expect([...shown(drawer), unit(drawer)]).toEqual(['9,000', '3,600', '30', '10 %', 'minutes']);
  expect(saveButton(drawer).disabled).toBe(true);
  expect(drawer.getByText(/hold from the next upload that starts or resumes/)).toBeTruthy();
});

it('what was typed is saved by the button and by nothing else', async () => {
  const { api, drawer } = await openSettings(telecrmLimits);
  type(drawer, 'Async limit', '12,000');
  type(drawer, 'Window', '2');
  type(drawer, 'Reserve', '25 %');
  expect(api.inputsOf('settings.save')).toEqual([]);
  fireEvent.click(saveButton(drawer));
  await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Settings' })).toBeNull());
  expect(api.inputsOf('settings.save')).toEqual([
    { asyncLimit: 12_000, syncLimit: 3_600, budgetWindowMs: 7_200_000, budgetReserve: 0.25 },
  ]);
  expect((await screen.findByRole('alert')).textContent).toContain('The settings are saved.');
});

it('the same number in another unit is another window', async () => {
  const { api, drawer } = await openSettings(telecrmLimits);
  fireEvent.click(drawer.getByRole('combobox', { name: 'Unit of the window' }));
  const list = await screen.findByRole('listbox', { name: 'Unit of the window' });
  fireEvent.click(within(list).getByText('minutes'));
  fireEvent.click(saveButton(drawer));
  await waitFor(() => expect(api.inputsOf('settings.save')).toHaveLength(1));
  expect(api.inputsOf('settings.save')[0]?.budgetWindowMs).toBe(60_000);
});

it("telecrm's own limits come back into the form, and are saved only then", async () => {
  const { api, drawer } = await openSettings(halved);
  fireEvent.click(drawer.getByRole('button', { name: "Back to telecrm's own" }));
  expect([...shown(drawer), unit(drawer)]).toEqual(['18,000', '3,600', '1', '10 %', 'hours']);
  expect(api.inputsOf('settings.save')).toEqual([]);
  fireEvent.click(saveButton(drawer));
  await waitFor(() => expect(api.inputsOf('settings.save')).toEqual([telecrmLimits]));
});

it.each([
  ['Async limit', '', 'Write a whole number from 1 to 1,00,00,000.'],
  ['Sync limit', '0', 'Write a whole number from 1 to 1,00,00,000.'],
  ['Window', '25', 'Write a time from a tenth of a second to 24 hours.'],
  ['Reserve', '95', 'Write a share from 0 to 90 per cent.'],
])('%s as "%s" is refused in words', async (label, value, sentence) => {
  const { drawer } = await openSettings(telecrmLimits);
  type(drawer, label, value);
  expect(drawer.getByText(sentence)).toBeTruthy();
  expect(saveButton(drawer).disabled).toBe(true);
});

it('closing with unsaved changes asks; without any it just closes', async () => {
  const { api, drawer } = await openSettings(telecrmLimits);
  type(drawer, 'Sync limit', '1800');
  fireEvent.click(drawer.getByRole('button', { name: 'Cancel' }));
  const question = { name: 'Close without saving?' };
  const dialog = within(await screen.findByRole('dialog', question));
  fireEvent.click(dialog.getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(screen.queryByRole('dialog', question)).toBeNull());
  expect(box(drawer, 'Sync limit').value).toBe('1,800');

  type(drawer, 'Sync limit', '3600');
  fireEvent.click(drawer.getByRole('button', { name: 'Close' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(api.inputsOf('settings.save')).toEqual([]);
});

it('what was thrown away is not there when the drawer opens again', async () => {
  const { api, drawer } = await openSettings(telecrmLimits);
  type(drawer, 'Sync limit', '1800');
  fireEvent.keyDown(document.body, { key: 'Escape' });
  const dialog = within(await screen.findByRole('dialog', { name: 'Close without saving?' }));
  fireEvent.click(dialog.getByRole('button', { name: 'Close without saving' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  fireEvent.click(screen.getByRole('button', { name: 'Settings' }));
  const again = within(await screen.findByRole('dialog', { name: 'Settings' }));
  await waitFor(() => expect(box(again, 'Sync limit').value).toBe('3,600'));
  expect(api.inputsOf('settings.save')).toEqual([]);
});

it('the question is answered by Escape, and the drawer behind it stays', async () => {
  const { drawer } = await openSettings(telecrmLimits);
  type(drawer, 'Sync limit', '1800');
  fireEvent.keyDown(document.body, { key: 'Escape' });
  await screen.findByRole('dialog', { name: 'Close without saving?' });
  fireEvent.keyDown(document.body, { key: 'Escape' });
  await everythingDue();
  expect(screen.queryByRole('dialog', { name: 'Close without saving?' })).toBeNull();
  expect(box(drawer, 'Sync limit').value).toBe('1,800');
});

it('settings that were not saved stay in the form, with the reason', async () => {
  const { drawer } = await openSettings(telecrmLimits, {
    'settings.save': () => fail({ kind: 'no-network', host: 'Leadloader' }),
  });
  type(drawer, 'Sync limit', '1800');
  fireEvent.click(saveButton(drawer));
  expect((await screen.findByRole('alert')).textContent).toContain('cannot be reached');
  expect(box(drawer, 'Sync limit').value).toBe('1,800');
});

it('settings that cannot be read are not offered for changing', async () => {
  openWindow(firstStep, {
    'settings.read': () => fail({ kind: 'no-network', host: 'Leadloader' }),
  });
  fireEvent.click(screen.getByRole('button', { name: 'Settings' }));
  const drawer = within(await screen.findByRole('dialog', { name: 'Settings' }));
  expect(await drawer.findByText(/could not be read/)).toBeTruthy();
  expect(drawer.queryByRole('button', { name: 'Save' })).toBeNull();
});
