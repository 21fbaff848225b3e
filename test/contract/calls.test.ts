import { describe, expect, it } from 'vitest';
import { calls, isCallName, type CallName } from '../../shared/ipc/contract.ts';
import { callSamples } from './call-samples.ts';
import { nearestBad } from './nearest-bad.ts';

const names = Object.keys(calls) as CallName[];
const optionalKeys = new Set(['asyncTokens', 'syncTokens']);

it('every call has its samples', () => {
  expect(Object.keys(callSamples).toSorted()).toEqual(names.toSorted());
});

describe.each(names)('%s', (name) => {
  const { input, output, bad } = callSamples[name];
  const isOptional = (key: string) => optionalKeys.has(key);

  it('takes its good input as it is', () => {
    expect(calls[name].input.parse(input)).toEqual(input);
  });

  it.each(Object.entries({ ...nearestBad(input, isOptional), ...bad }))(
    'refuses %s',
    (_what, wrong) => {
      expect(calls[name].input.safeParse(wrong).success).toBe(false);
    },
  );

  it('answers what its output says', () => {
    expect(calls[name].output.parse(output)).toEqual(output);
  });

  it('may not answer nothing', () => {
    expect(calls[name].output.safeParse(undefined).success).toBe(false);
  });
});

describe('the name of a call', () => {
  it.each(['', 'run', 'Run.start', 'run.start ', '__proto__', 'constructor', 'toString', 7, null])(
    'is not %j',
    (name) => {
      expect(isCallName(name)).toBe(false);
    },
  );
});
