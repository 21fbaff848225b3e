import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { AppError } from '../../../shared/errors/app-error.ts';
import { withTarget } from '../../../renderer/state/edit-mapping.ts';
import { ok } from '../../../shared/result.ts';
import {
  sampleFileStep,
  sampleMapping,
  sampleMapStep,
  samplePreview,
} from '../../fakes/sample-wizard.ts';
import { openWindow } from './open-window.tsx';

const unclosed: AppError = {
  kind: 'csv-malformed',
  name: 'leads.csv',
  rowNumber: 3,
  line: 3,
  problem: 'unclosed-quote',
};

/** As a key does it: the button has the focus when it is pressed. */
function press(name: string): void {
  const button = screen.getByRole('button', { name });
  button.focus();
  fireEvent.click(button);
}

const focused = () => document.activeElement?.textContent;

it('keys go on near a button that is gone once it was pressed', async () => {
  openWindow(sampleFileStep({ problem: unclosed, preview: samplePreview() }), {
    'file.preview': () => ok(samplePreview()),
  });
  press('Use the rows before row 3');
  await waitFor(() => expect(focused()).toBe('Read all rows again'));
});

it('keys go on at the heading when nothing is near', async () => {
  const match = {
    name: 'Weekly',
    savedAtMs: 0,
    similarity: 1,
    knownColumns: 4,
    missingColumns: [],
    missingTargets: [],
  };
  openWindow(sampleMapStep(), {
    'template.list': () => ok([match]),
    'template.apply': () => ok({ mapping: sampleMapping(), match }),
  });
  await screen.findByText(/knows every column/);
  press('Use it: the template Weekly');
  await screen.findByText('The template "Weekly" is used.');
  expect(focused()).toBe('Which column feeds which field?');
});

it('keys come back to the button that opened a dialog', async () => {
  openWindow(sampleMapStep());
  press('Same text for every row');
  fireEvent.click(await screen.findByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(focused()).toBe('Same text for every row'));
});

it('a click beside everything takes the focus away for good', async () => {
  const { store } = openWindow(sampleMapStep());
  const button = screen.getByRole('button', { name: 'Join columns' });
  button.focus();
  fireEvent.pointerDown(screen.getByRole('main'));
  button.blur();
  store.setState({ step: sampleMapStep(sampleMapping({ links: [] })) });
  await screen.findByText(/^4 columns will not be uploaded/);
  expect(document.activeElement).toBe(document.body);
});

it('keys stay out of what lies behind an open dialog', async () => {
  const { store } = openWindow(sampleMapStep());
  press('Same text for every row');
  const cancel = await screen.findByRole('button', { name: 'Cancel' });
  await waitFor(() => expect(document.activeElement).not.toBe(document.body));
  cancel.focus();
  cancel.blur();
  store.setState({ step: sampleMapStep(sampleMapping({ links: [] })) });
  await screen.findByText(/^4 columns will not be uploaded/);
  expect(focused()).not.toBe('Same text for every row');
});

it('keys go on after a second press of the button that has the focus', async () => {
  const mapping = withTarget(sampleMapping(), 'Remarks', { payment: 'amount' });
  openWindow(sampleMapStep(mapping));
  press('currency: INR for every row');
  const last = screen.getByRole('button', { name: 'status: COMPLETED for every row' });
  await waitFor(() => expect(document.activeElement).toBe(last));
  fireEvent.pointerDown(last);
  fireEvent.click(last);
  await waitFor(() => expect(focused()).toBe('Which column feeds which field?'));
});
