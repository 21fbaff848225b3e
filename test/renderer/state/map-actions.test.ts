import { describe, expect, it } from 'vitest';
import { withTarget } from '../../../renderer/state/edit-mapping.ts';
import type { Step } from '../../../renderer/state/step.ts';
import { createWizardStore } from '../../../renderer/state/wizard-store.ts';
import type { FilePreview } from '../../../shared/ipc/file-preview.ts';
import { fail, ok } from '../../../shared/result.ts';
import { createFakeApi } from '../../fakes/fake-api.ts';
import type { Answers } from '../../fakes/fake-api.ts';
import { sampleCatalogue } from '../../fakes/sample-catalogue.ts';
import {
  sampleMapping,
  sampleMapStep,
  samplePreview,
  sampleSuggestion,
} from '../../fakes/sample-wizard.ts';

const edited = withTarget(sampleMapping(), 'Remarks', { field: 'city' });
const match = {
  name: 'Weekly',
  savedAtMs: 0,
  similarity: 1,
  knownColumns: 4,
  missingColumns: [],
  missingTargets: [],
};

function storeAt(step: Step, answers: Answers = {}) {
  const api = createFakeApi({
    'workspace.catalogue': () => ok(sampleCatalogue()),
    'mapping.suggest': () => ok(sampleSuggestion()),
    'template.list': () => ok([match]),
    ...answers,
  });
  const downloads: string[] = [];
  const store = createWizardStore(api, (url) => downloads.push(url));
  store.setState({ step });
  return { api, store, downloads, actions: store.getState().actions };
}

/** Back from an edited mapping to the file, and on again after it was read another way. */
async function thereAndBack(change: (preview: FilePreview) => FilePreview) {
  const { api, store, actions } = storeAt(sampleMapStep(edited));
  actions.goBack('file');
  const { step } = store.getState();
  if (step.kind !== 'file' || !step.preview) throw new Error('This is not the file');
  store.setState({ step: { ...step, preview: change(step.preview) } });
  await actions.suggestMapping();
  return { asked: api.inputsOf('mapping.suggest').length, step: store.getState().step };
}

describe('a mapping that was made', () => {
  it.each<[string, (preview: FilePreview) => FilePreview]>([
    ['as it was', (preview) => preview],
    ['with other rows', (preview) => ({ ...preview, rows: [] })],
    ['chosen again', (preview) => ({ ...preview, file: { ...preview.file, fileId: 'another' } })],
  ])('is kept for the same file %s', async (_, change) => {
    const { asked, step } = await thereAndBack(change);
    expect(asked).toBe(0);
    expect(step).toMatchObject({ mapping: edited, preview: change(samplePreview()) });
  });

  it.each<[string, (preview: FilePreview) => FilePreview]>([
    ['other names', (preview) => ({ ...preview, header: ['A', 'B', 'C', 'D'] })],
    ['one column more', (preview) => ({ ...preview, header: [...preview.header, 'New'] })],
    ['fewer columns', (preview) => ({ ...preview, header: preview.header.slice(1) })],
    ['another name', (preview) => ({ ...preview, file: { ...preview.file, name: 'b.csv' } })],
  ])('is made anew for a file with %s', async (_, change) => {
    const { asked, step } = await thereAndBack(change);
    expect(asked).toBe(1);
    expect(step).toMatchObject({ mapping: sampleMapping() });
  });

  it('takes two changes that come at once', () => {
    const { store, actions } = storeAt(sampleMapStep());
    actions.editMapping((now) => withTarget(now, 'Remarks', { field: 'city' }));
    actions.editMapping((now) => withTarget(now, 'Visit', null));
    expect(store.getState().step).toMatchObject({
      mapping: withTarget(edited, 'Visit', null),
    });
  });
});

describe('templates', () => {
  it('are of the workspace and the file on the screen', async () => {
    const { api, store, actions } = storeAt(sampleMapStep());
    await actions.readTemplates();
    const { fileId } = samplePreview().file;
    expect(api.inputsOf('template.list')).toEqual([{ workspace: 'practice', fileId }]);
    expect(store.getState().step).toMatchObject({ templates: [match] });
  });

  it('that was saved is the one in use', async () => {
    const { store, actions } = storeAt(sampleMapStep(edited), { 'template.save': () => ok(null) });
    expect(await actions.saveTemplate('Weekly')).toBe(true);
    expect(store.getState().step).toMatchObject({ applied: { mapping: edited, match } });
  });

  it('give back what was decided by hand before one was used', async () => {
    const { store, actions } = storeAt(sampleMapStep(edited), {
      'template.apply': () => ok({ mapping: sampleMapping(), match }),
    });
    await actions.applyTemplate('Weekly');
    expect(store.getState().step).toMatchObject({ mapping: sampleMapping(), replaced: edited });
    actions.undoTemplate();
    expect(store.getState().step).toMatchObject({ mapping: edited, applied: null, replaced: null });
  });

  it('that were saved from the mapping leave nothing to go back to', async () => {
    const { store, actions } = storeAt(sampleMapStep(edited), { 'template.save': () => ok(null) });
    await actions.saveTemplate('Weekly');
    actions.undoTemplate();
    expect(store.getState().step).toMatchObject({ mapping: edited, applied: { match } });
  });

  it('that could not be saved says why, and none is in use', async () => {
    const error = { kind: 'not-possible', what: 'No.' } as const;
    const { store, actions } = storeAt(sampleMapStep(), { 'template.save': () => fail(error) });
    expect(await actions.saveTemplate('Weekly')).toBe(false);
    expect(store.getState()).toMatchObject({ notice: { error }, step: { applied: null } });
  });

  it('that is exported goes to the browser where the host offers it', async () => {
    const { downloads, actions } = storeAt(sampleMapStep(), {
      'template.export': () => ok({ kind: 'download', name: 'w.json', url: '/download/w.json' }),
    });
    await actions.exportTemplate('Weekly');
    expect(downloads).toEqual(['/download/w.json']);
  });

  it('come in from a file as their text', async () => {
    const { api, actions } = storeAt(sampleMapStep(), {
      'template.import': () => ok({ name: 'Weekly' }),
    });
    await actions.importTemplate(new File(['{"version":1}'], 'w.json'));
    expect(api.inputsOf('template.import')).toEqual([
      { workspace: 'practice', text: '{"version":1}' },
    ]);
  });

  it('applied late to another file change nothing', async () => {
    const { store, actions } = storeAt(sampleMapStep(), {
      'template.apply': () => {
        const other = { ...samplePreview(), file: { ...samplePreview().file, fileId: 'another' } };
        store.setState({ step: { ...sampleMapStep(), preview: other } });
        return ok({ mapping: edited, match });
      },
    });
    await actions.applyTemplate('Weekly');
    expect(store.getState().step).toMatchObject({ mapping: sampleMapping(), applied: null });
  });
});
