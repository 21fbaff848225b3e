import type { CallInput } from '../../shared/ipc/contract.ts';
import { maxPastedChars } from '../../shared/ipc/paste-limit.ts';
import { templateText } from '../text/template-text.ts';
import { handOver } from './run-actions.ts';
import type { MapStep } from './step.ts';
import type { WizardActions } from './wizard-state.ts';
import type { WizardTools } from './wizard-tools.ts';

type TemplateActions = Pick<
  WizardActions,
  | 'readTemplates'
  | 'applyTemplate'
  | 'undoTemplate'
  | 'saveTemplate'
  | 'removeTemplate'
  | 'exportTemplate'
  | 'importTemplate'
>;

export function createTemplateActions(tools: WizardTools): TemplateActions {
  const { api, expect, during, tell } = tools;

  /** Nothing of this makes sense but in front of a mapping. */
  const withMap = (work: (step: MapStep, here: Place) => Promise<void>) =>
    during('template', async () => {
      const { step } = tools.get();
      if (step.kind === 'map') await work(step, placeOf(step));
    });

  return {
    readTemplates: () => readTemplates(tools),

    applyTemplate: (name) =>
      withMap(async (_, here) => {
        const applied = expect(await api.call('template.apply', { ...here, name }));
        if (!applied) return;
        const { mapping } = applied;
        changeMap(tools, here, (now) => ({ ...now, mapping, applied, replaced: now.mapping }));
      }),

    undoTemplate: () =>
      tools.move((step) =>
        step.kind === 'map' && step.replaced
          ? { ...step, mapping: step.replaced, applied: null, replaced: null }
          : step,
      ),

    saveTemplate: async (name) => {
      let isSaved = false;
      await withMap(async (step) => {
        isSaved = await saveTemplate(step, name, tools);
      });
      return isSaved;
    },

    removeTemplate: (name) =>
      withMap(async (_, { workspace }) => {
        const removed = expect(await api.call('template.remove', { workspace, name }));
        if (removed !== undefined) await readTemplates(tools);
      }),

    exportTemplate: (name) =>
      withMap(async (_, { workspace }) => {
        const file = expect(await api.call('template.export', { workspace, name }));
        if (file) handOver(file, tools);
      }),

    importTemplate: (file) =>
      withMap(async (_, { workspace }) => {
        const text = await readText(file, tools);
        if (text === null) return;
        const imported = expect(await api.call('template.import', { workspace, text }));
        if (!imported) return;
        tell(templateText.imported(imported.name));
        await readTemplates(tools);
      }),
  };
}

type Place = Pick<CallInput<'template.list'>, 'workspace' | 'fileId'>;

function placeOf({ connected, preview }: MapStep): Place {
  return { workspace: connected.summary.name, fileId: preview.file.fileId };
}

/** Asked by the screen itself, so an engine out of reach is no notice each time. */
async function readTemplates(tools: WizardTools): Promise<void> {
  const { api, get, expectQuietly } = tools;
  const { step } = get();
  if (step.kind !== 'map') return;
  const here = placeOf(step);
  const templates = expectQuietly(await api.call('template.list', here));
  if (templates) changeMap(tools, here, (now) => ({ ...now, templates }));
}

/** The mapping on the screen is that of the template from then on. */
async function saveTemplate(step: MapStep, name: string, tools: WizardTools): Promise<boolean> {
  const { api, expect, tell } = tools;
  const { mapping } = step;
  const here = placeOf(step);
  const saved = expect(await api.call('template.save', { ...here, name, mapping }));
  if (saved === undefined) return false;
  tell(templateText.saved(name));
  await readTemplates(tools);
  changeMap(tools, here, (now) => {
    const match = now.templates?.find((one) => one.name === name);
    return match ? { ...now, applied: { mapping, match }, replaced: null } : now;
  });
  return true;
}

/** An answer about another file or workspace changes nothing. */
function changeMap({ move }: WizardTools, place: Place, change: (step: MapStep) => MapStep): void {
  move((step) => {
    if (step.kind !== 'map') return step;
    const { workspace, fileId } = placeOf(step);
    return workspace === place.workspace && fileId === place.fileId ? change(step) : step;
  });
}

/** null with a notice when the file is no document of ours to begin with, or cannot be read. */
async function readText(file: File, { say }: WizardTools): Promise<string | null> {
  if (file.size > maxPastedChars) {
    say({ kind: 'not-possible', what: templateText.tooBig(file.name) });
    return null;
  }
  try {
    return await file.text();
  } catch {
    say({ kind: 'file-unreadable', name: file.name, reason: 'failed' });
    return null;
  }
}
