import type { CallInput, CallName, CallOutput } from '../../shared/ipc/contract.ts';

/** One input that is right, one output, and inputs that are nearly right. */
export interface CallSample<N extends CallName> {
  input: CallInput<N>;
  output: CallOutput<N>;
  /** Bad inputs that leaving a key out, adding one or changing a type does not make. */
  bad?: Record<string, unknown>;
}

export type CallSamples<N extends CallName> = { [K in N]: CallSample<K> };

export function tooLong(chars: number): string {
  return 'x'.repeat(chars + 1);
}
