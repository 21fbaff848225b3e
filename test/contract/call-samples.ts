import type { CallName } from '../../shared/ipc/contract.ts';
import type { CallSamples } from './call-sample.ts';
import { practiceSamples } from './practice-samples.ts';
import { runSamples } from './run-samples.ts';
import { setupSamples } from './setup-samples.ts';

/** Every call of the contract; the compiler asks for each. */
export const callSamples: CallSamples<CallName> = {
  ...setupSamples,
  ...runSamples,
  ...practiceSamples,
};
