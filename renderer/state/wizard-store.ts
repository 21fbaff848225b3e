import { createStore } from 'zustand/vanilla';
import type { Api } from '../../shared/ipc/api.ts';
import { createCheckActions, followUp } from './check-actions.ts';
import { createFileActions } from './file-actions.ts';
import { createHistoryActions } from './history-actions.ts';
import { createLookActions } from './look-actions.ts';
import { createMapActions } from './map-actions.ts';
import { createPracticeActions, takeSummary } from './practice-actions.ts';
import { firstLook } from './practice-look.ts';
import { createRunActions } from './run-actions.ts';
import { createSettingsActions } from './settings-actions.ts';
import { firstStep, stepBack, withCheckProgress, withRunProgress } from './step.ts';
import { createTemplateActions } from './template-actions.ts';
import type { WizardActions, WizardState } from './wizard-state.ts';
import { createWizardTools } from './wizard-tools.ts';
import type { WizardTools } from './wizard-tools.ts';
import { createWorkspaceActions } from './workspace-actions.ts';

export type WizardStore = ReturnType<typeof createWizardStore>;

/** The one store of the window; `download` keeps a file that the browser host offers at an address. */
export function createWizardStore(api: Api, download: WizardTools['download']) {
  return createStore<WizardState>()((setState, getState) => {
    const tools = createWizardTools({ getState, setState }, api, download);
    listen(tools);
    return {
      step: firstStep,
      workspaces: null,
      runs: null,
      task: null,
      notice: null,
      isEngineGone: false,
      practice: firstLook,
      actions: createActions(tools),
    };
  });
}

/** Listening begins before anything is asked, so that no snapshot falls between a call and its answer. */
function listen(tools: WizardTools): void {
  const { api, move } = tools;
  api.on('check.progress', (progress) => {
    move((step) => withCheckProgress(step, progress));
    void followUp(tools);
  });
  api.on('run.progress', (progress) => move((step) => withRunProgress(step, progress)));
  api.on('practice.changed', (summary) => takeSummary(summary, tools));
}

function createActions(tools: WizardTools): WizardActions {
  const { move, say } = tools;
  return {
    say,
    goBack: (to) => move((step) => stepBack(step, to) ?? step),
    ...createWorkspaceActions(tools),
    ...createFileActions(tools),
    ...createMapActions(tools),
    ...createTemplateActions(tools),
    ...createCheckActions(tools),
    ...createLookActions(tools),
    ...createRunActions(tools),
    ...createHistoryActions(tools),
    ...createSettingsActions(tools),
    ...createPracticeActions(tools),
  };
}
