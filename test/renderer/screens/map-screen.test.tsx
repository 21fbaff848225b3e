import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { fail, ok } from '../../../shared/result.ts';
import { withTarget } from '../../../renderer/state/edit-mapping.ts';
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
  expect(screen.getByText('Your choice')).toBeTruthy();
  expect(screen.getByText('Every column of the file has its field.')).toBeTruthy();
});

it('the options of a column are opened, and say what differs from the usual', async () => {
  const { store } = openWindow(sampleMapStep());
  expect(screen.getByText('date format decided from the whole file')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Options of column Visit' }));
  const options = within(screen.getByRole('region', { name: 'How column Visit is read' }));
  const format = options.getByRole<HTMLInputElement>('combobox', { name: 'Date format' });
  fireEvent.change(format, { target: { value: 'DD/MM' } });
  expect(options.getByText(/names no whole date/)).toBeTruthy();
  expect(store.getState().step).toHaveProperty('mapping', sampleMapping());
  fireEvent.change(format, { target: { value: 'DD/MM/YYYY' } });
  expect(store.getState().step).toMatchObject({
    mapping: { links: [{}, {}, { dateFormat: 'DD/MM/YYYY' }] },
  });
  expect(screen.queryByText('date format decided from the whole file')).toBeNull();
});

it('what makes a lead unique cannot be left out', () => {
  openWindow(sampleMapStep());
  fireEvent.click(screen.getByRole('button', { name: 'Options of column Mobile' }));
  const options = within(screen.getByRole('region', { name: 'How column Mobile is read' }));
  expect(options.getByRole('combobox', { name: /^Country/ })).toBeTruthy();
  expect(options.queryByRole('combobox', { name: 'A cell that cannot be read' })).toBeNull();
});

it('a value that is none of the list is translated, and the rest is left as it is', async () => {
  const mapping = withTarget(sampleMapping(), 'Remarks', { field: 'status' });
  const { store } = openWindow(sampleMapStep(mapping));
  expect(screen.getByText('1 value is not in the list')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Options of column Remarks' }));
  await choose(screen.getByRole('combobox', { name: 'What "Call after 6" stands for' }), 'Site');
  expect(screen.queryByText('1 value is not in the list')).toBeNull();
  const link = { to: { field: 'status' }, values: { 'Call after 6': 'Site visit ' } };
  expect(store.getState().step).toMatchObject({ mapping: { links: [{}, {}, {}, link] } });
  fireEvent.change(screen.getByLabelText('Another value of the file'), {
    target: { value: 'n/a' },
  });
  fireEvent.click(screen.getByRole('button', { name: 'Add' }));
  await choose(screen.getByRole('combobox', { name: 'What "n/a" stands for' }), 'Leave');
  expect(store.getState().step).toMatchObject({
    mapping: { links: [{}, {}, {}, { values: { 'n/a': null } }] },
  });
});

it('what a column may mean is linked by its button and not before', () => {
  const step = sampleMapStep();
  const columns = step.suggestion.columns.map((one) =>
    one.column === 'Remarks'
      ? { ...one, proposal: { field: 'city' }, confidence: 'possible' as const }
      : one,
  );
  const { store } = openWindow({ ...step, suggestion: { ...step.suggestion, columns } });
  expect(screen.getByText('No field is called so.')).toBeTruthy();
  expect(store.getState().step).toMatchObject({ mapping: sampleMapping() });
  fireEvent.click(screen.getByRole('button', { name: 'Use city for column Remarks' }));
  expect(target('Remarks').value).toBe('city');
});

it('what a payment lacks is said, and added only by its button', () => {
  const mapping = withTarget(sampleMapping(), 'Remarks', { payment: 'amount' });
  const { store } = openWindow(sampleMapStep(mapping));
  expect(screen.getByText('A payment needs its currency and status')).toBeTruthy();
  expect(store.getState().step).toMatchObject({ mapping });
  fireEvent.click(screen.getByRole('button', { name: 'currency: INR for every row' }));
  fireEvent.click(screen.getByRole('button', { name: 'status: COMPLETED for every row' }));
  expect(screen.queryByText('A payment needs its currency and status')).toBeNull();
  expect(screen.getByText('"INR" for every row')).toBeTruthy();
});

const match = {
  name: 'Weekly',
  savedAtMs: 0,
  similarity: 0.6,
  knownColumns: 3,
  missingColumns: ['Fax'],
  missingTargets: ['shoe_size'],
};

it('a template that fits is offered, used by its button, and says what it could not do', async () => {
  const mapping = withTarget(sampleMapping(), 'Remarks', { field: 'city' });
  const { store } = openWindow(sampleMapStep(), {
    'template.list': () => ok([match]),
    'template.apply': () => ok({ mapping, match }),
  });
  expect(
    await screen.findByText('Your template "Weekly" knows 3 of these 4 columns.'),
  ).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Use it: the template Weekly' }));
  expect(await screen.findByText(/It also reads 1 column that this file lacks/)).toBeTruthy();
  expect(screen.getByText(/The workspace no longer has shoe_size/)).toBeTruthy();
  expect(store.getState().step).toMatchObject({ mapping });
  fireEvent.click(screen.getByRole('button', { name: 'Back to the mapping before' }));
  expect(store.getState().step).toMatchObject({ mapping: sampleMapping() });
});

it('a template with too few of the columns is not offered', async () => {
  const { api } = openWindow(sampleMapStep(), {
    'template.list': () => ok([{ ...match, similarity: 0.59 }]),
  });
  await waitFor(() => expect(api.inputsOf('template.list')).toHaveLength(1));
  expect(screen.queryByText(/^Your template/)).toBeNull();
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
