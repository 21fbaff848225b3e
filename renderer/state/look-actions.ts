import type { WizardActions } from './wizard-state.ts';
import type { WizardTools } from './wizard-tools.ts';

type LookActions = Pick<WizardActions, 'setFilter' | 'readRows' | 'readVerdict'>;

/** Looking at a checked file changes nothing of it. */
export function createLookActions({ api, get, move, expect }: WizardTools): LookActions {
  return {
    setFilter: (filter) => move((step) => (step.kind === 'check' ? { ...step, filter } : step)),

    readRows: async (filter, span) => {
      const { step } = get();
      if (step.kind !== 'check') return null;
      return expect(await api.call('check.rows', { runId: step.runId, filter, ...span })) ?? null;
    },

    readVerdict: async (rowNumber) => {
      const { step } = get();
      if (step.kind !== 'check') return null;
      return expect(await api.call('check.verdict', { runId: step.runId, rowNumber })) ?? null;
    },
  };
}
