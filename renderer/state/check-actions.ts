import type { RowFilter } from '../../shared/checking/check-report.ts';
import { withFix } from './edit-mapping.ts';
import { withCheckProgress, withGroups } from './step.ts';
import type { MapStep } from './step.ts';
import type { WizardActions } from './wizard-state.ts';
import type { WizardTools } from './wizard-tools.ts';

type CheckActions = Pick<
  WizardActions,
  'startCheck' | 'cancelCheck' | 'askCheck' | 'applyFix' | 'toUpload'
>;

const everything: RowFilter = { kind: 'all' };

export function createCheckActions(tools: WizardTools): CheckActions {
  const { api, get, move, moveFrom, expect, during } = tools;

  /** The event is listened to already, so asking second misses nothing. */
  async function askCheck(): Promise<void> {
    const { step } = get();
    if (step.kind !== 'check') return;
    const progress = expect(await api.call('check.progress', { runId: step.runId }));
    if (progress) move((now) => withCheckProgress(now, progress));
    await readGroups(tools);
  }

  async function checkDraft(draft: MapStep): Promise<void> {
    const before = get().step;
    const { connected, preview, mapping } = draft;
    const started = expect(
      await api.call('check.start', {
        fileId: preview.file.fileId,
        workspace: connected.summary.name,
        mapping,
      }),
    );
    if (!started) return;
    const { runId } = started;
    moveFrom(before, {
      kind: 'check',
      draft,
      runId,
      progress: null,
      groups: null,
      filter: everything,
    });
    await askCheck();
  }

  return {
    askCheck,

    startCheck: () =>
      during('start-check', async () => {
        const { step } = get();
        if (step.kind === 'map') await checkDraft(step);
        if (step.kind === 'check') await checkDraft(step.draft);
      }),

    applyFix: (fix) =>
      during('start-check', async () => {
        const { step } = get();
        if (step.kind !== 'check') return;
        await checkDraft({ ...step.draft, mapping: withFix(step.draft.mapping, fix) });
      }),

    cancelCheck: async () => {
      const { step } = get();
      if (step.kind === 'check') expect(await api.call('check.cancel', { runId: step.runId }));
    },

    toUpload: (isHeldAccepted) => move((step) => toUpload(step, isHeldAccepted)),
  };
}

function toUpload(step: ReturnType<WizardTools['get']>['step'], isHeldAccepted: boolean) {
  if (step.kind !== 'check' || step.progress?.state !== 'checked') return step;
  const { connected, preview } = step.draft;
  const run = {
    runId: step.runId,
    file: preview.file.name,
    workspace: connected.summary.name,
    ready: step.progress.ready,
    held: step.progress.held,
    hasSyncToken: connected.connection.syncTokenCount > 0,
  };
  return { kind: 'upload', run, isHeldAccepted, progress: null, check: step } as const;
}

/** The panel of issues, once per check and as soon as the whole file was seen. */
export async function readGroups({ api, get, move, expect }: WizardTools): Promise<void> {
  const { step } = get();
  if (step.kind !== 'check' || step.progress?.state !== 'checked' || step.groups) return;
  const { runId } = step;
  const groups = expect(await api.call('check.groups', { runId }));
  if (groups) move((now) => withGroups(now, runId, groups));
}
