import { expect, it } from 'vitest';
import { defaultTrial } from '../../../renderer/state/default-trial.ts';

it.each([
  [200, true, 0],
  [201, true, 20],
  [5_000, true, 20],
  [5_000, false, 0],
])('%i ready rows, read back %s: a trial of %i', (ready, isReadBack, rows) => {
  expect(defaultTrial(ready, isReadBack)).toBe(rows);
});
