import type { BlockIssues } from '../../shared/checking/check-block.ts';
import { severityOf } from '../../shared/checking/issue-rules.ts';
import type { MappingPlan } from '../../shared/mapping/mapping-plan.ts';

/** 1 for each row that an error holds. */
export function statesOf(n: number, issues: readonly BlockIssues[], plan: MappingPlan): Uint8Array {
  const states = new Uint8Array(n);
  for (const { link, code, positions } of issues) {
    if (severityOf(code, plan.links[link]) !== 'error') continue;
    for (const position of positions) states[position] = 1;
  }
  return states;
}
