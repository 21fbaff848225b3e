import type { RowFilter } from '../../shared/checking/check-report.ts';
import { withFix } from './edit-mapping.ts';
import { withCheckFailed, withCheckProgress, withGroups } from './step.ts';
import type { CheckStep, MapStep, Step } from './step.ts';
import type { WizardActions } from './wizard-state.ts';
import type { WizardTools } from './wizard-tools.ts';

type CheckActions = Pick<
  WizardActions,
  'startCheck' | 'cancelCheck' | 'askCheck' | 'applyFix' | 'toUpload'
>;

const everything: RowFilter = { kind: 'all' };

export function createCheckActions(tools: WizardTools): CheckActions {
  const { api, get, move, expect, during } = tools;
  return {
    askCheck: () => askCheck(tools),

    startCheck: () =>
      during('start-check', async () => {
        const { step } = get();
        if (step.kind === 'map') await checkDraft(step, tools);
        if (step.kind === 'check') await checkDraft(step.draft, tools);
      }),

    applyFix: (fix) =>
      during('start-check', async () => {
        const { step } = get();
        if (step.kind !== 'check') return;
        const mapping = withFix(step.draft.mapping, fix);
        await checkDraft({ ...step.draft, mapping }, tools);
      }),

    cancelCheck: async () => {
      const { step } = get();
      if (step.kind === 'check') expect(await api.call('check.cancel', { runId: step.runId }));
    },

    toUpload: (isHeldAccepted) => move((step) => toUpload(step, isHeldAccepted)),
  };
}

async function checkDraft(draft: MapStep, tools: WizardTools): Promise<void> {
  const { api, get, moveFrom, expect } = tools;
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
    failure: null,
  });
  await askCheck(tools);
}

/** The event is listened to already, so asking second misses nothing. */
async function askCheck(tools: WizardTools): Promise<void> {
  const { api, get, set, move, expectQuietly } = tools;
  const { step } = get();
  if (step.kind !== 'check' || isOver(step)) return;
  const { runId } = step;
  const answer = await api.call('check.progress', { runId });
  if (answer.ok || answer.error.kind === 'no-network') {
    const progress = expectQuietly(answer);
    if (progress) move((now) => withCheckProgress(now, progress));
  } else {
    set({ isEngineGone: false });
    move((now) => withCheckFailed(now, runId, answer.error));
  }
  await readGroups(tools);
}

function isOver({ progress, groups, failure }: CheckStep): boolean {
  return progress?.state === 'checked' ? groups !== null : failure !== null;
}

function toUpload(step: Step, isHeldAccepted: boolean): Step {
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
  return { kind: 'upload', run, isHeldAccepted, progress: null, check: step };
}

/** What a snapshot does not hold: the issues of a whole file, or why the check did not reach its end. */
export async function followUp(tools: WizardTools): Promise<void> {
  const { step } = tools.get();
  const isFailed = step.kind === 'check' && step.progress?.state === 'failed';
  await (isFailed ? askCheck(tools) : readGroups(tools));
}

/** The panel of issues, once per check and as soon as the whole file was seen. */
async function readGroups({ api, get, move, expect }: WizardTools): Promise<void> {
  const { step } = get();
  if (step.kind !== 'check' || step.progress?.state !== 'checked' || step.groups) return;
  const { runId } = step;
  const groups = expect(await api.call('check.groups', { runId }));
  if (groups) move((now) => withGroups(now, runId, groups));
}
