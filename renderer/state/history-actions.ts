import type { RunSummary } from '../../shared/runs/run-progress.ts';
import { withRunProgress } from './step.ts';
import type { Step } from './step.ts';
import type { WizardActions } from './wizard-state.ts';
import type { WizardTools } from './wizard-tools.ts';

type HistoryActions = Pick<WizardActions, 'readRuns' | 'openRun' | 'removeRun'>;

/** A run that never got as far as sending has nothing to show. */
export function canOpen({ state }: Pick<RunSummary, 'state'>): boolean {
  return state !== 'checking' && state !== 'checked' && state !== 'failed';
}

/** Runs that would go on if somebody let them. */
export function isUnfinished({ state }: Pick<RunSummary, 'state'>): boolean {
  return state === 'running' || state === 'paused';
}

export function createHistoryActions(tools: WizardTools): HistoryActions {
  const { api, get, set, move, expect, during } = tools;

  async function readRuns(): Promise<void> {
    const runs = expect(await api.call('run.list', undefined));
    if (runs) set({ runs });
  }

  return {
    readRuns,

    openRun: (summary) =>
      during('open-run', async () => {
        const { runId } = summary;
        const progress = expect(await api.call('run.progress', { runId }));
        if (!progress) return;
        const { file, workspace } = summary;
        // Ready and held rows matter to the plan only, and this run is past it.
        const run = { runId, file, workspace, ready: 0, held: 0, hasSyncToken: true };
        const opened: Step = {
          kind: 'upload',
          run,
          isHeldAccepted: true,
          progress: null,
          check: null,
        };
        move(() => withRunProgress(opened, progress));
        set({ practice: { ...get().practice, isShown: false } });
      }),

    removeRun: async (runId) => {
      const removed = expect(await api.call('run.remove', { runId }));
      if (removed !== undefined) await readRuns();
    },
  };
}
