import type { WizardActions } from './wizard-state.ts';
import type { WizardTools } from './wizard-tools.ts';

type FileActions = Pick<WizardActions, 'openFile'>;

export function createFileActions(tools: WizardTools): FileActions {
  const { api, get, moveFrom, expect, during } = tools;
  return {
    openFile: (file) =>
      during('open-file', async () => {
        const before = get().step;
        if (before.kind !== 'file') return;
        const opened = expect(await api.openFile(file));
        if (!opened) return;
        const preview = expect(await api.call('file.preview', { fileId: opened.fileId, choices: {} }));
        if (preview) moveFrom(before, { ...before, preview });
      }),
  };
}
