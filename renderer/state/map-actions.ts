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
        const workspace = connected.summary.name;
        const { fileId } = preview.file;
        const catalogue = expect(await api.call('workspace.catalogue', { workspace }));
        if (!catalogue) return;
        const suggestion = expect(await api.call('mapping.suggest', { fileId, workspace }));
        if (!suggestion) return;
        const { mapping } = suggestion;
        const made = { catalogue, suggestion, mapping };
        moveFrom(before, { kind: 'map', connected, choices, preview, ...made });
      }),

    editMapping: (mapping) => move((step) => (step.kind === 'map' ? { ...step, mapping } : step)),
  };
}
