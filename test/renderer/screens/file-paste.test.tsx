import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ok } from '../../../shared/result.ts';
import { samplePractice } from '../../fakes/sample-practice.ts';
import { sampleFileStep, samplePreview } from '../../fakes/sample-wizard.ts';
import { openWindow } from './open-window.tsx';

const empty = sampleFileStep({ file: null, preview: null });

function paste(text: string, target: Element | Document = document): void {
  fireEvent.paste(target, { clipboardData: { getData: () => text } });
}

const button = (name: string) => screen.getByRole('button', { name });

function encodingBox(): Element {
  const [box] = screen.getAllByLabelText(/^Encoding/, { selector: 'input' });
  if (!box) throw new Error('There is no box for the encoding');
  return box;
}

describe('rows from the clipboard', () => {
  const answers = {
    'file.paste': () => ok(samplePreview().file),
    'file.preview': () => ok(samplePreview()),
  };

  it('are read from anywhere on the screen', async () => {
    const { api } = openWindow(empty, answers);
    paste('Name\tMobile\r\nPriya\t9810000101\r\n');
    expect(await screen.findByRole('table')).toBeTruthy();
    expect(api.inputsOf('file.paste')).toEqual([{ text: 'Name\tMobile\r\nPriya\t9810000101\r\n' }]);
  });

  it.each([
    ['', 'There is no text to paste.'],
    ['  \r\n', 'There is no text to paste.'],
    ['9810000101\r\n', 'That is a single cell.'],
  ])('that are %j are refused in a sentence', async (text, says) => {
    const { api } = openWindow(empty, answers);
    paste(text);
    expect((await screen.findByRole('alert')).textContent).toContain(says);
    expect(api.inputsOf('file.paste')).toEqual([]);
  });

  it('are left to the box that has the focus, and to the screen in front', async () => {
    const { api, store } = openWindow(sampleFileStep(), {
      ...answers,
      'practice.summary': () => ok(samplePractice()),
      'practice.leads': () => ok({ total: 0, rows: [], onlyNewest: null }),
    });
    paste('Name\tMobile\nA\tB', encodingBox());
    store.setState(({ practice }) => ({ practice: { ...practice, isShown: true } }));
    await waitFor(() => expect(document.querySelector('.wizard-place[hidden]')).toBeTruthy());
    paste('Name\tMobile\nA\tB');
    expect(api.inputsOf('file.paste')).toEqual([]);
  });

  it('go into a box too, which says what is wrong with them', async () => {
    const { api } = openWindow(empty, answers);
    fireEvent.click(button('Paste rows from a spreadsheet'));
    const box = await screen.findByRole('textbox', { name: 'Rows' });
    fireEvent.change(box, { target: { value: 'Priya' } });
    fireEvent.click(button('Read these rows'));
    expect(await screen.findByText(/That is a single cell/)).toBeTruthy();
    fireEvent.change(box, { target: { value: 'Name\tMobile\nPriya\t98100' } });
    fireEvent.click(button('Read these rows'));
    expect(await screen.findByRole('table')).toBeTruthy();
    expect(api.inputsOf('file.paste')).toEqual([{ text: 'Name\tMobile\nPriya\t98100' }]);
  });
});
