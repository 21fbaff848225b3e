import type { PracticeSummary } from '../../shared/ipc/practice.ts';
import { resetText } from '../text/practice-text.ts';
import { withSummary } from './practice-look.ts';
import { withoutWorkspace } from './step.ts';
import type { WizardActions } from './wizard-state.ts';
import type { WizardTools } from './wizard-tools.ts';

type PracticeActions = Pick<
  WizardActions,
  | 'showPractice'
  | 'askPractice'
  | 'readLeads'
  | 'readLead'
  | 'readQueue'
  | 'readLog'
  | 'readRequest'
  | 'holdQueue'
  | 'resetPractice'
>;

export function createPracticeActions(tools: WizardTools): PracticeActions {
  const { api, get, set, expect, expectQuietly, during, tell } = tools;
  const look = () => get().practice;
  return {
    showPractice: (isShown) => set({ practice: { ...look(), isShown } }),

    askPractice: async () => {
      const answer = await api.call('practice.summary', undefined);
      if (answer.ok) {
        set({ isEngineGone: false });
        takeSummary(answer.value, tools);
      } else if (answer.error.kind === 'no-network') set({ isEngineGone: true });
      else set({ practice: { ...look(), trouble: answer.error } });
    },

    readLeads: async (find, span) =>
      expectQuietly(await api.call('practice.leads', { find, ...span })) ?? null,
    readLead: async (leadId) => expect(await api.call('practice.lead', { leadId })) ?? null,
    readQueue: async () => expectQuietly(await api.call('practice.queue', undefined)) ?? null,
    readLog: async (filter, span) =>
      expectQuietly(await api.call('practice.log', { filter, ...span })) ?? null,
    readRequest: async (n) => expect(await api.call('practice.request', { n })) ?? null,

    holdQueue: (hold) =>
      during('hold-queue', async () => {
        const summary = expect(await api.call('practice.hold', { hold }));
        if (summary) takeSummary(summary, tools);
      }),

    resetPractice: (fixture) =>
      during('reset-practice', async () => {
        const before = look().summary?.fixture;
        const summary = expect(await api.call('practice.reset', { fixture }));
        if (!summary) return;
        takeSummary(summary, tools);
        const isOther = before !== summary.fixture;
        tell(isOther ? `${resetText.done} ${resetText.doneOther}` : resetText.done);
      }),
  };
}

/** Whichever window made it another workspace: what was decided for the old one counts no more. */
export function takeSummary(summary: PracticeSummary, { get, set, move, tell }: WizardTools): void {
  const { step, task, practice: look } = get();
  const practice = withSummary(look, summary);
  set({ practice });
  if (!look.summary || practice.summary?.fixture === look.summary.fixture) return;
  move((now) => withoutWorkspace(now, 'practice'));
  const isElsewhere = task !== 'reset-practice';
  if (isElsewhere && get().step !== step) tell(`${resetText.doneElsewhere} ${resetText.doneOther}`);
}
