import { fireEvent, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { fail } from '../../../shared/result.ts';
import { sampleMapStep, sampleMapping } from '../../fakes/sample-wizard.ts';
import { openWindow } from './open-window.tsx';

const target = (column: string) =>
  screen.getByRole<HTMLInputElement>('combobox', { name: `Field for column ${column}` });

async function choose(box: HTMLElement, option: string): Promise<void> {
  fireEvent.click(box);
  const list = await screen.findByRole('listbox', { name: box.getAttribute('aria-label') ?? '' });
  const found = within(list)
    .getAllByRole('option')
    .find((one) => one.textContent?.startsWith(option));
  fireEvent.click(found ?? list);
}

it('every column says where it goes, what is in it and why', () => {
  openWindow(sampleMapStep());
  expect(target('Mobile').value).toBe('phone');
  expect(screen.getByText('98100 00101 · 9810000102')).toBeTruthy();
  expect(screen.getByText('No field is called so.')).toBeTruthy();
  expect(screen.getByText('1 column will not be uploaded: Remarks.')).toBeTruthy();
  expect(
    screen.getByText(/A lead is known by "phone", which comes from column "Mobile"/),
  ).toBeTruthy();
});

it('without the identifier there is no way on, and the reason is said', () => {
  openWindow(sampleMapStep(sampleMapping({ links: [] })));
  expect(screen.getByText(/telecrm would discard every row/)).toBeTruthy();
  const next = screen.getByRole<HTMLButtonElement>('button', { name: 'Check the file' });
  expect(next.disabled).toBe(true);
});

it('a field is not offered twice', async () => {
  openWindow(sampleMapStep());
  fireEvent.click(target('Remarks'));
  const list = await screen.findByRole('listbox', { name: 'Field for column Remarks' });
  const isFree = (name: string) =>
    within(list)
      .getAllByRole('option')
      .filter((option) => option.textContent?.startsWith(name))
      .map((option) => option.getAttribute('data-combobox-disabled') !== 'true');
  expect([isFree('phone'), isFree('city')]).toEqual([[false], [true]]);
});

it("a choice of one's own replaces our reason", async () => {
  const { store } = openWindow(sampleMapStep());
  await choose(target('Remarks'), 'city');
  expect(store.getState().step).toMatchObject({
    mapping: { links: [{}, {}, {}, { to: { field: 'city' }, from: { column: 'Remarks' } }] },
  });
  expect(screen.getByText('Your choice.')).toBeTruthy();
  expect(screen.getByText('Every column of the file has its field.')).toBeTruthy();
});

it('a date column offers its format, the identifier cannot be left out', async () => {
  const { store } = openWindow(sampleMapStep());
  const format = screen.getByRole<HTMLInputElement>('combobox', {
    name: 'Date format of column Visit',
  });
  expect(format.value).toBe('Date format: decide from the whole file');
  await choose(format, 'Date format: DD/MM/YYYY');
  expect(store.getState().step).toMatchObject({
    mapping: { links: [{}, {}, { dateFormat: 'DD/MM/YYYY' }] },
  });
  expect(
    screen.queryByRole('combobox', { name: 'Cells of column Mobile that cannot be read' }),
  ).toBeNull();
});

it('a mapping that does not fit is explained, and the screen stays', async () => {
  openWindow(sampleMapStep(), {
    'check.start': () =>
      fail({ kind: 'mapping-invalid', problems: ['A payment needs its amount.'] }),
  });
  fireEvent.click(screen.getByRole('button', { name: 'Check the file' }));
  expect((await screen.findByRole('alert')).textContent).toContain('A payment needs its amount.');
  expect(target('Mobile').value).toBe('phone');
});
