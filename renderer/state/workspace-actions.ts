import { emptyFileStep } from './file-step.ts';
import type { WizardActions } from './wizard-state.ts';
import type { WizardTools } from './wizard-tools.ts';

type WorkspaceActions = Pick<
  WizardActions,
  'readWorkspaces' | 'connect' | 'saveWorkspace' | 'removeWorkspace' | 'toFile'
>;

export function createWorkspaceActions(tools: WizardTools): WorkspaceActions {
  const { api, get, set, moveFrom, expect, during } = tools;

  async function readWorkspaces(): Promise<void> {
    const workspaces = expect(await api.call('workspace.list', undefined));
    if (workspaces) set({ workspaces });
  }

  return {
    readWorkspaces,

    connect: (summary) =>
      during('connect', async () => {
        const before = get().step;
        const connection = expect(await api.call('workspace.connect', { workspace: summary.name }));
        if (!connection) return;
        moveFrom(before, { kind: 'workspace', connected: { summary, connection } });
      }),

    saveWorkspace: async (draft) => {
      let isSaved = false;
      await during('save-workspace', async () => {
        const saved = expect(await api.call('workspace.save', draft));
        if (!saved) return;
        isSaved = true;
        forget(tools, saved.name);
        await readWorkspaces();
      });
      return isSaved;
    },

    removeWorkspace: async (name) => {
      const removed = expect(await api.call('workspace.remove', { workspace: name }));
      if (removed === undefined) return;
      forget(tools, name);
      await readWorkspaces();
    },

    toFile: () => {
      const { step } = get();
      if (step.kind !== 'workspace' || !step.connected) return;
      moveFrom(step, emptyFileStep(step.connected));
    },
  };
}

/** A proof is worth nothing once the profile behind it has changed. */
function forget({ move }: WizardTools, name: string): void {
  move((step) =>
    step.kind === 'workspace' && step.connected?.summary.name === name
      ? { kind: 'workspace', connected: null }
      : step,
  );
}
