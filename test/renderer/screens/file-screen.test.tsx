import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { FileStep } from '../../../renderer/state/step.ts';
import type { AppError } from '../../../shared/errors/app-error.ts';
import type { FilePreview } from '../../../shared/ipc/file-preview.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { sampleCatalogue } from '../../fakes/sample-catalogue.ts';
import {
  fileId,
  sampleCheck,
  sampleCheckStep,
  sampleFileStep,
  samplePreview,
  sampleSuggestion,
} from '../../fakes/sample-wizard.ts';
import { openWindow } from './open-window.tsx';

const empty: FileStep = sampleFileStep({ file: null, preview: null });

const unclosed: AppError = {
  kind: 'csv-malformed',
  name: 'leads.csv',
  rowNumber: 4,
  line: 5,
  problem: 'unclosed-quote',
};

function choose(name: string): void {
  const input = screen.getByLabelText('File with leads: csv, tsv, txt or xlsx');
  fireEvent.change(input, { target: { files: [new File(['Name\nA'], name)] } });
}

async function pick(box: RegExp, option: string | RegExp): Promise<void> {
  fireEvent.click(boxOf(box));
  fireEvent.click(await screen.findByRole('option', { name: option }));
}

function boxOf(name: RegExp): HTMLInputElement {
  const boxes = screen.getAllByLabelText<HTMLInputElement>(name, { selector: 'input' });
  const [box] = boxes;
  if (!box) throw new Error(`There is no ${name.source}`);
  return box;
}

const next = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Map the columns' });
const button = (name: string) => screen.getByRole('button', { name });

describe('a file', () => {
  it('is shown as it is read, with the row numbers of the spreadsheet and what speaks for it', async () => {
    openWindow(empty, {
      openFile: () => ok(samplePreview().file),
      'file.preview': () => ok(samplePreview()),
    });
    choose('leads.csv');
    const table = within(await screen.findByRole('table'));
    expect(table.getAllByRole('rowheader').map((cell) => cell.textContent)).toEqual(['2', '3']);
    expect(table.getByText('प्रिया शर्मा')).toBeTruthy();
    const boxes = [/^Encoding/, /^Columns separated/, /^Quotes/, /^Column names/];
    expect(boxes.map((name) => boxOf(name).value)).toEqual([
      'UTF-8',
      'Semicolon ;',
      'Enclose a cell',
      'Row 1: Name, Mobile, Visit, Remarks',
    ]);
    expect(screen.getByText(/^2 cells with other than English letters: प्रिया/)).toBeTruthy();
    expect(screen.getByText('Each of the first rows has 4 cells.')).toBeTruthy();
  });

  it('that is no table is refused in one sentence, and the one before stays', async () => {
    openWindow(sampleFileStep(), {
      openFile: () => fail({ kind: 'file-unreadable', name: 'photo.csv', reason: 'binary' }),
    });
    choose('photo.csv');
    expect((await screen.findByRole('alert')).textContent).toContain('photo.csv is neither');
    expect(screen.getByText('leads.csv')).toBeTruthy();
  });

  it('that can be read takes away what was said of the one before', async () => {
    const { api } = openWindow(sampleFileStep(), {
      openFile: () => fail({ kind: 'file-unreadable', name: 'photo.csv', reason: 'binary' }),
      'file.preview': () => ok(samplePreview()),
    });
    choose('photo.csv');
    await screen.findByRole('alert');
    api.answer({ openFile: () => ok(samplePreview().file) });
    choose('leads.csv');
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });

  it('that is a damaged workbook asks for no sheet', () => {
    const damaged = {
      kind: 'workbook-unreadable',
      name: 'leads.xlsx',
      problem: 'damaged',
    } as const;
    const problem = { ...damaged, sheet: null, rowNumber: null };
    openWindow(sampleFileStep({ preview: null, problem }));
    expect(screen.getByText(/leads.xlsx is damaged/)).toBeTruthy();
    expect(screen.queryByRole('combobox')).toBeNull();
  });

  it('that cannot be read as proposed stands open, so that its reading can be changed', async () => {
    const error = { kind: 'file-undecodable', name: 'leads.csv', encoding: 'utf-8' } as const;
    const { api } = openWindow(empty, {
      openFile: () => ok(samplePreview().file),
      'file.preview': ({ choices }) =>
        choices.encoding ? ok(samplePreview()) : fail({ ...error, rowNumber: null, line: null }),
    });
    choose('leads.csv');
    fireEvent.click(await screen.findByRole('button', { name: 'Read as Windows-1252' }));
    await waitFor(() => expect(next().disabled).toBe(false));
    expect(api.inputsOf('file.preview').at(-1)).toEqual({
      fileId,
      choices: { encoding: 'windows-1252' },
    });
  });

  it('leads on to the suggested mapping', async () => {
    const { api, store } = openWindow(sampleFileStep(), {
      'workspace.catalogue': () => ok(sampleCatalogue()),
      'mapping.suggest': () => ok(sampleSuggestion()),
      'template.list': () => ok([]),
    });
    fireEvent.click(next());
    await waitFor(() => expect(store.getState().step.kind).toBe('map'));
    expect(api.inputsOf('mapping.suggest')).toEqual([{ fileId, workspace: 'practice' }]);
  });

  it('shows cells beyond the header, marked', () => {
    const preview = samplePreview();
    const rows = [{ rowNumber: 7, cells: ['A', 'B', 'C', 'D', 'stray'] }];
    openWindow(sampleFileStep({ preview: { ...preview, rows } }));
    expect(screen.getByRole('columnheader', { name: 'Extra cell 1' })).toBeTruthy();
    expect(screen.getByText('stray').className).toContain('preview-beyond');
  });
});

describe('a choice', () => {
  it('reads the file anew at once, and the old rows stay in view until it is read', async () => {
    const answer = Promise.withResolvers<Result<FilePreview, AppError>>();
    const { api } = openWindow(sampleFileStep(), { 'file.preview': () => answer.promise });
    await pick(/^Columns separated/, /^Comma/);
    expect(await screen.findByText('Reading the file so…')).toBeTruthy();
    expect(next().disabled).toBe(true);
    expect(screen.getByText('प्रिया शर्मा')).toBeTruthy();
    const rows = [{ rowNumber: 2, cells: ['read anew'] }];
    answer.resolve(ok({ ...samplePreview(), rows }));
    expect(await screen.findByText('read anew')).toBeTruthy();
    expect(next().disabled).toBe(false);
    expect(api.inputsOf('file.preview')).toEqual([{ fileId, choices: { delimiter: ',' } }]);
  });

  it('that cannot be read says so in place and stays chosen, so that another can be', async () => {
    const refused = { kind: 'file-undecodable', name: 'leads.csv', encoding: 'utf-16le' } as const;
    openWindow(sampleFileStep(), {
      'file.preview': () => fail({ ...refused, rowNumber: 3, line: 3 }),
    });
    await pick(/^Encoding/, 'UTF-16');
    expect((await screen.findByRole('alert')).textContent).toContain('encoding UTF-16.');
    expect(screen.queryByText(/with other than English letters/)).toBeNull();
    expect(boxOf(/^Encoding \(your choice\)/).value).toBe('UTF-16');
    expect(screen.getByText('These rows are still of the reading before.')).toBeTruthy();
    expect(next().disabled).toBe(true);
  });

  it('is taken back by the way to the proposal, which is there only then', async () => {
    const { api } = openWindow(sampleFileStep({ choices: { delimiter: ',' } }), {
      'file.preview': () => ok(samplePreview()),
    });
    fireEvent.click(button('Back to the proposal'));
    await waitFor(() => expect(api.inputsOf('file.preview')).toEqual([{ fileId, choices: {} }]));
    await waitFor(() =>
      expect(screen.queryByRole('button', { name: 'Back to the proposal' })).toBeNull(),
    );
  });

  it('of no header row is one of its own', async () => {
    const { api } = openWindow(sampleFileStep(), { 'file.preview': () => ok(samplePreview()) });
    await pick(/^Column names/, /^No row/);
    await waitFor(() =>
      expect(api.inputsOf('file.preview')).toEqual([{ fileId, choices: { headerRow: null } }]),
    );
  });
});

describe('a problem', () => {
  const broken = sampleFileStep({
    preview: { ...samplePreview(), problem: unclosed },
    problem: unclosed,
  });

  it('closes the way on and offers the rows before the broken one', async () => {
    const reading = { ...samplePreview().reading, lastRow: 3 };
    const { api } = openWindow(broken, {
      'file.preview': ({ choices }) =>
        ok(choices.lastRow ? { ...samplePreview(), reading } : samplePreview()),
    });
    expect(next().disabled).toBe(true);
    fireEvent.click(button('Use the 2 rows before row 4'));
    expect(await screen.findByText('Rows from 4 on are not read and not sent.')).toBeTruthy();
    await waitFor(() => expect(next().disabled).toBe(false));
    fireEvent.click(button('Read all rows again'));
    await waitFor(() =>
      expect(api.inputsOf('file.preview').map(({ choices }) => choices)).toEqual([
        { lastRow: 3 },
        {},
      ]),
    );
  });

  it('of a quote can be read as plain characters', async () => {
    const { api } = openWindow(broken, { 'file.preview': () => ok(samplePreview()) });
    fireEvent.click(button('Read quotes as plain characters'));
    await waitFor(() =>
      expect(api.inputsOf('file.preview')).toEqual([{ fileId, choices: { quotes: 'plain' } }]),
    );
  });

  it('offers no rows where there are none before it', () => {
    const preview = { ...samplePreview(), rows: [], problem: unclosed };
    openWindow(sampleFileStep({ preview, problem: unclosed }));
    expect(screen.queryByRole('button', { name: /^Use the/ })).toBeNull();
  });

  it('that only the check of the whole file found stands there with the same offers', async () => {
    const late = { ...unclosed, rowNumber: 900 };
    const checking = sampleCheck({ state: 'checking', revision: 1 });
    const { api } = openWindow(sampleCheckStep({ progress: checking, groups: null }), {
      'check.progress': () => ok(checking),
    });
    api.answer({ 'check.progress': () => fail(late) });
    api.emit('check.progress', sampleCheck({ state: 'failed', revision: 2 }));
    fireEvent.click(await screen.findByRole('button', { name: 'Back to the file' }));
    expect(screen.getByText(/A quote opened in row 900/)).toBeTruthy();
    expect(button('Use the rows before row 900')).toBeTruthy();
    expect(next().disabled).toBe(true);
  });
});
