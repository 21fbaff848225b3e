import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Step } from '../../../renderer/state/step.ts';
import { fail, ok } from '../../../shared/result.ts';
import { sampleCatalogue } from '../../fakes/sample-catalogue.ts';
import {
  sampleConnection,
  samplePreview,
  sampleSuggestion,
  sampleWorkspace,
} from '../../fakes/sample-wizard.ts';
import { openWindow } from './open-window.tsx';

const connected = { summary: sampleWorkspace(), connection: sampleConnection() };
const empty: Step = { kind: 'file', connected, preview: null };
const filled: Step = { kind: 'file', connected, preview: samplePreview() };

function choose(name: string): void {
  const input = screen.getByLabelText('CSV file with leads');
  fireEvent.change(input, { target: { files: [new File(['Name\nA'], name)] } });
}

it('a chosen file is shown as it is read, with the row numbers of the spreadsheet', async () => {
  openWindow(empty, {
    openFile: () => ok(samplePreview().file),
    'file.preview': () => ok(samplePreview()),
  });
  choose('leads.csv');
  const table = within(await screen.findByRole('table'));
  expect(table.getAllByRole('rowheader').map((cell) => cell.textContent)).toEqual(['2', '3']);
  expect(table.getByText('प्रिया शर्मा')).toBeTruthy();
  for (const fact of ['54.2 kB', 'utf-8', 'semicolon']) expect(screen.getByText(fact)).toBeTruthy();
});

it('a file that cannot be read is refused in one sentence, and the one before stays', async () => {
  openWindow(filled, {
    openFile: () => fail({ kind: 'file-unreadable', name: 'photo.csv', reason: 'binary' }),
  });
  choose('photo.csv');
  expect((await screen.findByRole('alert')).textContent).toContain('photo.csv is not a text file.');
  expect(screen.getByText('leads.csv')).toBeTruthy();
});

it('the way on leads to the suggested mapping', async () => {
  const { api, store } = openWindow(filled, {
    'workspace.catalogue': () => ok(sampleCatalogue()),
    'mapping.suggest': () => ok(sampleSuggestion()),
  });
  fireEvent.click(screen.getByRole('button', { name: 'Map the columns' }));
  await waitFor(() => expect(store.getState().step.kind).toBe('map'));
  expect(api.inputsOf('mapping.suggest')).toEqual([
    { fileId: samplePreview().file.fileId, workspace: 'practice' },
  ]);
});
