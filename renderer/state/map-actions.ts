import type { FilePreview } from '../../shared/ipc/file-preview.ts';
import type { FileStep, MapStep } from './step.ts';
import type { WizardActions } from './wizard-state.ts';
import type { WizardTools } from './wizard-tools.ts';

type MapActions = Pick<WizardActions, 'suggestMapping' | 'editMapping'>;

export function createMapActions(tools: WizardTools): MapActions {
  const { api, get, move, moveFrom, expect, during } = tools;
  return {
    suggestMapping: () =>
      during('suggest', async () => {
        const before = get().step;
        if (before.kind !== 'file' || !before.preview) return;
        const { connected, choices, preview } = before;
        const draft = keptDraft(before, preview);
        if (draft) return moveFrom(before, draft);
        const workspace = connected.summary.name;
        const { fileId } = preview.file;
        const catalogue = expect(await api.call('workspace.catalogue', { workspace }));
        if (!catalogue) return;
        const suggestion = expect(await api.call('mapping.suggest', { fileId, workspace }));
        if (!suggestion) return;
        const { mapping } = suggestion;
        const made = {
          catalogue,
          suggestion,
          mapping,
          templates: null,
          applied: null,
          replaced: null,
        };
        moveFrom(before, { kind: 'map', connected, choices, preview, ...made });
      }),

    editMapping: (change) =>
      move((step) => (step.kind === 'map' ? { ...step, mapping: change(step.mapping) } : step)),
  };
}

/** The mapping made before, if it was for this file and its columns are still called the same. */
function keptDraft({ draft, connected, choices }: FileStep, preview: FilePreview): MapStep | null {
  if (!draft || draft.connected.summary.name !== connected.summary.name) return null;
  const { file, header } = draft.preview;
  const isSame =
    file.name === preview.file.name &&
    header.length === preview.header.length &&
    header.every((column, index) => column === preview.header[index]);
  return isSame ? { ...draft, connected, choices, preview } : null;
}
