import type { RunProgress, RunSummary } from '../../shared/runs/run-progress.ts';
import { withRunProgress } from './step.ts';
import type { UploadStep } from './step.ts';
import type { WizardActions } from './wizard-state.ts';
import type { WizardTools } from './wizard-tools.ts';

type HistoryActions = Pick<WizardActions, 'readRuns' | 'openRun' | 'removeRun'>;

/** A run that is being checked, or could not be, has nothing to show yet. */
export function canOpen({ state }: Pick<RunSummary, 'state'>): boolean {
  return state !== 'checking' && state !== 'failed';
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
        const hasSyncToken = get().workspaces?.some(
          ({ name, syncTokenCount }) => name === summary.workspace && syncTokenCount > 0,
        );
        const opened: UploadStep = {
          kind: 'upload',
          run: {
            runId,
            file: summary.file,
            workspace: summary.workspace,
            ready: 0,
            held: 0,
            hasSyncToken: hasSyncToken ?? false,
          },
          isHeldAccepted: false,
          progress: null,
          check: null,
        };
        const found = await readOpened(tools, summary, opened);
        if (found) move(() => found);
      }),

    removeRun: async (runId) => {
      const removed = expect(await api.call('run.remove', { runId }));
      if (removed !== undefined) await readRuns();
    },
  };
}

async function readOpened(
  { api, expect }: WizardTools,
  { runId, state }: RunSummary,
  opened: UploadStep,
) {
  if (state === 'checked') {
    const check = expect(await api.call('check.progress', { runId }));
    if (!check) return undefined;
    return { ...opened, run: { ...opened.run, ready: check.ready, held: check.held } };
  }
  const progress: RunProgress | undefined = expect(await api.call('run.progress', { runId }));
  return progress && withRunProgress(opened, progress);
}
