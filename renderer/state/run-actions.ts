import type { SavedFile } from '../../shared/ipc/workspace.ts';
import { resultText } from '../text/result-text.ts';
import { emptyFileStep } from './file-step.ts';
import { firstStep, withRunProgress } from './step.ts';
import type { Step } from './step.ts';
import type { WizardActions } from './wizard-state.ts';
import type { WizardTools } from './wizard-tools.ts';

type RunActions = Pick<
  WizardActions,
  'startRun' | 'controlRun' | 'askRun' | 'readOutcomes' | 'saveReport' | 'uploadAnother'
>;

export function createRunActions(tools: WizardTools): RunActions {
  const { api, get, move, expect, expectQuietly, during } = tools;

  async function askRun(): Promise<void> {
    const runId = runOf(get().step);
    if (!runId) return;
    const progress = expectQuietly(await api.call('run.progress', { runId }));
    if (progress) move((step) => withRunProgress(step, progress));
  }

  return {
    askRun,

    startRun: (options) =>
      during('start-run', async () => {
        const runId = runOf(get().step);
        if (!runId) return;
        const started = expect(await api.call('run.start', { runId, ...options }));
        if (started !== undefined) await askRun();
      }),

    controlRun: (order) =>
      during('control-run', async () => {
        const runId = runOf(get().step);
        if (!runId) return;
        const done = expect(await api.call(order, { runId }));
        if (done !== undefined) await askRun();
      }),

    readOutcomes: async (kind, span) => {
      const runId = runOf(get().step);
      if (!runId) return null;
      return expect(await api.call('run.outcomes', { runId, kind, ...span })) ?? null;
    },

    saveReport: (report) =>
      during('save-report', async () => {
        const runId = runOf(get().step);
        if (!runId) return;
        const saved = expect(await api.call('report.save', { runId, report }));
        if (saved) handOver(saved, tools);
      }),

    uploadAnother: () => move(toNextFile),
  };
}

function runOf(step: Step): string | null {
  return step.kind === 'upload' || step.kind === 'result' ? step.run.runId : null;
}

/** A file that was saved is told; one that the browser host offers goes to the browser. */
export function handOver(saved: SavedFile, { download, tell }: WizardTools): void {
  if (saved.kind === 'saved') tell(resultText.saved(saved.name));
  if (saved.kind === 'download') download(saved.url, saved.name);
}

function toNextFile(step: Step): Step {
  if (step.kind !== 'result' || !step.connected) return firstStep;
  return emptyFileStep(step.connected);
}
