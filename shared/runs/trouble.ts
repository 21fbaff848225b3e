import type { CrmFailure } from './crm-failure.ts';

/** Failures alike in a row, so that a run does not spend its file on a server that refuses everything. */
export interface Trouble {
  alike: string | null;
  times: number;
}

export const noTrouble: Trouble = { alike: null, times: 0 };

/** The run pauses at so many. */
export const maxAlike = 5;

/** Being offline, throttled or refused for the token says nothing about the rows (design.md 7). */
export function countTrouble(trouble: Trouble, failure: CrmFailure): Trouble {
  if (failure.kind !== 'no-answer' && failure.kind !== 'refused') return trouble;
  const alike = `${failure.kind}: ${failure.reason}`;
  return { alike, times: trouble.alike === alike ? trouble.times + 1 : 1 };
}
