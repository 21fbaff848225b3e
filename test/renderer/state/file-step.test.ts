import { describe, expect, it } from 'vitest';
import {
  changeChoices,
  isReadAsChosen,
  withChoices,
  withReading,
} from '../../../renderer/state/file-step.ts';
import { createWizardStore } from '../../../renderer/state/wizard-store.ts';
import type { AppError } from '../../../shared/errors/app-error.ts';
import type { FilePreview } from '../../../shared/ipc/file-preview.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { createFakeApi } from '../../fakes/fake-api.ts';
import { sampleFileStep, samplePreview, sampleMapStep } from '../../fakes/sample-wizard.ts';

const { file } = samplePreview();
const otherFile = { ...file, fileId: '6f1f6a52-3a5b-4c1e-9c39-0000000000ff' };

describe('an answer', () => {
  const choices = { delimiter: ',' };
  const step = withChoices(sampleFileStep(), choices);
  const answer = ok({ ...samplePreview(), header: ['read anew'] });

  it('to the choices that stand is shown', () => {
    expect(withReading(step, { file, choices }, answer)).toEqual(
      sampleFileStep({ choices, preview: answer.value }),
    );
  });

  it('that is trouble keeps the rows before', () => {
    const error = { kind: 'file-unknown' } as const;
    expect(withReading(step, { file, choices }, fail(error))).toEqual(
      sampleFileStep({ choices, problem: error }),
    );
  });

  it.each([
    ['to older choices, although they say the same', { file, choices: { delimiter: ',' } }],
    ['about another file', { file: otherFile, choices }],
  ])('%s changes nothing', (_, asked) => {
    expect(withReading(step, asked, answer)).toBe(step);
  });

  it('that comes when the user is elsewhere changes nothing', () => {
    const elsewhere = sampleMapStep();
    expect(withReading(elsewhere, { file, choices }, answer)).toBe(elsewhere);
  });
});

describe('a decision', () => {
  const cut = { lastRow: 9, headerRow: 3, delimiter: ';' };

  it.each([
    ['about the header row leaves the others', { headerRow: null }, { ...cut, headerRow: null }],
    [
      'that moves the ends of rows forgets the last one',
      { delimiter: ',' },
      { headerRow: 3, delimiter: ',' },
    ],
    ['that is taken back is gone', { lastRow: undefined }, { headerRow: 3, delimiter: ';' }],
    [
      'for another sheet forgets the rows of the one before',
      { sheet: 'Leads' },
      { delimiter: ';', sheet: 'Leads' },
    ],
  ])('%s', (_, change, expected) => {
    expect(changeChoices(cut, change)).toEqual(expected);
  });

  it('is seen in the reading that follows it', () => {
    const preview = samplePreview();
    expect(isReadAsChosen(preview, { delimiter: ';', headerRow: 1 })).toBe(true);
    expect(isReadAsChosen(preview, { delimiter: ',' })).toBe(false);
  });
});

describe('choices that follow each other quickly', () => {
  it('are asked one at a time, the newest next, so that engine and window end with the same', async () => {
    const pending: ((answer: Result<FilePreview, AppError>) => void)[] = [];
    const api = createFakeApi({
      'file.preview': () => new Promise((resolve) => void pending.push(resolve)),
    });
    const store = createWizardStore(api, () => {});
    store.setState({ step: sampleFileStep() });
    const { chooseReading } = store.getState().actions;
    const settled = chooseReading({ delimiter: ',' });
    void chooseReading({ delimiter: '|' });
    void chooseReading({ delimiter: '\t' });
    pending.shift()?.(ok({ ...samplePreview(), header: ['late'] }));
    await expect.poll(() => pending.length).toBe(1);
    expect(store.getState().step).toMatchObject({ isReading: true, preview: samplePreview() });
    pending.shift()?.(ok({ ...samplePreview(), header: ['newest'] }));
    await settled;
    expect(store.getState().step).toMatchObject({
      isReading: false,
      preview: { header: ['newest'] },
    });
    expect(api.inputsOf('file.preview').map(({ choices }) => choices.delimiter)).toEqual([
      ',',
      '\t',
    ]);
  });
});
